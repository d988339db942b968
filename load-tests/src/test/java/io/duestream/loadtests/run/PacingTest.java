package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PacingTest {
    private final VirtualTime time = new VirtualTime();
    private final long start = time.nanos();
    private final Turnstile turnstile = new Turnstile(time, () -> {});

    @Test
    void shouldSendEachEventAtItsTime() throws Exception {
        // given
        Pace pace = new Pace(400, start);

        // when
        List<Long> sent = new ArrayList<>();
        for (int position = 0; position < 5; position++) {
            sent.add((pace.go(position, turnstile) - start) / 1_000);
        }

        // then
        assertThat(sent).containsExactly(0L, 2_500L, 5_000L, 7_500L, 10_000L);
    }

    @Test
    void shouldNeverSkipOrMoveWhatIsLate() throws Exception {
        // given
        Pace pace = new Pace(1_000, start);
        pace.go(0, turnstile);

        // when
        time.pass(Duration.ofMillis(10));
        long late = pace.go(1, turnstile);
        long alsoLate = pace.go(2, turnstile);

        // then
        assertThat(late).isEqualTo(alsoLate).isEqualTo(start + 10_000_000);
        assertThat(pace.of(1)).isEqualTo(start + 1_000_000);
        assertThat(pace.go(11, turnstile)).isEqualTo(start + 11_000_000);
    }

    @Test
    void shouldKeepItsRateOverManyEvents() {
        // given
        Pace pace = new Pace(33_333.3, 0);

        // then
        assertThat(pace.of(10_000_000)).isBetween(300_000_299_000L, 300_000_301_000L);
    }

    @Test
    void shouldNoteTimesWhereNoneArePlanned() throws Exception {
        // given
        SentTimes sent = new SentTimes(3, start);

        // when
        sent.go(0, turnstile);
        time.pass(Duration.ofHours(50));
        sent.go(2, turnstile);

        // then
        assertThat(sent.of(0)).isEqualTo(start);
        assertThat(sent.of(2)).isEqualTo(start + Duration.ofHours(50).toNanos());
    }

    @Test
    void shouldSeeThatTheRunStandsStillWhileItWaits() {
        // given
        Turnstile watched = new Turnstile(time, () -> {
            if (time.nanos() - start > Duration.ofSeconds(3).toNanos()) {
                throw new LivenessException("nothing moves");
            }
        });

        // then
        assertThatThrownBy(() -> new Pace(0.001, start).go(1, watched)).hasMessage("nothing moves");
        assertThat(time.nanos() - start).isLessThan(Duration.ofSeconds(4).toNanos());
    }

    @ParameterizedTest
    @MethodSource("pacings")
    void shouldStopWhenItIsInterruptedThoughNoEventWaits(Pacing pacing) {
        // given
        Thread.currentThread().interrupt();

        // then
        assertThatThrownBy(() -> pacing.go(0, turnstile)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Stream<Pacing> pacings() {
        long start = new VirtualTime().nanos();
        return Stream.of(new Pace(400, start), new SentTimes(1, start));
    }
}
