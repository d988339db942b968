package io.duestream.loadtests.audit;

import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import io.duestream.schemas.events.Unmatched;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What {@code matches} and {@code unmatched} say of money beside amounts.
 *
 * @param paidOn the day from which it counts
 * @param customer the creditor's customer number; null where no invoice is known
 */
record Particulars(
        String currency, LocalDate paidOn, @Nullable String customer) {
    static Particulars of(Match match) {
        return new Particulars(match.getCurrency(), match.getPaidOn(), match.getCustomer());
    }

    static Particulars of(Unmatched rest) {
        return new Particulars(rest.getCurrency(), rest.getPaidOn(), rest.getCustomer());
    }

    /** Those of a payment or a return. */
    static Particulars of(SpecificRecord money, @Nullable String customer) {
        return switch (money) {
            case PaymentReceived e -> new Particulars(e.getCurrency(), paidOn(e), customer);
            case PaymentReturned e -> new Particulars(e.getCurrency(), e.getValueDate(), customer);
            default -> throw new IllegalArgumentException("no fact about money: " + money);
        };
    }

    /** The earliest of the days that the bank names. */
    static LocalDate paidOn(PaymentReceived payment) {
        LocalDate ordered = payment.getOrderedDate();
        LocalDate day = earlier(payment.getValueDate(), payment.getBookingDate());
        return ordered == null ? day : earlier(day, ordered);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
