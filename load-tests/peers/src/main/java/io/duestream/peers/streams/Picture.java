package io.duestream.peers.streams;

import io.duestream.peers.job.Account;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.job.Payment;
import io.duestream.peers.streams.state.Delivery;
import io.duestream.peers.streams.state.IssuedInvoice;
import io.duestream.peers.streams.state.NumberedAccount;
import io.duestream.peers.streams.state.Payments;
import io.duestream.peers.streams.state.ReceivedPayment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the three tables hold of one account, joined. */
record Picture(
        @Nullable IssuedInvoice invoice,
        @Nullable Payments payments,
        @Nullable Delivery delivery) {
    private static final Payments NO_PAYMENTS = new Payments(List.of());

    Picture with(@Nullable Delivery other) {
        return new Picture(invoice, payments, other);
    }

    /** This picture, published so often. */
    NumberedAccount numbered(long version, boolean reminded) {
        return new NumberedAccount(version, invoice, payments == null ? NO_PAYMENTS : payments, delivery, reminded);
    }

    /** What was published last, for the job's decisions. */
    static Account account(@Nullable NumberedAccount a) {
        if (a == null) {
            return Account.EMPTY;
        }
        Delivery delivery = a.getDelivery();
        return new Account(
                a.getVersion(),
                a.getInvoice() == null ? null : invoice(a.getInvoice()),
                a.getPayments().getReceived().stream().map(Picture::payment).toList(),
                delivery == null ? null : delivery.getDeliveredOn(),
                delivery == null ? null : delivery.getFailedOn(),
                a.getReminded());
    }

    static Invoice invoice(IssuedInvoice i) {
        return new Invoice(
                i.getInvoiceId(),
                i.getRevision(),
                i.getAmount(),
                i.getCurrency(),
                i.getIssued(),
                i.getDue(),
                i.getCustomer());
    }

    static Payment payment(ReceivedPayment p) {
        return new Payment(
                p.getPaymentId(), p.getAmount(), p.getCurrency(), p.getEffective(), p.getBooked(), p.getPayer());
    }
}
