package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedRunsTest {
    private static final Measured RUN = new Measured(
            "core", "Duestream", 2, "open=5", Map.of(Measured.RATE, 1.5, Measured.CPU + "broker", 2.25), "");

    @Test
    void shouldFindAfterARestartWhatWasFinishedBefore(@TempDir Path folder) throws IOException {
        // given
        Path file = folder.resolve("bench/runs.jsonl");
        new FinishedRuns(file).add(RUN);

        // when
        FinishedRuns again = new FinishedRuns(file);

        // then
        assertThat(again.find("core", "Duestream", "open=5", 2)).contains(RUN);
    }

    @Test
    void shouldNotTakeARunUnderOtherParametersForFinished(@TempDir Path folder) throws IOException {
        // given
        FinishedRuns runs = new FinishedRuns(folder.resolve("runs.jsonl"));
        runs.add(RUN);

        // then
        assertThat(runs.find("core", "Duestream", "open=6", 2)).isEmpty();
        assertThat(runs.find("core", "Duestream", "open=5", 1)).isEmpty();
        assertThat(runs.find("core", "Flink", "open=5", 2)).isEmpty();
        assertThat(runs.find("core, slow", "Duestream", "open=5", 2)).isEmpty();
    }

    @Test
    void shouldNameTheLineThatAKilledBenchLeftHalfWritten(@TempDir Path folder) throws IOException {
        // given
        Path file = folder.resolve("runs.jsonl");
        new FinishedRuns(file).add(RUN);
        Files.writeString(file, "{\"experiment\":\"core\",\"conten", StandardOpenOption.APPEND);

        // then
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new FinishedRuns(file))
                .withMessageStartingWith(file + ", line 2, is no finished run: ")
                .withMessageContaining("Take the line out");
    }

    @Test
    void shouldReadRunsThatTellNoSettings(@TempDir Path folder) throws IOException {
        // given
        Path file = folder.resolve("runs.jsonl");
        Files.writeString(file, """
                {"experiment":"core","contender":"Duestream","repetition":2,"parameters":"open=5","figures":{},"wrong":""}
                """);

        // then
        assertThat(new FinishedRuns(file).all())
                .containsExactly(new Measured("core", "Duestream", 2, "open=5", Map.of(), ""));
    }
}
