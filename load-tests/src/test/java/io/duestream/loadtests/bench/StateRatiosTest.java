package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.Ratio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateRatiosTest {
    @Test
    void shouldPairRunsOfTheSameRepetition() {
        // given
        List<Measured> runs = List.of(
                cpu(OpenTrial.MANY, 1, 30),
                cpu(OpenTrial.FEW, 1, 20),
                cpu(OpenTrial.MANY, 2, 44),
                cpu(OpenTrial.FEW, 2, 40),
                cpu(OpenTrial.MANY, 3, 90));

        // when
        List<Ratio> ratios = RatioTable.of(runs);

        // then
        assertThat(ratios).singleElement().satisfies(ratio -> {
            assertThat(ratio.name()).isEqualTo("CPU an event, many open ÷ few open");
            assertThat(ratio.min()).isEqualTo(1.1);
            assertThat(ratio.max()).isEqualTo(1.5);
            assertThat(ratio.runs()).isEqualTo(2);
            assertThat(ratio.lessIsBetter()).isTrue();
        });
    }

    @Test
    void shouldHoldStateBytesAgainstTheBoundsByThemselves() {
        // given
        List<Measured> runs = List.of(state(1, 150, ""), state(2, 170, ""), state(3, 9, "invoice 7: 2 changes"));

        // when
        List<Ratio> ratios = RatioTable.of(runs);

        // then
        assertThat(ratios).singleElement().satisfies(ratio -> {
            assertThat(ratio.value()).isEqualTo(160);
            assertThat(ratio.runs()).isEqualTo(2);
        });
        assertThat(StateRatios.figures(runs)).anySatisfy(figure -> {
            assertThat(figure.name()).isEqualTo(StateTrial.ON_DISK);
            assertThat(figure.value()).isEqualTo(320);
        });
    }

    private static Measured cpu(String contender, int repetition, double micros) {
        return new Measured(OpenTrial.TITLE, contender, repetition, "", Map.of(OpenTrial.CPU, micros), "");
    }

    private static Measured state(int repetition, double bytes, String wrong) {
        Map<String, Double> figures = Map.of(StateTrial.KEPT, bytes, StateTrial.ON_DISK, 2 * bytes);
        return new Measured(StateTrial.TITLE, Contenders.DUESTREAM, repetition, "", figures, wrong);
    }
}
