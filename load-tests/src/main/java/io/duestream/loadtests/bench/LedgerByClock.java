package io.duestream.loadtests.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The ledger whose timers begin when the clock moves on from the job's time. In a drain the processor's own would not: they wait until
 * all that was published is processed. A new task begins with a walk over all accounts, so that is what the move sets off.
 */
final class LedgerByClock {
    private LedgerByClock() {}

    /** Runs until it is stopped; the only argument is a file of the processor's settings. */
    public static void main(String[] arguments) throws InterruptedException {
        LedgerAlone ledger = new LedgerAlone(Path.of(arguments[0]));
        InstantSource clock = ledger.clock();
        LedgerAlone.run(ledger.streams(StreamsConfig.EXACTLY_ONCE_V2, partition -> {
            Instant now = clock.instant();
            return now.isAfter(CoreJob.NOW) ? now : null;
        }));
    }
}
