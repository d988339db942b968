package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.duestream.loadtests.report.Comparison.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "100, 89, true, true",
        "100, 91, true, false",
        "100, 200, true, false",
        "100, 111, false, true",
        "100, 109, false, false",
        "100, 50, false, false",
        "0, 0, false, false",
        "0, 1, false, true",
        "NaN, 1, false, false",
        "1, NaN, true, true",
        "1, NaN, false, true",
        "NaN, NaN, false, false"
    })
    void shouldCallAFigureWorseBeyondTheToleranceInItsOwnDirection(
            double accepted, double now, boolean moreIsBetter, boolean worse) {
        Row row = new Row("figure", "unit", accepted, now, moreIsBetter);

        assertThat(row.worse(0.1)).isEqualTo(worse);
    }

    @Test
    void shouldFindNothingWorseInTheSameRun() {
        // when
        Comparison comparison = Comparison.of(SampleRuns.passed(1, 2, 2), SampleRuns.passed(1, 2, 2), 0);

        // then
        assertThat(comparison.worse()).isFalse();
        assertThat(comparison.remarks()).isEmpty();
        assertThat(comparison.rows())
                .extracting(Row::figure)
                .containsExactly(
                        "rate",
                        "p50, pay early",
                        "p99, pay early",
                        "p50, soft reminders",
                        "p99, soft reminders",
                        "p50, reminders",
                        "p99, reminders",
                        "p50, pay late",
                        "p99, pay late",
                        "p50, hand over",
                        "p99, hand over",
                        "CPU, broker",
                        "CPU, processor-0",
                        "CPU, processor-1",
                        "CPU, driver",
                        "CPU, all processes",
                        "state");
    }

    @Test
    void shouldMeasureWholeRuns() {
        // when
        List<Row> rows = Comparison.of(SampleRuns.passed(1, 2, 0), SampleRuns.passed(1, 2, 0), 0)
                .rows();

        // then
        RunResult run = SampleRuns.passed(1, 2, 0);
        assertThat(rows.get(0).now()).isEqualTo(11_800);
        assertThat(rows.get(2).now()).isEqualTo(run.legs().get(1).latencies().p99Ms());
        assertThat(rows.get(11).now()).isCloseTo(run.usages().getFirst().cpuSeconds() * 1e6 / 58_600, within(1e-6));
        assertThat(rows.getLast().now()).isEqualTo(run.state().bytes() / 212_000.0);
    }

    @Test
    void shouldSeeThatALegWithARateAnswersLaterThoughMostEventsCameInOneWithout() {
        // given
        RunResult accepted = SampleRuns.passed(1, 2, 0);
        List<Leg> legs = new ArrayList<>(accepted.legs());
        legs.set(3, slower(legs.get(3)));

        // when
        Comparison comparison = Comparison.of(accepted, with(accepted, legs), 0.1);

        // then
        assertThat(comparison.rows().stream().filter(row -> row.worse(0.1)))
                .extracting(Row::figure)
                .containsExactly("p50, reminders", "p99, reminders");
        assertThat(comparison.worse()).isTrue();
    }

    @Test
    void shouldCallItWorseWhenALegHasVanished() {
        // given
        RunResult accepted = SampleRuns.passed(1, 2, 0);

        // when
        Comparison comparison =
                Comparison.of(accepted, with(accepted, accepted.legs().subList(0, 5)), 10);

        // then
        assertThat(comparison.rows().stream().filter(row -> row.worse(10)))
                .extracting(Row::figure)
                .containsExactly("p50, hand over", "p99, hand over");
    }

    private static Leg slower(Leg leg) {
        Histogram micros = new Histogram(3);
        micros.setAutoResize(true);
        leg.latencies()
                .decoded()
                .recordedValues()
                .forEach(
                        at -> micros.recordValueWithCount(at.getValueIteratedTo() * 2, at.getCountAtValueIteratedTo()));
        return new Leg(
                leg.name(),
                leg.clock(),
                leg.events(),
                leg.startSeconds(),
                leg.durationSeconds(),
                leg.intendedEventsPerSecond(),
                leg.achievedEventsPerSecond(),
                Latencies.of(micros),
                leg.publishDelayP99Ms());
    }

    @Test
    void shouldMarkWhatIsWorseAndNameOtherSettings() {
        // given
        Comparison comparison = new Comparison(
                List.of(new Row("rate", "events/s", 1_000, 800, true), new Row("latency p99", "ms", 100, 104, false)),
                List.of("commit interval: 100 ms was accepted, now 50 ms"),
                0.1);

        // when
        List<String> lines = ComparisonText.lines(comparison, Ansi.OFF);

        // then
        assertThat(lines)
                .containsExactly(
                        "figure                       unit                  accepted            now     change",
                        "rate                         events/s                 1,000            800    -20.0 %  worse",
                        "latency p99                  ms                         100            104     +4.0 %",
                        "commit interval: 100 ms was accepted, now 50 ms");
    }

    @Test
    void shouldRemarkOnEveryDifferenceOfTheSettings() {
        // given
        RunResult accepted = SampleRuns.passed(1, 2, 0);
        Setting other = new Setting(
                new Machine(8, 64_000_000_000L, "other", "other"),
                accepted.setting().versions(),
                Map.of("commit interval", "50 ms"));

        // when
        List<String> remarks = Comparison.of(accepted, with(accepted, other), 0).remarks();

        // then
        assertThat(remarks).hasSize(4).contains("commit interval: 100 ms was accepted, now 50 ms");
        assertThat(remarks.getFirst()).startsWith("machine: 2 cores, ").contains("now 8 cores, 64.0 GB memory");
    }

    @Test
    void shouldRefuseRunsOfDifferentWorkloads() {
        RunResult run = SampleRuns.passed(1, 2, 0);
        RunResult other = Hostile.run("other");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(other, run, 0.1))
                .withMessage("a run of smoke can't be held against one of other: name a run of the same workload");
    }

    private static RunResult with(RunResult run, Setting setting) {
        return with(run, setting, run.legs());
    }

    private static RunResult with(RunResult run, List<Leg> legs) {
        return with(run, run.setting(), legs);
    }

    private static RunResult with(RunResult run, Setting setting, List<Leg> legs) {
        return new RunResult(
                run.workload(),
                run.seed(),
                run.command(),
                setting,
                run.start(),
                legs,
                run.samples(),
                run.kills(),
                run.usages(),
                run.state(),
                run.audit(),
                run.failure(),
                run.exitCode());
    }
}
