package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    @Test
    void shouldLastUntilTheLagIsGone() {
        assertThat(CatchUp.seconds(2.5, samples(100, 90, 80, 600, 2_000, 3_000, 1_200, 301, 290, 95)))
                .isEqualTo(6.5);
    }

    @Test
    void shouldNotTakeTheFirstMomentsForTheEnd() {
        assertThat(CatchUp.seconds(0.9, samples(100, 200, 900, 40))).isEqualTo(3.1);
    }

    @Test
    void shouldHaveNoEndWhereTheLagStays() {
        assertThat(CatchUp.seconds(0, samples(100, 900, 1_900, 2_900))).isNull();
    }

    /** One a second, while 1,000 events a second come in. */
    private static List<Sample> samples(long... lags) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < lags.length; i++) {
            samples.add(new Sample(i + 1, 1_000, 1_000, lags[i], Map.of(), 0, Map.of()));
        }
        return samples;
    }
}
