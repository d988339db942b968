package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmthTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Warmth warmth = Warmth.of(new CoreJob(100, 100, 1));

    @Test
    void shouldTakeAMinuteFromTheFirstEventOn() {
        // given
        warmth.isReached(0, 0);
        warmth.isReached(1, MINUTE);

        // when, then
        assertThat(warmth.isReached(150, 2 * MINUTE - 1)).isFalse();
        assertThat(warmth.isReached(150, 2 * MINUTE)).isTrue();
    }

    @Test
    void shouldEndWithHalfOfTheRoundsForWhoIsFast() {
        // given
        warmth.isReached(1, 0);

        // when, then
        assertThat(warmth.isReached(249, 1)).isFalse();
        assertThat(warmth.isReached(250, 1)).isTrue();
    }

    @Test
    void shouldNotEndBeforeTheStateIsFilled() {
        // given
        warmth.isReached(1, 0);

        // when, then
        assertThat(warmth.isReached(99, 10 * MINUTE)).isFalse();
        assertThat(warmth.isReached(100, 10 * MINUTE)).isTrue();
    }
}
