package io.duestream.processor.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A horizon from offsets: the ends of a partition's inputs are noted together with the business time, and once the stage has
 * committed past them, its state and output hold all that had been published by then. Asked of the brokers, so it is true after a
 * restart and across instances too.
 */
public final class LagHorizon implements Horizon, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LagHorizon.class);
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;
    private final String group;
    private final List<String> topics;
    private final int partitions;
    private final InstantSource clock;
    private final MarkerProbe probe;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> looking;
    private final Map<Integer, Instant> horizons = new ConcurrentHashMap<>();
    private final Map<Integer, InputEnds> pending = new HashMap<>();

    /** Starts to follow the group's progress over topics of equal partition count. */
    public LagHorizon(
            Admin admin,
            String group,
            List<String> topics,
            int partitions,
            InstantSource clock,
            MarkerProbe probe,
            Duration period) {
        this.admin = admin;
        this.group = group;
        this.topics = List.copyOf(topics);
        this.partitions = partitions;
        this.clock = clock;
        this.probe = probe;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(group + "-horizon").factory());
        looking = thread.scheduleWithFixedDelay(this::look, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public @Nullable Instant of(int partition) {
        return horizons.get(partition);
    }

    private void look() {
        try {
            note();
            advance(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("no step is taken until the broker answers again: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("the progress of {} can't be followed", group, e);
        }
    }

    /** Notes the ends of the partitions that have nothing noted; the time is read first, so it is never too late. */
    private void note() throws ExecutionException, InterruptedException, TimeoutException {
        Instant at = clock.instant();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            if (!pending.containsKey(partition)) {
                places(partition).forEach(place -> wanted.put(place, OffsetSpec.latest()));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        var ends = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        Map<Integer, Map<TopicPartition, Long>> byPartition = new HashMap<>();
        ends.forEach((place, end) -> byPartition
                .computeIfAbsent(place.partition(), p -> new HashMap<>())
                .put(place, end.offset()));
        byPartition.forEach((partition, places) -> pending.put(partition, new InputEnds(at, places)));
    }

    private List<TopicPartition> places(int partition) {
        return topics.stream()
                .map(topic -> new TopicPartition(topic, partition))
                .toList();
    }

    private void advance(Map<TopicPartition, OffsetAndMetadata> committed) {
        for (Map.Entry<Integer, InputEnds> entry : List.copyOf(pending.entrySet())) {
            InputEnds ends = entry.getValue();
            if (ends.areReached(committed, probe)) {
                horizons.put(entry.getKey(), ends.at());
                pending.remove(entry.getKey());
            } else if (ends.areOld()) {
                pending.remove(entry.getKey());
            }
        }
    }

    @Override
    public void close() {
        looking.cancel(true);
        thread.shutdownNow();
    }
}
