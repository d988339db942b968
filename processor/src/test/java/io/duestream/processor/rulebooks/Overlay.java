package io.duestream.processor.rulebooks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The shipped files with some replaced, for planted defects. */
final class Overlay implements Texts {
    private final Map<String, String> replaced = new HashMap<>();

    Overlay with(String path, String text) {
        replaced.put(path, text);
        return this;
    }

    /** Replaces a part of a shipped file, which must be there. */
    Overlay edited(String path, String part, String by) {
        String text = read(path);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(path + " has no " + part);
        }
        return with(path, text.replace(part, by));
    }

    @Override
    public Optional<String> find(String path) {
        return Optional.ofNullable(replaced.get(path)).or(() -> Texts.SHIPPED.find(path));
    }
}
