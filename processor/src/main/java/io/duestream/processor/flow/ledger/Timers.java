package io.duestream.processor.flow.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is due by walking the store in slices: when to look again is in the first bytes of each value, so nothing is
 * kept beside the state and nothing is rebuilt at start. A walk is skipped while nothing can be due; that knowledge is in memory
 * only, and a new task starts with a walk.
 */
final class Timers {
    private static final long ALWAYS = 0;
    private static final int CHECK_EVERY = 64;

    private final KeyValueStore<byte[], byte[]> store;
    private final LongSupplier nanos;
    private final long sliceNanos;

    private byte @Nullable [] resumeAt;
    private long earliest = ALWAYS;
    private long earliestOfWalk = Long.MAX_VALUE;

    Timers(KeyValueStore<byte[], byte[]> store, long sliceNanos, LongSupplier nanos) {
        this.store = store;
        this.sliceNanos = sliceNanos;
        this.nanos = nanos;
    }

    /** Takes note of a value that is written, so that a walk is made in time. */
    void noteWritten(byte[] value) {
        long due = AccountCodec.due(value);
        earliest = Math.min(earliest, due);
        earliestOfWalk = Math.min(earliestOfWalk, due);
    }

    /** Walks one slice and hands over the rows that are due at the minute (since 1970). */
    void walk(long minute, Consumer<KeyValue<byte[], byte[]>> due) {
        if (resumeAt == null && earliest > minute) {
            return;
        }
        List<KeyValue<byte[], byte[]>> found = new ArrayList<>();
        long until = nanos.getAsLong() + sliceNanos;
        boolean ended = slice(minute, until, found);
        found.forEach(due);
        if (ended) {
            earliest = earliestOfWalk;
            earliestOfWalk = Long.MAX_VALUE;
        }
    }

    private boolean slice(long minute, long until, List<KeyValue<byte[], byte[]>> found) {
        try (KeyValueIterator<byte[], byte[]> rows = store.range(resumeAt, null)) {
            for (int count = 1; rows.hasNext(); count++) {
                KeyValue<byte[], byte[]> row = rows.next();
                long due = AccountCodec.due(row.value);
                earliestOfWalk = Math.min(earliestOfWalk, due);
                if (due <= minute) {
                    found.add(row);
                }
                if (count % CHECK_EVERY == 0 && nanos.getAsLong() - until > 0) {
                    resumeAt = successor(row.key);
                    return false;
                }
            }
        }
        resumeAt = null;
        return true;
    }

    private static byte[] successor(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }
}
