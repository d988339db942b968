package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SteadyRateTest {
    @Test
    void shouldPlanEachEventFromTheStartAndNotFromTheOneBefore() {
        // given
        SteadyRate rate = new SteadyRate(3_000, 5_000_000_000L);

        // then: a third of a millisecond, without its rounding adding up
        assertThat(rate.of(0)).isEqualTo(5_000_000_000L);
        assertThat(rate.of(1)).isEqualTo(5_000_333_333L);
        assertThat(rate.of(3_000_000)).isEqualTo(1_005_000_000_000L);
    }

    @Test
    void shouldTakeWholeRoundsThatFillTheTime() {
        assertThat(SteadyRate.events(1_000, Duration.ofSeconds(1))).isEqualTo(1_002);
        assertThat(SteadyRate.events(999, Duration.ofSeconds(2))).isEqualTo(1_998);
        assertThat(SteadyRate.events(1_000, Duration.ZERO)).isZero();
    }

    @Test
    void shouldCallARunInvalidWhoseSenderFellBehindByOverTwoPercent() {
        assertThat(SteadyOutcome.trouble(50_000, 50_000, 300, 300)).isEmpty();
        assertThat(SteadyOutcome.trouble(50_000, 49_000, 300, 300)).isEmpty();
        assertThat(SteadyOutcome.trouble(50_000, 48_999, 300, 300)).contains("48999", "50000");
    }

    @Test
    void shouldCallARunInvalidInWhichAnAnswerIsMissing() {
        assertThat(SteadyOutcome.trouble(50_000, 50_000, 300, 299)).isEqualTo("299 of 300 events were answered");
    }
}
