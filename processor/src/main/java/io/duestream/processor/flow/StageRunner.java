package io.duestream.processor.flow;

import io.duestream.processor.store.PackedStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running stage. A thread that dies is replaced, so many times an hour; after that the stage stops and is not live. */
public final class StageRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StageRunner.class);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final String name;
    private final Topology topology;
    private final KafkaStreams streams;
    private final int replacementsPerHour;
    private final Deque<Instant> replacements = new ArrayDeque<>();

    /** Prepares a stage. */
    public StageRunner(String name, Topology topology, Map<String, Object> config, int replacementsPerHour) {
        this.name = name;
        this.topology = topology;
        this.replacementsPerHour = replacementsPerHour;
        streams = new KafkaStreams(topology, new StreamsConfig(config));
        streams.setUncaughtExceptionHandler(this::replace);
    }

    private synchronized StreamThreadExceptionResponse replace(Throwable failure) {
        Instant now = Instant.now();
        replacements.removeIf(at -> at.isBefore(now.minus(Duration.ofHours(1))));
        replacements.add(now);
        if (replacements.size() > replacementsPerHour) {
            LOG.error("stage {} stops: its threads died {} times within an hour", name, replacements.size(), failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("a thread of stage {} died and is replaced", name, failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Starts it. */
    public void start() {
        streams.start();
    }

    /** The stage's name. */
    public String name() {
        return name;
    }

    /** What it runs. */
    public Topology topology() {
        return topology;
    }

    /** Kafka's own handle, for queries and metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** The memory that its packed stores have taken here, standbys among them, in bytes. */
    public double stateMemory() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(PackedStores.BYTES))
                .mapToDouble(metric -> (double) metric.metricValue())
                .sum();
    }

    /** Whether it has not stopped for good. */
    public boolean isLive() {
        KafkaStreams.State state = streams.state();
        return state != KafkaStreams.State.ERROR
                && state != KafkaStreams.State.PENDING_ERROR
                && state != KafkaStreams.State.NOT_RUNNING;
    }

    /** Whether its stores are restored and it processes. */
    public boolean isReady() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public void close() {
        streams.close(STOP);
    }
}
