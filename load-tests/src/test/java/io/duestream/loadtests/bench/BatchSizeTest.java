package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchSizeTest {
    private static final List<Integer> SIZES = List.of(2_000, 10_000, 40_000);

    private final List<Measured> runs = new ArrayList<>();

    @Test
    void shouldPickTheSizeWithTheHighestRateAndKeepAllRuns() throws Exception {
        // given
        Map<Integer, Double> rates = Map.of(2_000, 30_000.0, 10_000, 50_000.0, 40_000, 45_000.0);

        // when
        int best = BatchSize.best(SIZES, size -> run(rates.getOrDefault(size, 0.0), ""), runs);

        // then
        assertThat(best).isEqualTo(10_000);
        assertThat(runs).extracting(run -> run.figure(Measured.RATE)).containsExactly(30_000.0, 50_000.0, 45_000.0);
    }

    @Test
    void shouldNotPickASizeWithWhichTheOutputsWereWrong() throws Exception {
        // when
        int best = BatchSize.best(SIZES, size -> run(size, size == 40_000 ? "a payment placed twice" : ""), runs);

        // then
        assertThat(best).isEqualTo(10_000);
    }

    @Test
    void shouldSayWhatWasWrongWhenNoSizeIsLeft() {
        assertThatThrownBy(() -> BatchSize.best(SIZES, size -> run(size, "a payment placed twice"), runs))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a payment placed twice");
    }

    private static Measured run(double rate, String wrong) {
        return new Measured("batch size", "set-based", 1, "", Map.of(Measured.RATE, rate), wrong);
    }
}
