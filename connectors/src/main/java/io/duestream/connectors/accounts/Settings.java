package io.duestream.connectors.accounts;

import org.jspecify.annotations.Nullable;

/** Checks of configured values; each message names its key. */
final class Settings {

    private Settings() {}

    /** The value, or a complaint about the key. */
    static <T> T required(@Nullable T value, String key) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException(key + ": is missing");
        }
        return value;
    }

    /** The text, or a complaint about the key. */
    static String matching(@Nullable String value, String key, String pattern, String meaning) {
        String text = required(value, key);
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" is not " + meaning);
        }
        return text;
    }
}
