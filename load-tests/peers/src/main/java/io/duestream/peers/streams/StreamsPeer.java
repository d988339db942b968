package io.duestream.peers.streams;

import io.duestream.peers.app.Contract;
import io.duestream.peers.app.JobSettings;
import io.duestream.peers.app.Peer;
import io.duestream.peers.app.PeerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** The Streams DSL as a process. */
@Command(name = "streams-peer", mixinStandardHelpOptions = true, description = "The job in the Streams DSL.")
public final class StreamsPeer extends PeerCommand {
    /** Runs it. */
    public static void main(String[] args) {
        main(new StreamsPeer(), args);
    }

    @Override
    protected Peer peer(JobSettings settings) {
        return new Running(settings);
    }

    private static final class Running implements Peer {
        private static final Duration STOP = Duration.ofSeconds(30);

        private final Contract contract;
        private final KafkaStreams streams;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final CountDownLatch running = new CountDownLatch(1);

        Running(JobSettings settings) {
            contract = Contract.of(settings);
            streams = new KafkaStreams(TwinTopology.of(settings, contract), new StreamsConfig(config(settings)));
            streams.setUncaughtExceptionHandler(thrown -> {
                failure.compareAndSet(null, thrown);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.setStateListener((now, before) -> {
                if (now == State.RUNNING || now == State.ERROR) {
                    running.countDown();
                }
            });
        }

        @Override
        public void start() throws InterruptedException {
            streams.start();
            if (!running.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it was not running within 10 minutes; are the brokers reachable?");
            }
        }

        @Override
        public void check() {
            State state = streams.state();
            if (state != State.RUNNING && state != State.REBALANCING) {
                throw new IllegalStateException("Kafka Streams is " + state, failure.get());
            }
        }

        @Override
        public void close() {
            streams.close(STOP);
            try {
                contract.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Without record caches: each update must come through, or versions would be missing. */
    private static Map<String, Object> config(JobSettings settings) {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                settings.group(),
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrap(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitMillis(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                settings.parallelism(),
                StreamsConfig.STATE_DIR_CONFIG,
                settings.state(),
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                0,
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                "one",
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                10_000);
    }
}
