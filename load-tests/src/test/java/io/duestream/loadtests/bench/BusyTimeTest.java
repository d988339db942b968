package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.bench.BusyTime.Look;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusyTimeTest {
    private static final long STEP_MILLIS = 250;

    @Test
    void shouldCountWorkThatGoesOnAfterTheLastCommitButNotIdling() {
        // given: 3 s of work until the commit, then 4 s with half a core, of which 5 % is idling, then only idling
        BusyTime busy = new BusyTime(look(0, 1_000), look(3_000, 4_000));
        long millis = 3_000;
        double cpu = 4_000;

        // when
        Optional<Duration> used = Optional.empty();
        while (used.isEmpty()) {
            used = busy.at(look(millis, Math.round(cpu)));
            cpu += STEP_MILLIS * (millis < 7_000 ? 0.5 : 0.05);
            millis += STEP_MILLIS;
        }

        // then
        double expected = 3_000 + 4_000 * 0.45;
        assertThat(used.get().toMillis()).isBetween((long) (expected - 20), (long) (expected + 20));
    }

    @Test
    void shouldWaitForTwoSecondsOfRestAfterTheFirst() {
        // given
        BusyTime busy = new BusyTime(look(0, 0), look(0, 0));

        // then
        assertThat(busy.at(look(0, 0))).isEmpty();
        assertThat(busy.at(look(2_000, 50))).isEmpty();
        assertThat(busy.at(look(3_900, 90))).isEmpty();
        assertThat(busy.at(look(4_000, 100))).isPresent();
    }

    private static Look look(long millis, long cpuMillis) {
        return new Look(Duration.ofMillis(millis).toNanos(), Duration.ofMillis(cpuMillis));
    }
}
