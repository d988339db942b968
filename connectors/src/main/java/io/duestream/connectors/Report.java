package io.duestream.connectors;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duestream.connectors.accounts.Creditors;
import io.duestream.connectors.publish.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Help.Ansi;

/** Tells the user what was published. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PROGRESS_STEP = 1_000;

    private final PrintWriter out;
    private final PrintWriter errors;
    private final boolean json;
    private final boolean terminal = Ansi.AUTO.enabled();

    Report(PrintWriter out, PrintWriter errors, boolean json) {
        this.out = out;
        this.errors = errors;
        this.json = json;
    }

    /** While it goes on; only where somebody watches. */
    void progress(long events) {
        if (terminal && events % PROGRESS_STEP == 0) {
            errors.print("\r" + events + " events");
            errors.flush();
        }
    }

    void creditors(Path path, Creditors creditors) {
        int count = creditors.creditors().size();
        print(path, Map.of("status", "published", "creditors", count), "published " + count + " creditors");
    }

    void file(Path path, Outcome outcome) {
        if (terminal && outcome.published() >= PROGRESS_STEP) {
            errors.println();
        }
        Map<String, Object> values = Map.of(
                "status", word(outcome.status()),
                "format", outcome.summary().format(),
                "published", outcome.published(),
                "total", outcome.total(),
                "completedAccounts", outcome.marks(),
                "warnings", outcome.summary().warningCount());
        print(path, values, sentence(outcome));
        if (!json) {
            Totals.print(errors, path, outcome.summary());
        }
    }

    private static String sentence(Outcome outcome) {
        return switch (outcome.status()) {
            case PUBLISHED ->
                "published " + outcome.published() + " events, " + outcome.marks() + " accounts completed";
            case RESUMED ->
                "went on where it was interrupted: published " + outcome.published() + " of " + outcome.total()
                        + " events, " + outcome.marks() + " accounts completed";
            case ALREADY_PUBLISHED -> "was published before: nothing to do";
            case RECONCILED_ONLY ->
                "nothing published: its accounts post from another kind of file (creditors.yaml, source);"
                        + " its own sums and balances tie";
        };
    }

    private void print(Path path, Map<String, Object> values, String sentence) {
        out.println(json ? line(path, values) : path + ": " + sentence);
        out.flush();
    }

    private static String line(Path path, Map<String, Object> values) {
        Map<String, Object> sorted = new TreeMap<>(values);
        sorted.put("file", path.toString());
        try {
            return JSON.writeValueAsString(sorted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Outcome.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
