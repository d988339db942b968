package io.duestream.processor.flow.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is due by walking the store in slices: when to look again is in the first bytes of each value, so nothing is
 * kept beside the state and nothing is rebuilt at start. A walk is skipped while nothing can be due; that knowledge is in memory
 * only, and a new task starts with a walk. A slice's time includes what is done about the rows that it finds: work that falls due all
 * at once leaves room for what comes meanwhile.
 */
final class Timers {
    /** The minute of what needs no other look. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long ALWAYS = 0;
    private static final int AT_ONCE = 64;

    private final KeyValueStore<byte[], byte[]> store;
    private final LongSupplier nanos;
    private final long sliceNanos;

    private byte @Nullable [] resumeAt;
    private long earliest = ALWAYS;
    private long earliestOfWalk = NEVER;

    Timers(KeyValueStore<byte[], byte[]> store, long sliceNanos, LongSupplier nanos) {
        this.store = store;
        this.sliceNanos = sliceNanos;
        this.nanos = nanos;
    }

    /** Takes note of a value that is written, so that a walk is made in time. */
    void noteWritten(byte[] value) {
        note(AccountCodec.due(value));
    }

    /** Takes note of a mark of the bank's files: rows may have waited for it. */
    void noteMark() {
        note(ALWAYS);
    }

    private void note(long minute) {
        earliest = Math.min(earliest, minute);
        earliestOfWalk = Math.min(earliestOfWalk, minute);
    }

    /**
     * Walks one slice and hands over the rows that are due at the minute (since 1970).
     *
     * @param due does what is due about a row, and returns the minute at which a row that stays as it is wants another look
     */
    void walk(long minute, ToLongFunction<KeyValue<byte[], byte[]>> due) {
        if (resumeAt == null && earliest > minute) {
            return;
        }
        if (resumeAt == null) {
            earliestOfWalk = NEVER;
        }
        if (slice(minute, nanos.getAsLong() + sliceNanos, due)) {
            resumeAt = null;
            earliest = earliestOfWalk;
        }
    }

    /** Returns whether it came to the end. */
    private boolean slice(long minute, long until, ToLongFunction<KeyValue<byte[], byte[]>> due) {
        List<KeyValue<byte[], byte[]>> found = new ArrayList<>();
        try (KeyValueIterator<byte[], byte[]> rows = store.range(resumeAt, null)) {
            while (rows.hasNext()) {
                byte[] last = read(rows, minute, found);
                for (KeyValue<byte[], byte[]> row : found) {
                    // In a statement of its own, for what it writes is noted meanwhile.
                    long again = due.applyAsLong(row);
                    earliestOfWalk = Math.min(earliestOfWalk, again);
                }
                found.clear();
                if (nanos.getAsLong() - until > 0) {
                    resumeAt = successor(last);
                    return false;
                }
            }
        }
        return true;
    }

    /** Reads some rows, finds those that are due, and returns the key of the last one. */
    private byte[] read(KeyValueIterator<byte[], byte[]> rows, long minute, List<KeyValue<byte[], byte[]>> found) {
        byte[] last = {};
        for (int count = 0; count < AT_ONCE && rows.hasNext(); count++) {
            KeyValue<byte[], byte[]> row = rows.next();
            long due = AccountCodec.due(row.value);
            if (due <= minute) {
                found.add(row);
            } else {
                earliestOfWalk = Math.min(earliestOfWalk, due);
            }
            last = row.key;
        }
        return last;
    }

    private static byte[] successor(byte[] key) {
        return Arrays.copyOf(key, key.length + 1);
    }
}
