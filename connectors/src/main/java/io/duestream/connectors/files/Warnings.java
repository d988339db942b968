package io.duestream.connectors.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Deviations that were read leniently. Each kind is shown once, with the place where it was seen first. */
public final class Warnings {

    /** More than this are counted, not kept. */
    public static final int KEPT = 100;

    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();
    private long count;

    /** Adds a deviation; the text must not hold personal data. */
    public void add(Location location, String text) {
        count++;
        if (kinds.size() < KEPT && kinds.add(text)) {
            String where = location.toString();
            texts.add(where.isEmpty() ? text : where + ": " + text);
        }
    }

    /** How many deviations there were, all kinds together. */
    public long count() {
        return count;
    }

    /** The first of each kind, at most {@link #KEPT}. */
    public List<String> texts() {
        return Collections.unmodifiableList(new ArrayList<>(texts));
    }
}
