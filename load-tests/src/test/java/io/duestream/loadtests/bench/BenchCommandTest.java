package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duestream.loadtests.report.ReportFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void shouldReportAllThatIsKeptWhereSomeHadMoreTurnsThanOthers() throws IOException {
        // given
        keep(
                run("Duestream", 1, "open=5", 200),
                run("bare loop", 1, "open=5", 1000),
                run("Flink", 1, "open=5", 25),
                run("Duestream", 2, "open=5", 400),
                run("bare loop", 2, "open=5", 1000));

        // when
        report();

        // then
        assertThat(out.toString())
                .containsPattern("÷ bare EOS loop +0\\.30 +0\\.20 \\.\\. +0\\.40 +2 ")
                .containsPattern("÷ Flink, both at 100 ms +8\\.00 +8\\.00 \\.\\. +8\\.00 +1 ");
        assertThat(folder.resolve("bench.json")).content().contains("Flink");
        assertThat(folder.resolve("bench.html")).exists();
    }

    @Test
    void shouldRefuseKeptRunsOfOneContenderThatDifferAndNameInWhat() throws IOException {
        // given: a bench that was stopped, built anew, and goes on; and a turn at another size
        keep(
                run("Duestream", 1, "open=5 at-most=60s build=1a jvm=-Xms2g -Xmx2g", 200),
                run("Duestream", 2, "open=5 at-most=60s build=2b jvm=-Xms2g -Xmx2g", 400),
                run("Duestream", 2, "open=6 at-most=60s build=2b jvm=-Xms2g -Xmx2g", 400),
                run("Flink", 1, "open=5 at-most=60s build=1a", 25),
                run("Flink", 2, "open=5 at-most=60s build=1a", 25));

        // when
        int exit = report();

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains(folder.resolve("runs.jsonl") + " keeps runs")
                .contains("core, commit 100 ms, Duestream: open 5 / 6, build 1a / 2b\n")
                .doesNotContain("at-most", "jvm", "Flink");
        assertThat(folder.resolve("bench.json")).doesNotExist();
    }

    @Test
    void shouldReportTheSettingsOfTheRunsNotItsOwn() throws IOException {
        // given
        keep(
                run("Duestream", 1, "open=5 threads=4", 200),
                run("Flink", 1, "open=5 threads=4", 25).with(Map.of("Flink", "2.2.1")));

        // when
        report("--open", "77", "--threads", "8");

        // then
        JsonNode json = new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
        assertThat(json.at("/setting/settings/open").asText()).isEqualTo("5");
        assertThat(json.at("/setting/settings/threads").asText()).isEqualTo("4");
        assertThat(json.at("/conditions")).singleElement().satisfies(conditions -> {
            assertThat(conditions.get("contender").asText()).isEqualTo("Flink");
            assertThat(conditions.at("/settings/Flink").asText()).isEqualTo("2.2.1");
        });
    }

    @Test
    void shouldFailWhereARunDoesNotCount() throws IOException {
        // given
        keep(new Measured(Experiment.CORE.title(), "Flink", 3, "open=5", Map.of(), "a payment placed twice"));

        // when
        int exit = report();

        // then
        assertThat(exit).isEqualTo(1);
        assertThat(ReportFile.bench(folder.resolve("bench.json")).invalid())
                .singleElement()
                .satisfies(run -> assertThat(run.reason()).isEqualTo("a payment placed twice"));
        assertThat(folder.resolve("bench.html")).content().contains("a payment placed twice");
    }

    @Test
    void shouldTellRunsApartByTheBuildAndAllSettings() throws IOException {
        // given
        BenchCommand command = new BenchCommand();
        new CommandLine(command).parseArgs("--jvm", "-Xms3g -Xmx3g", "-s", "b.c=2", "-s", "a=1");

        // when
        Map<String, String> parameters = Parameters.of(command.parameters());

        // then
        assertThat(parameters)
                .containsEntry("jvm", "-Xms3g -Xmx3g")
                .containsEntry("set", "a=1,b.c=2")
                .containsEntry("threads", "2");
        assertThat(parameters.get("build")).matches("[0-9a-f]{8}");
    }

    @Test
    void shouldReadTheReportThatTheProjectShows() throws IOException {
        assertThat(ReportFile.bench(Path.of("bench.json")).ratios()).isNotEmpty();
    }

    private void keep(Measured... runs) throws IOException {
        FinishedRuns finished = new FinishedRuns(folder.resolve("runs.jsonl"));
        for (Measured run : runs) {
            finished.add(run);
        }
    }

    private int report(String... more) {
        CommandLine command = new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    out.append(failure.getMessage());
                    return 1;
                });
        Path json = folder.resolve("bench.json");
        String[] fixed = {"--kept", "--dir", folder.toString(), "--json", json.toString()};
        return command.execute(Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static Measured run(String contender, int repetition, String parameters, double rate) {
        return new Measured(
                Experiment.CORE.title(), contender, repetition, parameters, Map.of(Measured.RATE, rate), "");
    }
}
