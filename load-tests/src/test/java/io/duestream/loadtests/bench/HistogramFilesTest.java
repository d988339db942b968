package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.BenchReport.Delay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistogramFilesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadBackEachHistogramOfARunByItsTag() throws IOException {
        // given
        Histogram before = histogram(100_000, 110_000);
        Histogram during = histogram(100_000, 900_000, 900_001);
        Measured run = run(Storm.TITLE, 1, "");

        // when
        new HistogramFiles(folder).write(run, Map.of("before", before, "during", during));

        // then
        Map<String, Histogram> read = new HistogramFiles(folder).read(run);
        assertThat(read).containsOnlyKeys("before", "during");
        assertThat(read.get("before")).isEqualTo(before);
        assertThat(read.get("during")).isEqualTo(during);
    }

    @Test
    void shouldKeepRunsApartWhoseParametersDiffer() throws IOException {
        // given
        HistogramFiles files = new HistogramFiles(folder);
        Measured run = run(OpenLoop.TITLE, 1, "");
        files.write(run, Map.of("all", histogram(1)));

        // then
        assertThat(files.read(run)).hasSize(1);
        assertThat(files.read(new Measured(OpenLoop.TITLE, "Duestream", 1, "open=6", Map.of(), "")))
                .isEmpty();
    }

    @Test
    void shouldReportTheLatenciesOfAllRightRunsTogether() throws IOException {
        // given
        HistogramFiles files = new HistogramFiles(folder);
        List<Measured> runs = List.of(
                run(OpenLoop.TITLE, 1, ""), run(OpenLoop.TITLE, 2, ""), run(OpenLoop.TITLE, 3, "events are missing"));
        for (Measured run : runs) {
            files.write(run, Map.of(OpenLoop.ALL, histogram(run.repetition() * 1_000L, 7_000)));
        }

        // when
        List<Delay> delays = Delays.of(runs, files);

        // then
        assertThat(delays).singleElement().satisfies(delay -> {
            assertThat(delay.latencies().count()).isEqualTo(4);
            assertThat(delay.latencies().decoded().getMinNonZeroValue()).isEqualTo(1_000);
            assertThat(delay.commitIntervalMs()).isEqualTo(100);
            assertThat(delay.load()).isEqualTo(OpenLoop.LOAD);
        });
    }

    @Test
    void shouldReportTheLatenciesOfEachLoadByItself() throws IOException {
        // given
        HistogramFiles files = new HistogramFiles(folder);
        List<Measured> runs =
                List.of(run("half", OpenLoop.HALF_LOAD, 1, ""), run(OpenLoop.TITLE, OpenLoop.LOAD, 1, ""));
        for (Measured run : runs) {
            files.write(run, Map.of(OpenLoop.ALL, histogram(7_000)));
        }

        // when
        List<Delay> delays = Delays.of(runs, files);

        // then
        assertThat(delays).extracting(Delay::contender).containsExactly("Duestream", "Duestream");
        assertThat(delays).extracting(Delay::load).containsExactly(OpenLoop.HALF_LOAD, OpenLoop.LOAD);
    }

    private static Measured run(String experiment, int repetition, String wrong) {
        return run(experiment, OpenLoop.LOAD, repetition, wrong);
    }

    private static Measured run(String experiment, double load, int repetition, String wrong) {
        Map<String, Double> figures = Map.of(OpenLoop.COMMIT_MILLIS, 100.0, OpenLoop.SHARE, load);
        return new Measured(experiment, "Duestream", repetition, "open=5", figures, wrong);
    }

    private static Histogram histogram(long... micros) {
        Histogram histogram = new Histogram(3_600_000_000L, 3);
        for (long value : micros) {
            histogram.recordValue(value);
        }
        return histogram;
    }
}
