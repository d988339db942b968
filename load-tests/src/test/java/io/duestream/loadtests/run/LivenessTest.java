package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LivenessTest {
    private static final Duration BOUND = Duration.ofMinutes(2);

    private final VirtualTime time = new VirtualTime();
    private final Liveness liveness = new Liveness(BOUND, time::nanos);

    @BeforeEach
    void begin() {
        liveness.saw(0, () -> "events wait");
    }

    @Test
    void shouldSayWhatWasWaitedForWhenNothingMoves() {
        // when
        time.pass(BOUND);
        liveness.saw(0, () -> "7 events wait");
        assertThatCode(liveness::check).doesNotThrowAnyException();
        time.pass(1);

        // then
        assertThatThrownBy(liveness::check)
                .isInstanceOf(LivenessException.class)
                .hasMessage("nothing moved for 120 s: 7 events wait");
    }

    @Test
    void shouldNoticeAlsoWhenNobodyLooksAnyMore() {
        // when
        time.pass(BOUND.plusSeconds(1));

        // then
        assertThatThrownBy(liveness::check).hasMessageContaining("events wait");
    }

    @Test
    void shouldBeContentWithAnyMove() {
        for (int i = 1; i < 10; i++) {
            time.pass(BOUND);
            liveness.saw(i, () -> "events wait");
        }
        assertThatCode(liveness::check).doesNotThrowAnyException();
    }

    @Test
    void shouldNotCountTimeInWhichNothingIsWaitedFor() {
        // when
        liveness.saw(0, null);
        time.pass(BOUND.multipliedBy(9));
        liveness.saw(0, () -> "events wait");

        // then
        assertThatCode(liveness::check).doesNotThrowAnyException();
        time.pass(BOUND.plusSeconds(1));
        assertThatThrownBy(liveness::check).isInstanceOf(LivenessException.class);
    }
}
