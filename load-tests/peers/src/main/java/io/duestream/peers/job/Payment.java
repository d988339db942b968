package io.duestream.peers.job;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money received.
 *
 * @param id business fingerprint: the same payment in two files has the same
 * @param amount minor units, more than 0
 * @param currency ISO 4217 code
 * @param effective the earliest of value, booking and order day
 * @param booked day on which the bank booked it
 * @param payer keyed hash of the payer's account
 */
public record Payment(
        String id,
        long amount,
        String currency,
        LocalDate effective,
        LocalDate booked,
        @Nullable String payer) {
    /** The order in which money is placed. */
    public static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::effective).thenComparing(Payment::id);
}
