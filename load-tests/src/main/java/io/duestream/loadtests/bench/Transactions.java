package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.Polling;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;

/** Transactions that a contender has left open: behind the first of them no reader of what is committed sees anything. */
final class Transactions {
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final Set<TransactionState> PENDING =
            Set.of(TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

    private Transactions() {}

    /** Aborts those that are open, and waits for those that are about to end. */
    static void end(Admin admin) throws IOException, InterruptedException {
        try {
            List<String> open = pending(admin).stream()
                    .filter(listing -> listing.state() == TransactionState.ONGOING)
                    .map(TransactionListing::transactionalId)
                    .toList();
            admin.fenceProducers(open).all().get();
            Polling.await("all transactions are ended", WITHIN, () -> isEnded(admin));
        } catch (ExecutionException failed) {
            throw new IOException("what was left open could not be aborted: " + failed.getCause(), failed);
        }
    }

    private static boolean isEnded(Admin admin) throws IOException, InterruptedException {
        try {
            return pending(admin).isEmpty();
        } catch (ExecutionException failed) {
            throw new IOException("transactions could not be listed: " + failed.getCause(), failed);
        }
    }

    private static Collection<TransactionListing> pending(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTransactions().all().get().stream()
                .filter(listing -> PENDING.contains(listing.state()))
                .toList();
    }
}
