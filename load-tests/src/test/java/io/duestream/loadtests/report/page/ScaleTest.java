package io.duestream.loadtests.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0, 0.2, 0.4, 0.6, 0.8, 1",
                "1.9 | 0, 0.5, 1, 1.5, 2",
                "100 | 0, 20, 40, 60, 80, 100",
                "14400 | 0, 2.5k, 5k, 7.5k, 10k, 12.5k, 15k"
            })
    void shouldChooseRoundTicksFromZeroToTheMaximum(double max, String expected) {
        assertThat(String.join(", ", labels(Scale.linear("", max)))).isEqualTo(expected);
    }

    @Test
    void shouldHoldEveryMaximumWithFewTicks() {
        for (int seed = 0; seed < 1_000; seed++) {
            // given
            double max = Math.pow(10, 12 * new Random(seed).nextDouble() - 3);

            // when
            Scale scale = Scale.linear("", max);

            // then
            assertThat(scale.place().applyAsDouble(max))
                    .as("seed %d, max %s", seed, max)
                    .isBetween(0.7, 1 + 1e-9);
            assertThat(scale.ticks()).as("seed %d, max %s", seed, max).hasSizeBetween(5, 8);
            assertThat(labels(scale)).as("seed %d, max %s", seed, max).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 | time since start (s) | 0, 10, 20, 30, 40, 50, 60",
                "720 | time since start (min:s) | 0:00, 2:00, 4:00, 6:00, 8:00, 10:00, 12:00",
                "9000 | time since start (h:min) | 0:00, 0:30, 1:00, 1:30, 2:00, 2:30"
            })
    void shouldTickTimeAsAClockDoes(double seconds, String label, String expected) {
        Scale scale = Scale.time(seconds);

        assertThat(scale.label()).isEqualTo(label);
        assertThat(String.join(", ", labels(scale))).isEqualTo(expected);
    }

    @Test
    void shouldGiveEachDecadeTheSameWidth() {
        // when
        Scale scale = Scale.log("ms", 23, 8_000);

        // then
        assertThat(labels(scale)).containsExactly("20", "50", "100", "200", "500", "1,000", "2,000", "5,000", "10,000");
        assertThat(scale.place().applyAsDouble(200) - scale.place().applyAsDouble(20))
                .isCloseTo(scale.place().applyAsDouble(2_000) - scale.place().applyAsDouble(200), within(1e-9));
    }

    @Test
    void shouldGiveEachNineTheSameWidth() {
        // when
        Scale scale = Scale.percentiles("", 20_000);

        // then
        assertThat(labels(scale)).containsExactly("50%", "90%", "99%", "99.9%", "99.99%", "99.999%");
        assertThat(scale.place().applyAsDouble(0)).isZero();
        assertThat(scale.place().applyAsDouble(90)).isCloseTo(0.2, within(1e-9));
        assertThat(scale.place().applyAsDouble(99.9)).isCloseTo(0.6, within(1e-9));
        assertThat(scale.place().applyAsDouble(100)).isEqualTo(1);
    }

    private static List<String> labels(Scale scale) {
        return scale.ticks().stream().map(Scale.Tick::label).toList();
    }
}
