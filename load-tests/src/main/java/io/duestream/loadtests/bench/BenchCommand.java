package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Duestream beside others. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Duestream beside what a user would pick instead; finished runs are kept, and a stopped bench goes on.")
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--open", paramLabel = "N", defaultValue = "1000000", description = "Open invoices (default: ${DEFAULT-VALUE}).")
    private long open;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "500000", description = "Rounds of three events (default: ${DEFAULT-VALUE}).")
    private long rounds;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "5", description = "Runs of each contender (default: ${DEFAULT-VALUE}).")
    private int repeat;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the job (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--at-most", paramLabel = "SECONDS", defaultValue = "90", description = "Of measuring a run (default: ${DEFAULT-VALUE}).")
    private long atMost;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Of each contender (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--contenders", paramLabel = "NAME", split = ",", description = "Only these.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--peers", paramLabel = "JAR", defaultValue = "load-tests/peers/target/duestream-peers.jar", description = "The peers (default: ${DEFAULT-VALUE}).")
    private Path peers = Path.of("");

    @Option(names = "--dir", paramLabel = "DIR", defaultValue = "load-tests/target/bench", description = "Finished runs and logs (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(names = "--jvm", paramLabel = "FLAGS", defaultValue = "-Xms1g -Xmx1g", description = "Of each contender (default: ${DEFAULT-VALUE}).")
    private String flags = "";

    @Option(names = {"-s", "--set"}, paramLabel = "KEY=VALUE", description = "A setting of Duestream's.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Tells runs of different builds apart.")
    private String note = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        CoreJob job = new CoreJob(open, rounds, seed);
        BenchDisplay display = new BenchDisplay(spec().commandLine().getOut(), System.console() != null);
        FinishedRuns finished = new FinishedRuns(folder.resolve("runs.jsonl"));
        Bench bench = new Bench(finished, display, Duration.ofSeconds(atMost));
        List<String> jvm = List.of(flags.strip().split("\\s+"));
        try (BenchSite site = new BenchSite(folder, List.of("-Xms1g", "-Xmx1g"))) {
            display.begin("filling the inputs", job.events());
            site.publish(job, 0, job.events(), place -> {
                if (place % 100_000 == 0) {
                    display.progress(place);
                }
            });
            String more = ("threads=" + threads + " " + flags + " " + overrides + " " + note).strip();
            Contenders contenders = new Contenders(threads, jvm, overrides);
            Shape shape = Shape.of(bench.drain(site, job, "core, 100 ms", contenders.duestream(100), more, 1));
            for (int repetition = 1; repetition <= repeat; repetition++) {
                for (Contender contender : chosen(contenders, shape)) {
                    bench.drain(site, job, "core, 100 ms", contender, more, repetition);
                }
            }
        }
        return 0;
    }

    private List<Contender> chosen(Contenders contenders, Shape shape) {
        List<Contender> all = new ArrayList<>();
        all.add(contenders.duestream(100));
        all.add(contenders.loop(100, shape, false));
        all.add(contenders.loop(100, shape, true));
        if (Files.exists(peers)) {
            all.add(contenders.peer("Flink", "io.duestream.peers.flink.FlinkPeer", 100, peers, List.of(), List.of()));
            all.add(contenders.peer("DSL twin", "io.duestream.peers.streams.StreamsPeer", 100, peers, List.of(), List.of()));
        }
        return all.stream()
                .filter(contender -> only.isEmpty() || only.contains(contender.name()))
                .toList();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command was not parsed");
        }
        return spec;
    }
}
