package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that left again.
 *
 * @param id business fingerprint
 * @param paymentId the payment that is returned, where the bank names it
 * @param amount minor units, more than 0
 * @param currency ISO 4217 code
 * @param valueDate day from which the money no longer counts
 * @param booked day on which the bank booked it
 * @param reviewed whether its wait for its payment has ended
 */
public record Return(
        String id,
        @Nullable String paymentId,
        long amount,
        String currency,
        LocalDate valueDate,
        LocalDate booked,
        boolean reviewed) {
    Return asReviewed() {
        return new Return(id, paymentId, amount, currency, valueDate, booked, true);
    }

    boolean sameContent(Return other) {
        return amount == other.amount
                && currency.equals(other.currency)
                && Objects.equals(paymentId, other.paymentId)
                && valueDate.equals(other.valueDate)
                && booked.equals(other.booked);
    }
}
