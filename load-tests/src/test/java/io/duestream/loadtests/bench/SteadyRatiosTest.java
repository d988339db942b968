package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.duestream.loadtests.report.Ratio;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SteadyRatiosTest {
    @Test
    void shouldSetTheP99BesideTheCommitInterval() {
        // given
        List<Measured> runs = List.of(
                openLoop(Contenders.DUESTREAM, 1, 120, 50, ""),
                openLoop(Contenders.DUESTREAM, 2, 150, 50, ""),
                openLoop(Contenders.DUESTREAM, 3, 190, 50, ""),
                openLoop(Contenders.DUESTREAM, 4, 9_000, 50, "the sender fell behind"));

        // when
        Ratio ratio = RatioTable.of(runs).getFirst();

        // then
        assertThat(ratio.value()).isEqualTo(1.5);
        assertThat(ratio.min()).isEqualTo(1.2);
        assertThat(ratio.max()).isEqualTo(1.9);
        assertThat(ratio.runs()).isEqualTo(3);
        assertThat(ratio.lessIsBetter()).isTrue();
        assertThat(ratio.meetsFloor()).isTrue();
        assertThat(ratio.meetsGoal()).isFalse();
    }

    @Test
    void shouldPairTheTimesToMatchOfTheSameRepetition() {
        // given
        List<Measured> runs = List.of(
                openLoop(Contenders.DUESTREAM, 1, 120, 60, ""),
                openLoop(Contenders.POSTGRES_SET, 1, 9_000, 6_000, ""),
                openLoop(Contenders.DUESTREAM, 2, 120, 60, ""),
                openLoop(Contenders.POSTGRES_SET, 3, 9_000, 100, ""));

        // when
        Ratio ratio = RatioTable.of(runs).getLast();

        // then
        assertThat(ratio.name()).startsWith("time to match");
        assertThat(ratio.value()).isCloseTo(0.01, within(1e-9));
        assertThat(ratio.runs()).isEqualTo(1);
        assertThat(ratio.meetsGoal()).isTrue();
    }

    @Test
    void shouldSetTheStormBesideTheCalm() {
        // given
        List<Measured> runs = List.of(storm(1, Map.of("before p99 ms", 110.0, "during p99 ms", 220.0)));

        // when
        List<Ratio> ratios = RatioTable.of(runs);

        // then
        assertThat(ratios).singleElement().satisfies(ratio -> {
            assertThat(ratio.value()).isEqualTo(2);
            assertThat(ratio.lessIsBetter()).isTrue();
        });
    }

    @Test
    void shouldSetAStepBesideAnEventOfTheDrainOfTheSameRepetition() {
        // given: an event before the storm carries what polling costs at 30 % load
        Map<String, Double> figures = Map.of(StormPhases.STEP_CPU, 12.0, Measured.CPU + "contender", 24.0);
        List<Measured> runs = List.of(
                storm(2, figures),
                drained(Contenders.DUESTREAM, 1, 6),
                drained(Contenders.DUESTREAM, 2, 8),
                drained(Contenders.AT_LEAST_ONCE, 2, 7));

        // when
        Ratio ratio = RatioTable.of(runs).getLast();

        // then
        assertThat(ratio.name()).startsWith("CPU of a fired step");
        assertThat(ratio.value()).isEqualTo(1.5);
        assertThat(ratio.runs()).isEqualTo(1);
    }

    @Test
    void shouldTakeForAStepWhatTheEventsOfTheStormDidNotUse() {
        // when: 10 s of processor time, of which 200,000 events used 20 µs each
        double step = StormPhases.microsAStep(10_000_000, 200_000, 20, 1_000_000);

        // then
        assertThat(step).isEqualTo(6);
    }

    @Test
    void shouldTakeTheMedianOfTheRightDrainsForTheMostThatAContenderCanDo() {
        // given
        List<Measured> drains = List.of(
                drain(Experiment.CORE, 1, 70_000, ""),
                drain(Experiment.CORE, 2, 10_000, ""),
                drain(Experiment.CORE, 3, 60_000, ""),
                drain(Experiment.CORE, 4, 1, "a payment placed twice"),
                drain(Experiment.CORE_SLOW_COMMIT, 1, 1, ""));

        // then
        assertThat(SteadyRuns.rate(drains, Contenders.DUESTREAM)).hasValue(60_000);
        assertThat(SteadyRuns.rate(drains, Contenders.POSTGRES_SET)).isEmpty();
    }

    private static Measured drain(Experiment experiment, int repetition, double rate, String wrong) {
        return new Measured(
                experiment.title(), Contenders.DUESTREAM, repetition, "", Map.of(Measured.RATE, rate), wrong);
    }

    private static Measured drained(String contender, int repetition, double cpu) {
        Map<String, Double> figures = Map.of(Measured.RATE, 1.0, Measured.CPU + "contender", cpu);
        return new Measured(Experiment.CORE.title(), contender, repetition, "", figures, "");
    }

    private static Measured storm(int repetition, Map<String, Double> figures) {
        return new Measured(Storm.TITLE, Contenders.DUESTREAM, repetition, "", figures, "");
    }

    private static Measured openLoop(String contender, int repetition, double p99, double match, String wrong) {
        Map<String, Double> figures =
                Map.of(Percentiles.P99, p99, OpenLoop.MATCH_P50, match, OpenLoop.COMMIT_MILLIS, 100.0);
        return new Measured(OpenLoop.TITLE, contender, repetition, "", figures, wrong);
    }
}
