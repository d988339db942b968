package io.duestream.peers.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which payment pays how much of the invoice: oldest effective day first. */
final class Placement {
    /**
     * What stands on the invoice of one payment.
     *
     * @param principal minor units, more than 0
     */
    record Placed(Payment payment, long principal) {}

    private Placement() {}

    /** Everything that is placed, in the order in which it is. */
    static List<Placed> of(Account account) {
        List<Placed> placed = new ArrayList<>(account.payments().size());
        long open = account.owed();
        for (Payment payment : inOrder(account.payments())) {
            long principal = Math.min(open, payment.amount());
            if (principal > 0) {
                placed.add(new Placed(payment, principal));
                open -= principal;
            }
        }
        return placed;
    }

    private static List<Payment> inOrder(List<Payment> payments) {
        if (payments.size() < 2) {
            return payments;
        }
        List<Payment> sorted = new ArrayList<>(payments);
        sorted.sort(Payment.ORDER);
        return sorted;
    }

    static @Nullable Placed find(List<Placed> placed, String paymentId) {
        for (Placed part : placed) {
            if (part.payment().id().equals(paymentId)) {
                return part;
            }
        }
        return null;
    }
}
