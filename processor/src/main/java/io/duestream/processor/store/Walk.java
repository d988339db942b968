package io.duestream.processor.store;

import org.apache.kafka.streams.KeyValue;

/**
 * The rows of a store one after the other, for the thread that writes it. It may pause and go on later; meanwhile rows may come,
 * change and go, and each that stays untouched is seen once.
 */
public interface Walk {
    /** Goes on to the next row. Returns false after the last one; the call after that begins again. */
    boolean next();

    /** The first four bytes of the row's value, as a number. */
    int head();

    /** The row. */
    KeyValue<byte[], byte[]> row();

    /** Gives back what it holds until the next call of {@link #next}. */
    void pause();
}
