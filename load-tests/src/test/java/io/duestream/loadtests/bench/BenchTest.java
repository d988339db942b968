package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
    private final Contenders contenders = new Contenders(2, List.of(), Map.of());

    @TempDir
    private Path folder;

    @Test
    void shouldTakeADrainThatWasMeasuredForLongerForAnotherRun() throws IOException {
        assertThat(parameters(60, Experiment.CORE)).isEqualTo("open=5 rounds=10 seed=1 build=1a at-most=60s");
        assertThat(parameters(30, Experiment.CORE)).endsWith("at-most=30s");
        assertThat(parameters(60, Experiment.BATCH_SIZE)).endsWith("at-most=20s");
    }

    private String parameters(long atMost, Experiment experiment) throws IOException {
        FinishedRuns finished = new FinishedRuns(folder.resolve("runs.jsonl"));
        Trials trials = new Trials(finished, new BenchDisplay(new PrintWriter(new StringWriter()), false));
        Bench bench = new Bench(trials, Duration.ofSeconds(atMost), contenders);
        return bench.trial(new CoreJob(5, 10, 1), experiment, contenders.duestream(experiment), "build=1a", 1)
                .parameters();
    }
}
