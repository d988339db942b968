package io.duestream.loadtests.bench;

import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The ledger without exactly-once, to see what that costs. The processor itself can't be run so: no setting turns its guarantee off.
 */
final class LedgerAtLeastOnce {
    private LedgerAtLeastOnce() {}

    /** Runs until it is stopped; the only argument is a file of the processor's settings. */
    public static void main(String[] arguments) throws InterruptedException {
        LedgerAlone ledger = new LedgerAlone(Path.of(arguments[0]));
        LedgerAlone.run(ledger.streams(StreamsConfig.AT_LEAST_ONCE, ledger.lagHorizon()));
    }
}
