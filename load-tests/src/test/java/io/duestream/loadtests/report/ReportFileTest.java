package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadRunThatItWrote() throws IOException {
        for (RunResult run :
                new RunResult[] {SampleRuns.passed(1, 2, 3), SampleRuns.wrong(2), SampleRuns.stoodStill(3)}) {
            // when
            ReportFile.write(folder.resolve("run.json"), run);

            // then
            assertThat(ReportFile.run(folder.resolve("run.json"))).isEqualTo(run);
        }
    }

    @Test
    void shouldReadBenchThatItWrote() throws IOException {
        // when
        ReportFile.write(folder.resolve("bench.json"), SampleBench.of(1));

        // then
        assertThat(ReportFile.bench(folder.resolve("bench.json"))).isEqualTo(SampleBench.of(1));
    }

    @Test
    void shouldSayInTheFileWhetherARatioMeetsItsFloor() throws IOException {
        // when
        ReportFile.write(folder.resolve("bench.json"), SampleBench.of(1));

        // then
        JsonNode ratios = new ObjectMapper()
                .readTree(folder.resolve("bench.json").toFile())
                .get("ratios");
        assertThat(ratios)
                .extracting(ratio -> ratio.get("meetsFloor").booleanValue())
                .containsExactly(true, true, true, false, true, true, true);
    }

    @Test
    void shouldKeepTheWholeHistogram() {
        // given
        Histogram micros = new Histogram(3);
        micros.recordValue(12_345);
        micros.recordValueWithCount(900_000, 7);

        // when
        Latencies latencies = Latencies.of(micros);

        // then
        assertThat(latencies.decoded()).isEqualTo(micros);
        assertThat(latencies.count()).isEqualTo(8);
        assertThat(latencies.p50Ms()).isBetween(900.0, 901.0);
    }

    @Test
    void shouldNameFileAndFieldThatIsMissing() throws IOException {
        // given
        Path file = folder.resolve("run.json");
        ReportFile.write(file, SampleRuns.passed(1, 2, 0));
        Files.writeString(file, Files.readString(file).replace("\"seed\" : 1,", ""));

        // then
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ReportFile.run(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("'seed'");
    }

    @Test
    void shouldNameFileThatIsNotThere() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ReportFile.run(folder.resolve("none.json")))
                .withMessage("there is no file " + folder.resolve("none.json"));
    }

    @Test
    void shouldRefuseBoundsThatNothingCanBeMeasuredAgainst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ratio("a ÷ b", 1, 1, 1, 5, 0, 1))
                .withMessageContaining("'a ÷ b'");
    }

    @Test
    void shouldRefuseTextThatIsNoHistogram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Latencies(1, 1, 1, 1, 1, 1, "no histogram").decoded())
                .withMessageContaining("HdrHistogram");
    }
}
