package io.duestream.loadtests.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group has come, by the offsets that it commits. Each of its threads commits by itself, and what a commit covers was done since
 * the one before it: so work is counted partition by partition, evenly between two commits.
 */
final class Progress {
    private static final long LONG_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long STEP_NANOS = Duration.ofMillis(100).toNanos();

    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Series> series = new HashMap<>();
    private Map<TopicPartition, Long> committed = Map.of();
    private Map<TopicPartition, Long> before = Map.of();
    private long unfinishedAt;

    /** Towards these ends: the offsets behind the last records. */
    Progress(Map<TopicPartition, Long> ends) {
        this.ends = Map.copyOf(ends);
        ends.keySet().forEach(place -> series.put(place, new Series()));
    }

    /** What was committed at a moment, of {@link System#nanoTime}; says whether it is more than before. */
    boolean note(long nanos, Map<TopicPartition, Long> offsets) {
        boolean moved = false;
        for (Map.Entry<TopicPartition, Series> place : series.entrySet()) {
            moved |= note(place.getValue(), nanos, offsets.getOrDefault(place.getKey(), 0L));
        }
        if (moved) {
            before = committed;
            committed = Map.copyOf(offsets);
            unfinishedAt = done() < all() ? nanos : unfinishedAt;
        }
        return moved;
    }

    /** Where nothing was done yet it is known that nothing was; else a value that stays says nothing of what goes on. */
    private static boolean note(Series place, long nanos, long offset) {
        boolean moved = offset > place.last();
        if (!moved && place.last() == 0) {
            place.forgetLast();
        }
        if (moved || place.last() == 0) {
            place.note(nanos, (double) offset);
        }
        return moved;
    }

    /** How many records are committed. */
    long done() {
        return (long) series.values().stream().mapToDouble(Series::last).sum();
    }

    /** How many there are. */
    long all() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What had been done at a moment. */
    double at(long nanos) {
        return series.values().stream().mapToDouble(place -> place.at(nanos)).sum();
    }

    /** What can be asked of progress at a moment. */
    @FunctionalInterface
    interface Test {
        boolean holds(long done, long nanos);
    }

    /** Since when something held, to a tenth of a second, that is known to hold at a moment: the commit that tells may come long after. */
    long since(long nanos, Test test) {
        long since = nanos;
        while (test.holds((long) at(since - STEP_NANOS), since - STEP_NANOS)) {
            since -= STEP_NANOS;
        }
        return since;
    }

    /**
     * Until when there was work: to the last commit that left some. Where commits are rare, the one that ends a partition was perhaps
     * waited for, so that only the one before it counts.
     */
    long workedUntil() {
        long waited = series.entrySet().stream()
                .filter(place -> isEnded(place.getKey()) && place.getValue().meanStep() > LONG_NANOS)
                .mapToLong(place -> place.getValue().lastButOne())
                .min()
                .orElse(Long.MAX_VALUE);
        return Math.min(unfinishedAt, waited);
    }

    private boolean isEnded(TopicPartition place) {
        long end = ends.getOrDefault(place, 0L);
        Series known = series.get(place);
        return end > 0 && known != null && known.last() >= end;
    }

    /** What the commit before the last covered: it must have been answered by now, whatever a contender commits first. */
    Map<TopicPartition, Long> promised() {
        return before;
    }
}
