package io.duestream.loadtests.bench;

import java.nio.file.Path;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** The ledger when it is started without its state: how fast it gets the accounts back from their changelog. */
final class LedgerRestore implements StateRestoreListener {
    private static final String ACCOUNTS = "ledger-accounts";

    private final Stopwatch watch = new Stopwatch();

    private LedgerRestore() {}

    /** Runs until it is stopped; the only argument is a file of settings, beside which the result is written. */
    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        LedgerAlone ledger = new LedgerAlone(file);
        LedgerRestore listener = new LedgerRestore();
        KafkaStreams streams = ledger.streams(StreamsConfig.EXACTLY_ONCE_V2, partition -> null);
        streams.setGlobalStateRestoreListener(listener);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                listener.watch.write(file.resolveSibling(Stopwatch.FILE));
            }
        });
        LedgerAlone.run(streams);
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        if (store.equals(ACCOUNTS)) {
            watch.start();
        }
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long to, long records) {
        // The end tells them all.
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        if (store.equals(ACCOUNTS)) {
            watch.stop(records);
        }
    }
}
