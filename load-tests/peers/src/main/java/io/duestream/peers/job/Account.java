package io.duestream.peers.job;

import io.duestream.peers.job.Fact.Delivered;
import io.duestream.peers.job.Fact.DeliveryFailed;
import io.duestream.peers.job.Fact.Due;
import io.duestream.peers.job.Fact.Issued;
import io.duestream.peers.job.Fact.Received;
import io.duestream.schemas.events.AccountState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known under one {@code creditor|reference}.
 *
 * @param version count of its changes
 * @param invoice null until it was issued
 * @param payments in the order in which they came
 * @param deliveredOn earliest day of a delivery
 * @param failedOn latest day of a failure to deliver
 * @param reminded whether the due date passed while it was open
 */
public record Account(
        long version,
        @Nullable Invoice invoice,
        List<Payment> payments,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate failedOn,
        boolean reminded) {
    /** Nothing is known. */
    public static final Account EMPTY = new Account(0, null, List.of(), null, null, false);

    /** The account after a fact; null if the fact changes nothing. */
    public @Nullable Account after(Fact fact) {
        return switch (fact) {
            case Issued(Invoice issued) ->
                invoice == null ? new Account(next(), issued, payments, deliveredOn, failedOn, reminded) : null;
            case Received(Payment payment) ->
                has(payment.id()) ? null : new Account(next(), invoice, with(payment), deliveredOn, failedOn, reminded);
            case Delivered(String id, LocalDate day) ->
                deliveredOn == null || day.isBefore(deliveredOn)
                        ? new Account(next(), invoice, payments, day, failedOn, reminded)
                        : null;
            case DeliveryFailed(String id, LocalDate day) ->
                failedOn == null || day.isAfter(failedOn)
                        ? new Account(next(), invoice, payments, deliveredOn, day, reminded)
                        : null;
            case Due due ->
                isOpen() && !reminded ? new Account(next(), invoice, payments, deliveredOn, failedOn, true) : null;
        };
    }

    private long next() {
        return version + 1;
    }

    private boolean has(String paymentId) {
        for (Payment payment : payments) {
            if (payment.id().equals(paymentId)) {
                return true;
            }
        }
        return false;
    }

    private List<Payment> with(Payment payment) {
        List<Payment> all = new ArrayList<>(payments.size() + 1);
        all.addAll(payments);
        all.add(payment);
        return Collections.unmodifiableList(all);
    }

    /** Invoiced; 0 without an invoice. Minor units. */
    public long owed() {
        return invoice == null ? 0 : invoice.amount();
    }

    /** All money that came, minor units. */
    public long received() {
        long sum = 0;
        for (Payment payment : payments) {
            sum += payment.amount();
        }
        return sum;
    }

    /** Money that stands on the invoice, minor units. */
    public long paid() {
        return Math.min(owed(), received());
    }

    /** Whether something is owed and not paid. */
    public boolean isOpen() {
        return owed() > paid();
    }

    /** Where it stands. */
    public AccountState state() {
        if (invoice == null) {
            return AccountState.WAITING;
        }
        return isOpen() ? AccountState.OPEN : AccountState.PAID;
    }

    /** The currency of its invoice, else of its money; null where it has neither. */
    public @Nullable String currency() {
        if (invoice != null) {
            return invoice.currency();
        }
        return payments.isEmpty() ? null : payments.get(0).currency();
    }
}
