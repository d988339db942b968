package io.duestream.loadtests.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The latest decisions. Streams are read side by side, so they are put in order of business time; safe for many threads. */
final class News {
    private static final int KEPT = 12;
    private static final Comparator<Decision> BY_TIME = Comparator.comparing(Decision::at);

    private final List<Decision> decisions = new ArrayList<>();

    synchronized void add(Decision decision) {
        decisions.add(decision);
        decisions.sort(BY_TIME);
        if (decisions.size() > KEPT) {
            decisions.removeFirst();
        }
    }

    /** Oldest first. */
    synchronized List<Decision> latest() {
        return List.copyOf(decisions);
    }
}
