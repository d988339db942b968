package io.duestream.processor.rulebooks;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts names that are not known, and logs each once; the set of logged names has a bound, for data chooses them. */
final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Rulebooks.class);
    private static final Pattern SAFE = Pattern.compile("[0-9A-Za-z._/-]{1,80}");
    private static final int NAMES_MAX = 1000;

    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final LongAdder count = new LongAdder();
    private final String message;

    /** The message has one place, for the name. */
    Notices(String message) {
        this.message = message;
    }

    void note(String name) {
        count.increment();
        String safe = SAFE.matcher(name).matches() ? name : "(malformed)";
        if (logged.size() < NAMES_MAX && logged.add(safe)) {
            LOG.warn(message, safe);
        }
    }

    long count() {
        return count.sum();
    }
}
