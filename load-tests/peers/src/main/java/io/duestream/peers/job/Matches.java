package io.duestream.peers.job;

import io.duestream.peers.job.Placement.Placed;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.Match;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records of {@code matches}. */
public final class Matches {
    /** The rule that places money. */
    static final String RULE = "ledger/1";

    private static final String PLACED = "reference exact, oldest due date first";
    private static final String TAKEN_BACK = "taken back: other money or other terms hold";

    private Matches() {}

    static Match placed(String key, Account after, Placed part, Cause cause) {
        return of(key, after, part.payment(), part.principal(), cause);
    }

    static Match takenBack(String key, Account after, Payment payment, Cause cause) {
        return of(key, after, payment, 0, cause);
    }

    private static Match of(String key, Account after, Payment payment, long principal, Cause cause) {
        Invoice invoice = Objects.requireNonNull(after.invoice());
        return of(key, after.version(), invoice.id(), invoice.customer(), payment, principal, cause);
    }

    /**
     * How much of a payment stands on an invoice.
     *
     * @param key the account's
     * @param version of the account that decided it
     * @param customer the invoice's
     * @param principal minor units; 0 takes it back
     */
    public static Match of(
            String key,
            long version,
            String invoiceId,
            @Nullable String customer,
            Payment payment,
            long principal,
            Cause cause) {
        int bar = key.indexOf('|');
        return new Match(
                EventIds.ofMatch(key, version, payment.id(), invoiceId, cause.mark()),
                cause.eventId(),
                cause.occurredAt(),
                cause.recordedAt(),
                version,
                key.substring(0, bar),
                key.substring(bar + 1),
                invoiceId,
                payment.id(),
                principal,
                0L,
                payment.currency(),
                payment.effective(),
                payment.payer(),
                customer,
                principal > 0 ? PLACED : TAKEN_BACK,
                RULE);
    }

    /** The record key: {@code creditor|payer}, or {@code creditor|~paymentId} without a payer. */
    public static String key(Match match) {
        return match.getPayer() == null
                ? Keys.withoutReference(match.getCreditor(), match.getPaymentId())
                : Keys.payer(match.getCreditor(), match.getPayer());
    }
}
