package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.BenchReport.Invalid;
import io.duestream.loadtests.report.Job;
import io.duestream.loadtests.report.Job.Flow;
import io.duestream.loadtests.report.Spread;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JobTableTest {
    private static final double RECORDS = 10_000_000;

    @Test
    void shouldTakeTheSpreadOfTheRunsThatCountAndListTheOthers() {
        // given
        List<Measured> runs = List.of(
                run(1, Map.of(Measured.RATE, 100.0, Measured.CPU + "broker", 2.0), ""),
                run(2, Map.of(Measured.RATE, 9_000.0, Measured.CPU + "broker", 90.0), "a payment placed twice"),
                run(3, Map.of(Measured.RATE, 140.0, Measured.CPU + "broker", 3.0), ""));

        // when
        Job job = JobTable.of(runs).getFirst();

        // then
        assertThat(job.eventsPerSecond()).isEqualTo(new Spread(120, 100, 140, 2));
        assertThat(job.cpuMicrosPerEvent()).isEqualTo(Map.of("broker", 2.5));
        assertThat(JobTable.invalid(runs))
                .containsExactly(new Invalid("core, commit 100 ms", "Flink", 2, "a payment placed twice"));
    }

    @Test
    void shouldHaveNoRowOfAContenderWithoutAValidRun() {
        assertThat(JobTable.of(List.of(run(1, Map.of(), "a payment placed twice"))))
                .isEmpty();
    }

    @Test
    void shouldTellWhatComesOfAnEventThatWasDone() {
        // given: all of the inputs are counted, and a part of them was done
        Map<String, Double> part = Map.of(
                Measured.RECORDS_IN, RECORDS,
                Measured.BYTES_IN, 180 * RECORDS,
                Measured.EVENTS_DONE, 1_000_000.0,
                Measured.WHOLE_JOB, 0.0,
                Measured.RECORDS_OUT, 1_300_000.0,
                Measured.BYTES_OUT, 300_000_000.0);

        // then
        assertThat(flow(part)).isEqualTo(new Flow(180, 1.3, 300));
    }

    @Test
    void shouldTakeAllInputsForDoneUnlessARunSaysOtherwise() {
        // given
        Map<String, Double> whole = Map.of(
                Measured.RECORDS_IN, RECORDS, Measured.BYTES_IN, 180 * RECORDS, Measured.RECORDS_OUT, 1.3 * RECORDS);
        Map<String, Double> part =
                Map.of(Measured.RECORDS_IN, RECORDS, Measured.WHOLE_JOB, 0.0, Measured.RECORDS_OUT, 5.0);

        // then
        assertThat(flow(whole)).isEqualTo(new Flow(180, 1.3, 0));
        assertThat(flow(part)).isNull();
    }

    private static @Nullable Flow flow(Map<String, Double> figures) {
        return JobTable.of(List.of(run(1, figures, ""))).getFirst().flow();
    }

    private static Measured run(int repetition, Map<String, Double> figures, String wrong) {
        return new Measured(Experiment.CORE.title(), "Flink", repetition, "", figures, wrong);
    }
}
