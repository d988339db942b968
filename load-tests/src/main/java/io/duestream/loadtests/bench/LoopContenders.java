package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.Jvm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Loop}s: what Kafka alone costs. */
final class LoopContenders {
    private final int threads;
    private final List<String> flags;

    LoopContenders(int threads, List<String> flags) {
        this.threads = threads;
        this.flags = flags;
    }

    /** A loop that writes records of a shape; with a log it also writes as much as Duestream logs. */
    Contender loop(Experiment experiment, Shape shape, boolean log) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("value bytes of a status", shape.sizes());
        settings.put("of a match", Integer.toString(shape.match()));
        if (log) {
            settings.put("of its log", Integer.toString(shape.log()));
        }
        List<String> written = List.of(
                "--sizes",
                shape.sizes(),
                "--match-bytes",
                Integer.toString(shape.match()),
                "--log-bytes",
                Integer.toString(log ? shape.log() : 0));
        return loop(log ? "log-equal loop" : "bare loop", experiment, settings, written);
    }

    /** A loop that writes as much for each input on average. */
    Contender meanLoop(String name, List<MeanOutputs.Mean> means) {
        String text = MeanOutputs.text(means);
        return loop(name, Experiment.CORE, Map.of("means", text), List.of("--means", text));
    }

    private Contender loop(String name, Experiment experiment, Map<String, String> settings, List<String> written) {
        String group = BenchSite.PREFIX + name.replace(' ', '-');
        return new Contender(name, group, OutputTopics.PREFIX, settings, (site, folder) -> {
            OutputTopics.create(site);
            List<String> arguments = new ArrayList<>(OutputTopics.options(site, group, experiment.commitMillis()));
            arguments.addAll(List.of("--threads", Integer.toString(threads)));
            arguments.addAll(written);
            Jvm jvm = Jvm.likeThis(site.folder().resolve("loop.log")).with(flags);
            return Map.of("contender", jvm.start(Loop.class.getName(), arguments));
        });
    }
}
