package io.duestream.processor.planted;

import org.jspecify.annotations.Nullable;

/** Reads the environment beside the settings. */
public final class PlantedEnvironment {
    private PlantedEnvironment() {}

    static @Nullable String home() {
        return System.getenv("HOME");
    }
}
