package io.duestream.loadtests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** So many records of so many bytes for each input on average, evenly spread. Belongs to one thread. */
final class MeanOutputs {
    /** Stands in the place of a stream's name for the log of the state. */
    static final String LOG = "log";

    private static final String RECORDS = "records an input of ";
    private static final String BYTES = "value bytes a record of ";

    private final List<Mean> means;
    private final double[] owed;

    /**
     * What is written to one topic.
     *
     * @param stream name of the stream, or {@link #LOG}
     * @param records for each input
     * @param bytes of a record's value
     */
    record Mean(String stream, double records, int bytes) {}

    MeanOutputs(List<Mean> means) {
        this.means = List.copyOf(means);
        owed = new double[means.size()];
    }

    /** An input has come: hands over what is to be written for it. */
    void next(Consumer<Mean> writing) {
        for (int i = 0; i < owed.length; i++) {
            owed[i] += means.get(i).records();
            for (; owed[i] >= 1; owed[i]--) {
                writing.accept(means.get(i));
            }
        }
    }

    /** As {@link #parse} takes it: {@code invoice-status=1.25x300}, parted by commas. */
    static String text(List<Mean> means) {
        return means.stream()
                .map(mean -> String.format(Locale.ROOT, "%s=%.6fx%d", mean.stream(), mean.records(), mean.bytes()))
                .collect(Collectors.joining(","));
    }

    /** Reads the text. */
    static List<Mean> parse(Map<String, String> byStream) {
        List<Mean> means = new ArrayList<>();
        byStream.forEach((stream, mean) -> {
            String[] parts = mean.split("x", 2);
            means.add(new Mean(stream, Double.parseDouble(parts[0]), Integer.parseInt(parts[1])));
        });
        return means;
    }

    /** Notes what a run wrote, among its figures. */
    static void note(Mean mean, Map<String, Double> figures) {
        figures.put(RECORDS + mean.stream(), mean.records());
        figures.put(BYTES + mean.stream(), (double) mean.bytes());
    }

    /** What a run wrote, by its figures. */
    static List<Mean> of(Measured run, boolean log) {
        return run.figures().keySet().stream()
                .filter(name -> name.startsWith(RECORDS))
                .map(name -> name.substring(RECORDS.length()))
                .filter(stream -> log || !stream.equals(LOG))
                .map(stream ->
                        new Mean(stream, run.figure(RECORDS + stream), (int) Math.round(run.figure(BYTES + stream))))
                .toList();
    }
}
