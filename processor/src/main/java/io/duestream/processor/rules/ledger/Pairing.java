package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which payment each return takes back, worked out from the facts. */
public final class Pairing {
    static final Comparator<Return> ORDER =
            Comparator.comparing(Return::valueDate).thenComparing(Return::id);
    private static final Comparator<Payment> LATEST =
            Comparator.comparing(Payment::effective).thenComparing(Payment::id);
    private static final Pairing NONE = new Pairing(Map.of());

    private final Map<Return, Payment> pairs;

    private Pairing(Map<Return, Payment> pairs) {
        this.pairs = pairs;
    }

    static Pairing of(Account account) {
        if (account.returns().isEmpty()) {
            return NONE;
        }
        Pairing pairing = new Pairing(new HashMap<>());
        List<Return> returns = new ArrayList<>(account.returns());
        returns.sort(ORDER);
        for (Return returned : returns) {
            Payment payment = pairing.choose(account, returned);
            if (payment != null) {
                pairing.pairs.put(returned, payment);
            }
        }
        return pairing;
    }

    private @Nullable Payment choose(Account account, Return returned) {
        if (returned.paymentId() != null) {
            Payment named = account.payment(returned.paymentId());
            boolean fits = named != null
                    && named.currency().equals(returned.currency())
                    && named.amount() - returned(named, null) >= returned.amount();
            return fits ? named : null;
        }
        Payment latest = null;
        for (Payment payment : account.payments()) {
            boolean fits = payment.amount() == returned.amount()
                    && payment.currency().equals(returned.currency())
                    && !payment.effective().isAfter(returned.valueDate())
                    && returned(payment, null) == 0;
            if (fits && (latest == null || LATEST.compare(payment, latest) > 0)) {
                latest = payment;
            }
        }
        return latest;
    }

    /** What was taken back of a payment up to a day; ever, where the day is null. */
    long returned(Payment payment, @Nullable LocalDate asOf) {
        if (pairs.isEmpty()) {
            return 0;
        }
        long sum = 0;
        for (Map.Entry<Return, Payment> pair : pairs.entrySet()) {
            boolean counts = asOf == null || !pair.getKey().valueDate().isAfter(asOf);
            if (counts && pair.getValue().id().equals(payment.id())) {
                sum += pair.getKey().amount();
            }
        }
        return sum;
    }

    /** The payment that a return takes back; null if it fits none. */
    public @Nullable Payment paymentOf(Return returned) {
        return pairs.get(returned);
    }

    /** Whether a payment that had become effective on or after the day was taken back. */
    boolean anySince(LocalDate day) {
        return pairs.values().stream().anyMatch(payment -> !payment.effective().isBefore(day));
    }
}
