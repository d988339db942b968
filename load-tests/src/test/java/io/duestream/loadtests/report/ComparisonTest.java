package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.duestream.loadtests.report.Comparison.Row;
import java.util.List;
import java.util.Map;
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
        "1, NaN, true, false"
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
                        "latency p50",
                        "latency p99",
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
        assertThat(rows.get(0).now()).isEqualTo(58_600 / 12.0);
        assertThat(rows.get(3).now()).isCloseTo(run.usages().getFirst().cpuSeconds() * 1e6 / 58_600, within(1e-6));
        assertThat(rows.getLast().now()).isEqualTo(run.state().bytes() / 212_000.0);
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
        return new RunResult(
                run.workload(),
                run.seed(),
                run.command(),
                setting,
                run.start(),
                run.legs(),
                run.samples(),
                run.kills(),
                run.usages(),
                run.state(),
                run.audit(),
                run.failure(),
                run.exitCode());
    }
}
