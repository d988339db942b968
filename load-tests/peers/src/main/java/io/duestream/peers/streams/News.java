package io.duestream.peers.streams;

import io.duestream.peers.job.Cause;
import io.duestream.peers.job.Fact;
import io.duestream.peers.streams.state.Delivery;
import io.duestream.peers.streams.state.IssuedInvoice;
import io.duestream.peers.streams.state.NumberedAccount;
import io.duestream.peers.streams.state.Origin;
import io.duestream.peers.streams.state.Payments;
import io.duestream.peers.streams.state.ReceivedPayment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a picture holds that was not published yet. Without caches a join sends a picture for every update of a table, so
 * there is never more than one fact of news.
 */
record News(Fact fact, Cause cause) {
    /** The news; null if there is none. */
    static @Nullable News between(@Nullable NumberedAccount published, Picture picture) {
        IssuedInvoice invoice = picture.invoice();
        if (invoice != null && (published == null || published.getInvoice() == null)) {
            return of(new Fact.Issued(Picture.invoice(invoice)), invoice.getOrigin());
        }
        ReceivedPayment payment = payment(published, picture.payments());
        if (payment != null) {
            return of(new Fact.Received(Picture.payment(payment)), payment.getOrigin());
        }
        Delivery before = published == null ? null : published.getDelivery();
        Delivery now = picture.delivery();
        return now == null || now.equals(before) ? null : of(delivery(before, now), now.getOrigin());
    }

    private static @Nullable ReceivedPayment payment(@Nullable NumberedAccount published, @Nullable Payments now) {
        int known =
                published == null ? 0 : published.getPayments().getReceived().size();
        List<ReceivedPayment> all = now == null ? List.of() : now.getReceived();
        return all.size() > known ? all.get(known) : null;
    }

    private static Fact delivery(@Nullable Delivery before, Delivery now) {
        boolean delivered = !Objects.equals(now.getDeliveredOn(), before == null ? null : before.getDeliveredOn());
        return delivered
                ? new Fact.Delivered(now.getInvoiceId(), Objects.requireNonNull(now.getDeliveredOn()))
                : new Fact.DeliveryFailed(now.getInvoiceId(), Objects.requireNonNull(now.getFailedOn()));
    }

    private static News of(Fact fact, Origin origin) {
        return new News(fact, new Cause(origin.getEventId(), origin.getOccurredAt(), Instant.now()));
    }
}
