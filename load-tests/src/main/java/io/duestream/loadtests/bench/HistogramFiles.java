package io.duestream.loadtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/** The raw histograms of runs, in microseconds: a log of HdrHistogram's for each run, with a tag for each histogram. */
final class HistogramFiles {
    private static final double MICROS_A_MILLI = 1_000;

    private final Path folder;

    HistogramFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a run's histograms, by tag. */
    void write(Measured run, Map<String, Histogram> histograms) throws IOException {
        Files.createDirectories(folder);
        try (PrintStream out = new PrintStream(Files.newOutputStream(file(run)), false, StandardCharsets.UTF_8)) {
            HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputLogFormatVersion();
            writer.outputComment(run.experiment() + ", " + run.contender() + ", run " + run.repetition() + ": "
                    + run.parameters() + "; microseconds, Interval_Max in milliseconds");
            writer.outputLegend();
            histograms.forEach((tag, micros) -> {
                micros.setTag(tag);
                writer.outputIntervalHistogram(0, 0, micros, MICROS_A_MILLI);
            });
        }
    }

    /** What was kept of a run, by tag; empty if it is gone. */
    Map<String, Histogram> read(Measured run) throws IOException {
        Map<String, Histogram> histograms = new LinkedHashMap<>();
        if (Files.exists(file(run))) {
            try (HistogramLogReader reader = new HistogramLogReader(file(run).toFile())) {
                for (EncodableHistogram next = reader.nextIntervalHistogram();
                        next != null;
                        next = reader.nextIntervalHistogram()) {
                    histograms.put(next.getTag(), (Histogram) next);
                }
            }
        }
        return histograms;
    }

    /** Runs with other parameters are other runs. */
    private Path file(Measured run) {
        String name = (run.experiment() + '-' + run.contender())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String parameters = Integer.toHexString(run.parameters().hashCode());
        return folder.resolve(name + '-' + parameters + '-' + run.repetition() + ".hlog");
    }
}
