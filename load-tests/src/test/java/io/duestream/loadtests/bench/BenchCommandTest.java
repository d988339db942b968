package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReportAllThatIsKeptWhereSomeHadMoreTurnsThanOthers() throws IOException {
        // given
        FinishedRuns runs = new FinishedRuns(folder.resolve("runs.jsonl"));
        runs.add(run("Duestream", 1, 200));
        runs.add(run("bare loop", 1, 1000));
        runs.add(run("Flink", 1, 25));
        runs.add(run("Duestream", 2, 400));
        runs.add(run("bare loop", 2, 1000));
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new BenchCommand()).setOut(new PrintWriter(out));

        // when
        command.execute(
                "--kept",
                "--dir",
                folder.toString(),
                "--json",
                folder.resolve("bench.json").toString());

        // then
        assertThat(out.toString())
                .containsPattern("÷ bare EOS loop +0\\.30 +0\\.20 \\.\\. +0\\.40 +2 ")
                .containsPattern("÷ Flink, both at 100 ms +8\\.00 +8\\.00 \\.\\. +8\\.00 +1 ");
        assertThat(folder.resolve("bench.json")).content().contains("Flink");
        assertThat(folder.resolve("bench.html")).exists();
    }

    private static Measured run(String contender, int repetition, double rate) {
        return new Measured(Experiment.CORE.title(), contender, repetition, "open=5", Map.of(Measured.RATE, rate), "");
    }
}
