package io.duestream.processor.flow.ledger;

import io.duestream.processor.store.Walk;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KeyValue;

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

    /** A thread has some tasks: so many slices of each leave it a pause between two looks. */
    private static final int SLICES_WHEN_QUIET = 4;

    private final Walk rows;
    private final LongSupplier nanos;
    private final long sliceNanos;

    private boolean isUnderWay;
    private long earliest = ALWAYS;
    private long earliestOfWalk = NEVER;

    Timers(Walk rows, long sliceNanos, LongSupplier nanos) {
        this.rows = rows;
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
     * Walks one slice, or four of them where nothing else is to be done, and hands over the rows that are due at the minute (since
     * 1970).
     *
     * @param isQuiet whether no facts come
     * @param due does what is due about a row, and returns the minute at which a row that stays as it is wants another look
     */
    void walk(long minute, boolean isQuiet, ToLongFunction<KeyValue<byte[], byte[]>> due) {
        if (!isUnderWay && earliest > minute) {
            return;
        }
        if (!isUnderWay) {
            earliestOfWalk = NEVER;
            isUnderWay = true;
        }
        long until = nanos.getAsLong() + (isQuiet ? SLICES_WHEN_QUIET : 1) * sliceNanos;
        isUnderWay = !slice(minute, until, due);
        if (!isUnderWay) {
            earliest = earliestOfWalk;
        }
    }

    /** Returns whether it came to the end. */
    private boolean slice(long minute, long until, ToLongFunction<KeyValue<byte[], byte[]>> due) {
        try {
            for (int read = 1; rows.next(); read++) {
                long again = AccountCodec.due(rows.head());
                boolean isDue = again <= minute;
                if (isDue) {
                    again = due.applyAsLong(rows.row());
                }
                earliestOfWalk = Math.min(earliestOfWalk, again);
                if ((isDue || read % AT_ONCE == 0) && nanos.getAsLong() - until > 0) {
                    return false;
                }
            }
            return true;
        } finally {
            rows.pause();
        }
    }
}
