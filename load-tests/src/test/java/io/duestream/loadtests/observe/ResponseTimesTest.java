package io.duestream.loadtests.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {
    private static final long MILLI = 1_000_000;

    @Test
    void shouldCountFromThePlannedTimeSoThatAPauseShowsInEveryEventThatWaitedForIt() {
        // given
        ResponseTimes times = new ResponseTimes(0);
        times.begin(0, 1_000, position -> position * MILLI);

        // when: each event takes 1 ms, but nothing goes from 100 ms to 600 ms
        for (long event = 0; event < 1_000; event++) {
            long planned = event * MILLI;
            long sent = planned >= 100 * MILLI && planned < 600 * MILLI ? 600 * MILLI : planned;
            times.received(event, sent + MILLI);
        }

        // then: half of all events felt the pause, and not only the one that was sent when it began
        Histogram micros = times.micros(0);
        assertThat(micros.getTotalCount()).isEqualTo(1_000);
        assertThat(micros.getCountBetweenValues(1_500, 1_000_000)).isEqualTo(500);
        assertThat(micros.getValueAtPercentile(75)).isBetween(250_000L, 252_000L);
        assertThat(micros.getMaxValue()).isBetween(500_500L, 501_500L);
        assertThat(times.p99Millis(0)).isBetween(490.0, 492.0);
    }

    @Test
    void shouldCountTheFirstAnswerOfAnEventOnly() {
        // given
        ResponseTimes times = new ResponseTimes(0);
        times.begin(10, 5, position -> 0);

        // when
        times.received(12, 3 * MILLI);
        times.received(12, 900 * MILLI);

        // then
        assertThat(times.answers()).isEqualTo(1);
        assertThat(times.micros(0).getMaxValue()).isBetween(3_000L, 3_003L);
    }

    @Test
    void shouldChargeALateAnswerToTheLegOfItsEvent() {
        // given
        ResponseTimes times = new ResponseTimes(0);
        times.begin(0, 10, position -> position);
        times.received(0, MILLI);
        times.begin(10, 10, position -> 50 * MILLI + position);

        // when
        times.received(9, 60 * MILLI);
        times.received(10, 60 * MILLI);

        // then
        assertThat(times.micros(0).getTotalCount()).isEqualTo(2);
        assertThat(times.micros(0).getMaxValue()).isBetween(59_900L, 60_100L);
        assertThat(times.micros(1).getMaxValue()).isBetween(9_990L, 10_010L);
    }

    @Test
    void shouldLeaveOutTheWarmUpOfEachLeg() {
        // given
        ResponseTimes times = new ResponseTimes(0.1);
        times.begin(0, 100, position -> 0);

        // when
        for (long event = 0; event < 100; event++) {
            times.received(event, event < 10 ? 900 * MILLI : MILLI);
        }

        // then
        assertThat(times.answers()).isEqualTo(100);
        assertThat(times.micros(0).getTotalCount()).isEqualTo(90);
        assertThat(times.micros(0).getMaxValue()).isLessThan(2_000);
    }
}
