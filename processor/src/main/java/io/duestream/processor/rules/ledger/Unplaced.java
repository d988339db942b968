package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that no invoice takes.
 *
 * @param id the payment, or the return that fits none
 * @param amount minor units, more than 0
 * @param currency ISO 4217 code
 * @param day its effective day
 * @param booked its booking day
 * @param payer keyed hash of the payer's account
 * @param cause why; null while it waits for its invoice
 * @param isReturn whether it is money that left
 */
public record Unplaced(
        String id,
        long amount,
        String currency,
        LocalDate day,
        LocalDate booked,
        @Nullable String payer,
        @Nullable Cause cause,
        boolean isReturn) {
    /** The amount; below 0 for a return. */
    long signed() {
        return isReturn ? -amount : amount;
    }

    /** Why money is not placed. */
    public enum Cause {
        /** The payer gave no reference. */
        NO_REFERENCE("the payment carries no reference"),
        /** No invoice has come for it. */
        UNKNOWN_REFERENCE("no invoice has this reference"),
        /** Invoices are known, none in this currency. */
        WRONG_CURRENCY("the invoice is in another currency"),
        /** Money left that had not come. */
        RETURN_WITHOUT_PAYMENT("no payment fits this return"),
        /** The claim is void. */
        CANCELLED("the invoice was cancelled"),
        /** The claim was taken back. */
        CREDITED("the invoice was credited whole"),
        /** A part was placed. */
        OVERPAID("more was paid than was open"),
        /** Others had paid. */
        ALREADY_PAID("nothing was open any more");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }

        /** The reason in words. */
        public String sentence() {
            return sentence;
        }
    }
}
