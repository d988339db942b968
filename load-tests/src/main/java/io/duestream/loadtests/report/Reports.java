package io.duestream.loadtests.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Results with their pages: {@code run.json} and {@code report.html}, {@code bench.json} and {@code bench.html}. */
public final class Reports {
    /** A run's result, in the folder of the run. */
    public static final String RUN = "run.json";

    /** Name of the page beside a result. */
    public static final String PAGE = "report.html";

    private Reports() {}

    /**
     * Writes a run's result and its page, in place of older ones.
     *
     * @return the page
     */
    public static Path write(Path folder, RunResult run) throws IOException {
        Files.createDirectories(folder);
        ReportFile.write(folder.resolve(RUN), run);
        return Files.writeString(folder.resolve(PAGE), RunPage.html(run, null));
    }

    /**
     * Writes the bench's result, and its page beside it, in place of older ones.
     *
     * @return the page
     */
    public static Path write(Path json, BenchReport bench) throws IOException {
        ReportFile.write(json, bench);
        return writePage(json, bench);
    }

    static Path writePage(Path json, RunResult run, @Nullable Comparison comparison) throws IOException {
        return Files.writeString(json.resolveSibling(PAGE), RunPage.html(run, comparison));
    }

    static Path writePage(Path json, BenchReport bench) throws IOException {
        String name = String.valueOf(json.getFileName()).replaceFirst("\\.json$", "");
        return Files.writeString(json.resolveSibling(name + ".html"), BenchPage.html(bench));
    }
}
