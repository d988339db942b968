package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money received.
 *
 * @param id business fingerprint
 * @param amount minor units, more than 0
 * @param currency ISO 4217 code
 * @param effective the earliest of value, booking and order day: from it on the money counts
 * @param booked day on which the bank booked it
 * @param payer keyed hash of the payer's account
 * @param reviewed whether its wait for an invoice has ended
 * @param gone what has left together with invoices, minor units
 */
public record Payment(
        String id,
        long amount,
        String currency,
        LocalDate effective,
        LocalDate booked,
        @Nullable String payer,
        boolean reviewed,
        long gone) {
    Payment asReviewed() {
        return new Payment(id, amount, currency, effective, booked, payer, true, gone);
    }

    Payment less(long leaving) {
        return new Payment(id, amount, currency, effective, booked, payer, reviewed, gone + leaving);
    }

    boolean sameContent(Payment other) {
        return amount == other.amount
                && currency.equals(other.currency)
                && effective.equals(other.effective)
                && booked.equals(other.booked);
    }
}
