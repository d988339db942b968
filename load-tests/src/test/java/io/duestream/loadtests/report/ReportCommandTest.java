package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.BenchReport.Invalid;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
    @TempDir
    private Path runs;

    private final StringWriter out = new StringWriter();
    private Path run = Path.of("");

    @BeforeEach
    void write() throws IOException {
        run = runs.resolve("smoke-1");
        Reports.write(run, SampleRuns.passed(1, 2, 2));
    }

    @Test
    void shouldWriteThePageAnew() throws IOException {
        // given
        Files.writeString(run.resolve("report.html"), "old");

        // when
        int exit = report(run.resolve("run.json").toString());

        // then
        assertThat(exit).isZero();
        assertThat(run.resolve("report.html")).content().contains("Load run smoke");
        assertThat(out.toString()).contains("Passed: 3,000 accounts", "No run of smoke was accepted yet");
    }

    @Test
    void shouldCompareWithTheAcceptedRun() throws IOException {
        // given
        assertThat(report(run.toString(), "--accept")).isZero();
        Reports.write(runs.resolve("smoke-2"), slower(SampleRuns.passed(1, 2, 2)));

        // when
        int exit = report(runs.resolve("smoke-2").toString());

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).containsPattern("rate .* -50.0 %  worse").doesNotContainPattern("state .* worse");
        assertThat(runs.resolve("smoke-2/report.html")).content().contains("Against the accepted run", "✗ worse");
        assertThat(report(runs.resolve("smoke-2").toString(), "--tolerance", "50"))
                .isZero();
        assertThat(report(run.toString())).isZero();
    }

    @Test
    void shouldCompareWithTheRunThatIsNamed() throws IOException {
        Reports.write(runs.resolve("smoke-2"), slower(SampleRuns.passed(1, 2, 2)));

        assertThat(report(run.toString(), "--against", runs.resolve("smoke-2").toString()))
                .isZero();
        assertThat(out.toString()).containsPattern("rate .* \\+100.0 %\n");
    }

    @Test
    void shouldNotAcceptARunThatDidNotPass() throws IOException {
        // given
        Reports.write(runs.resolve("smoke-3"), SampleRuns.wrong(3));

        // when
        int exit = report(runs.resolve("smoke-3").toString(), "--accept");

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("can't be accepted");
        assertThat(runs.resolve("smoke-accepted.json")).doesNotExist();
        assertThat(runs.resolve("smoke-3/report.html")).content().contains("2 lost, 1 doubled, 1 wrong");
    }

    @Test
    void shouldKeepAcceptedRunsWithinTheFolderOfRuns() throws IOException {
        Reports.write(runs.resolve("other-1"), Hostile.run("../../other"));

        assertThat(report(runs.resolve("other-1").toString())).isEqualTo(1);
        assertThat(out.toString()).contains("is no name of a workload");
    }

    @Test
    void shouldFailWhereARatioIsBelowItsFloor() throws IOException {
        // given
        Path bench = runs.resolve("bench.json");
        Reports.write(bench, SampleBench.of(1));

        // then
        assertThat(report("--bench", bench.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("Below the floor: events/s ÷ Flink 2.2, both at 10 s (0.900, floor 1).")
                .containsPattern("0.900 .* 1.3 +events/s ÷ Flink 2.2, both at 10 s  below floor");
        assertThat(runs.resolve("bench.html")).content().contains("✗ below floor");
    }

    @Test
    void shouldPassWhereEveryRatioMeetsItsFloorAndEveryRunCounts() throws IOException {
        // given
        Path bench = runs.resolve("bench.json");
        Reports.write(bench, aboveTheFloor(List.of()));

        // then
        assertThat(report("--bench", bench.toString())).isZero();
        assertThat(out.toString()).contains("Every ratio meets its floor.");
    }

    @Test
    void shouldFailWhereARunDoesNotCount() throws IOException {
        // given
        Path bench = runs.resolve("bench.json");
        Reports.write(bench, aboveTheFloor(List.of(new Invalid("core", "Flink", 2, "a payment placed twice"))));

        // then
        assertThat(report("--bench", bench.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Runs that do not count: 1.");
        assertThat(runs.resolve("bench.html")).content().contains("a payment placed twice");
    }

    private static BenchReport aboveTheFloor(List<Invalid> invalid) {
        BenchReport sample = SampleBench.of(1);
        return new BenchReport(
                sample.command(),
                sample.setting(),
                sample.start(),
                sample.ratios().stream().filter(Ratio::meetsFloor).toList(),
                sample.jobs(),
                sample.delays(),
                sample.figures(),
                sample.conditions(),
                invalid);
    }

    @Test
    void shouldRefuseOptionsThatDoNotGoTogether() {
        assertThat(report(run.toString(), "--bench", "bench.json")).isEqualTo(2);
        assertThat(report(run.toString(), "--tolerance", "-1")).isEqualTo(2);
    }

    @Test
    void shouldTakeTheNewestRunOfAFolder() throws IOException {
        // given
        Path newer = runs.resolve("smoke-2/run.json");
        Reports.write(runs.resolve("smoke-2"), SampleRuns.passed(2, 2, 0));
        assertThat(newer.toFile()
                        .setLastModified(run.resolve("run.json").toFile().lastModified() + 5_000))
                .isTrue();

        // then
        assertThat(RunFiles.newest(runs)).isEqualTo(newer);
    }

    private int report(String... arguments) {
        CommandLine line = new CommandLine(ReportCommand.class);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(arguments);
    }

    private static RunResult slower(RunResult run) {
        List<Leg> legs = run.legs().stream()
                .map(leg -> new Leg(
                        leg.name(),
                        leg.clock(),
                        leg.events(),
                        leg.startSeconds(),
                        leg.durationSeconds() * 2,
                        leg.intendedEventsPerSecond(),
                        leg.achievedEventsPerSecond(),
                        leg.latencies(),
                        leg.publishDelayP99Ms()))
                .toList();
        return new RunResult(
                run.workload(),
                run.seed(),
                run.command(),
                run.setting(),
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
