package io.duestream.processor.store;

import java.util.Arrays;
import java.util.Locale;

/** Where the rows of a store are. Its changelog, which is what lasts, is the same. */
public enum StoreKind {
    /** Packed in the heap: the fastest, as long as they find room there. */
    MEMORY,
    /** On disk, as much of them in memory as its cache holds: for more rows than memory. */
    ROCKSDB;

    /**
     * Reads a setting's value, in small letters.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static StoreKind parse(String setting, String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "setting '" + setting + "' is '" + value + "'; it must be 'memory' or 'rocksdb'"));
    }
}
