package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.market.Market;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** A policy without rungs: nothing is sent, and nothing is claimed, by rules that are not known. */
final class NoPolicy {
    /** Name that no policy may have. */
    static final String NAME = "none";

    /** What an invoice is pinned to when no policy fits it. */
    static final String REF = NAME + "/0";

    private static final int WAIT_DAYS = 10;
    private static final int RETENTION_DAYS = 120;

    private NoPolicy() {}

    /** Keeps the reference, so that what is published still names it. */
    static Policy named(String ref, Market market) {
        int slash = ref.lastIndexOf('/');
        return new Policy(
                ref.substring(0, Math.max(slash, 0)),
                ref.substring(slash + 1),
                market,
                List.of(),
                LocalTime.MIDNIGHT,
                true,
                0,
                Duration.ZERO,
                WAIT_DAYS,
                RETENTION_DAYS);
    }
}
