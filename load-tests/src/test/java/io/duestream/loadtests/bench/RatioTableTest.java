package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTableTest {
    @Test
    void shouldPairRunsOfTheSameRepetitionAndTakeTheMedian() {
        // given
        List<Measured> runs = new ArrayList<>();
        double[] ours = {50, 60, 90};
        double[] loop = {100, 200, 100};
        for (int i = 0; i < ours.length; i++) {
            runs.add(run(Contenders.DUESTREAM, i + 1, ours[i], ""));
            runs.add(run("bare loop", i + 1, loop[i], ""));
        }

        // when
        List<Ratio> ratios = RatioTable.of(runs);

        // then
        assertThat(ratios).containsExactly(new Ratio("core events/s ÷ bare EOS loop", 0.5, 0.3, 0.9, 3, 0.30, 0.45));
    }

    @Test
    void shouldLeaveOutRunsWhoseOutputsWereWrong() {
        // given
        List<Measured> runs = List.of(
                run(Contenders.DUESTREAM, 1, 50, ""),
                run("bare loop", 1, 100, ""),
                run(Contenders.DUESTREAM, 2, 500, "invoice 7: version 2 where 1 must be"),
                run("bare loop", 2, 100, ""));

        // when
        List<Ratio> ratios = RatioTable.of(runs);

        // then
        assertThat(ratios).singleElement().satisfies(ratio -> assertThat(ratio.runs())
                .isEqualTo(1));
    }

    @Test
    void shouldSayInEachLineWhetherTheFloorHolds() {
        // given
        List<Ratio> ratios = List.of(
                new Ratio("a", 0.5, 0.5, 0.5, 1, 0.3, 0.45),
                new Ratio("b", 0.4, 0.4, 0.4, 1, 0.3, 0.45),
                new Ratio("c", 0.2, 0.2, 0.2, 1, 0.3, 0.45));

        // when
        List<String> lines = RatioTable.lines(ratios);

        // then
        assertThat(lines.get(1)).endsWith("goal reached");
        assertThat(lines.get(2)).endsWith("above the floor");
        assertThat(lines.get(3)).endsWith("MISSED");
    }

    private static Measured run(String contender, int repetition, double rate, String wrong) {
        Map<String, Double> figures = Map.of(Measured.RATE, rate);
        return new Measured(Experiment.CORE.title(), contender, repetition, "", figures, wrong);
    }
}
