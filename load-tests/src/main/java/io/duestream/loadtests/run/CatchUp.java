package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Sample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the lag that a kill brought was gone again. */
final class CatchUp {
    /** No instance is back sooner: until then the lag may still be small because it only begins to grow. */
    private static final double SOONEST_SECONDS = 2;

    /** Events that are on their way when all goes well: what comes in between commits, and a little more. */
    private static final double ON_THEIR_WAY_SECONDS = 0.3;

    private CatchUp() {}

    /** Seconds from a kill until a sample had hardly any lag; null if none had. */
    static @Nullable Double seconds(double killedAt, List<Sample> samples) {
        return samples.stream()
                .filter(sample -> sample.atSeconds() >= killedAt + SOONEST_SECONDS)
                .filter(sample -> sample.lag() <= sample.inPerSecond() * ON_THEIR_WAY_SECONDS)
                .findFirst()
                .map(sample -> sample.atSeconds() - killedAt)
                .orElse(null);
    }
}
