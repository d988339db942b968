package io.duestream.processor.planted;

import org.jspecify.annotations.Nullable;

/** Reads the environment as settings may. */
record PlantedSettings(@Nullable String home) {
    static PlantedSettings read() {
        return new PlantedSettings(System.getenv("HOME"));
    }
}
