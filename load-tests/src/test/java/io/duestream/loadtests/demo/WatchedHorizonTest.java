package io.duestream.loadtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchedHorizonTest {
    private static final Instant NINE = Instant.parse("2026-04-07T07:00:00Z");

    private final Map<Integer, Instant> inner = new HashMap<>();
    private final WatchedHorizon horizon = new WatchedHorizon(inner::get, 2);

    @Test
    void shouldBeDoneWhenEachTaskHasLookedAgainTwice() throws InterruptedException {
        // given
        inner.put(0, NINE);
        inner.put(1, NINE);

        // when
        look(0, 3);
        look(1, 2);
        boolean early = isDone(NINE);
        look(1, 1);

        // then
        assertThat(early).isFalse();
        assertThat(isDone(NINE)).isTrue();
        assertThat(isDone(NINE.plusSeconds(1))).isFalse();
    }

    @Test
    void shouldNotCountLooksBeforeTheInstant() throws InterruptedException {
        // given
        inner.put(0, NINE.minusSeconds(1));
        inner.put(1, NINE);
        look(0, 5);
        look(1, 3);

        // when
        inner.put(0, NINE);
        look(0, 2);
        boolean early = isDone(NINE);
        look(0, 1);

        // then
        assertThat(early).isFalse();
        assertThat(isDone(NINE)).isTrue();
    }

    @Test
    void shouldHandOnWhatIsNotKnownYet() throws InterruptedException {
        // when
        Instant told = horizon.of(0);

        // then
        assertThat(told).isNull();
        assertThat(isDone(NINE)).isFalse();
    }

    private void look(int partition, int times) {
        for (int i = 0; i < times; i++) {
            horizon.of(partition);
        }
    }

    private boolean isDone(Instant instant) throws InterruptedException {
        return horizon.awaitDone(instant, Duration.ZERO);
    }
}
