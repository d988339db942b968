package io.duestream.connectors.files.xml;

import org.jspecify.annotations.Nullable;

/** What a handler of children found; null until then. */
public final class Found<T> {

    private @Nullable T value;

    /** The last value that was set. */
    public @Nullable T get() {
        return value;
    }

    /** Keeps a value. */
    public void set(@Nullable T found) {
        value = found;
    }
}
