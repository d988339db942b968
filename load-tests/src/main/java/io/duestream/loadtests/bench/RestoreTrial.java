package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Trials.Trial;
import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** How fast the accounts come back from their changelog, and how fast a consumer reads it that does nothing else. */
final class RestoreTrial {
    static final String TITLE = "restore, changelog of the accounts";
    static final String PLAIN = "plain consumer";
    private static final String CHANGELOG = BenchSite.PREFIX + "ledger-ledger-accounts-changelog";
    private static final Duration LIMIT = Duration.ofHours(1);

    private final Workbench bench;
    private final CoreJob job;

    RestoreTrial(Workbench bench, CoreJob job) {
        this.bench = bench;
        this.job = job;
    }

    /** Does what is not done yet of all runs, on one changelog. */
    List<Measured> runs() throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 1; repetition <= bench.repeat(); repetition++) {
            for (String contender : List.of(Contenders.DUESTREAM, PLAIN)) {
                trials.add(new Trial(TITLE, contender, Bench.parameters(job, bench.more()), repetition));
            }
        }
        List<Measured> runs = bench.trials().allOf(trials);
        return runs.isEmpty() ? measured(trials) : runs;
    }

    private List<Measured> measured(List<Trial> trials) throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        try (BenchSite site = bench.site()) {
            bench.publish(site, job::event, job.events());
            drain(site, bench.trials().prepare("making the changelog", job.events()));
            double bytes = Weights.ofLog(site, CHANGELOG).getOrDefault("bytes logged", 0.0);
            for (Trial trial : trials) {
                Contender contender = trial.contender().equals(PLAIN)
                        ? bench.contenders().ledgers().plainConsumer(CHANGELOG)
                        : bench.contenders().ledgers().alone(TITLE, LedgerRestore.class, Map.of());
                runs.add(bench.trials().run(trial, 1, progress -> measure(site, contender, bytes)));
            }
        }
        return runs;
    }

    private void drain(BenchSite site, LongConsumer progress) throws IOException, InterruptedException {
        Contender duestream = bench.contenders().duestream(Experiment.CORE);
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = duestream.start().in(site, folder.path());
            try {
                var unused = new Drain(site, Warmth.of(job), LIMIT, processes).measure(duestream.group(), progress);
            } finally {
                processes.values().forEach(ChildProcess::stop);
            }
        }
    }

    private CoreCheck.Found measure(BenchSite site, Contender contender, double bytes)
            throws IOException, InterruptedException {
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Path result = folder.path().resolve(Stopwatch.FILE);
            Map<String, ChildProcess> processes = contender.start().in(site, folder.path());
            try {
                Polling.await("the changelog is read", LIMIT, () -> isThere(result, processes));
            } finally {
                processes.values().forEach(ChildProcess::stop);
            }
            Map<String, Double> figures = Stopwatch.read(result);
            figures.put(Measured.BYTES_IN, bytes);
            double records = figures.getOrDefault(Measured.RECORDS_IN, 0.0);
            String wrong = records < job.invoices() ? records + " records for " + job.invoices() + " accounts" : "";
            return new CoreCheck.Found(figures, wrong);
        }
    }

    private static boolean isThere(Path result, Map<String, ChildProcess> processes) throws IOException {
        if (Files.exists(result)) {
            return true;
        }
        for (Map.Entry<String, ChildProcess> process : processes.entrySet()) {
            // In this order: it may end as soon as the result is there.
            if (!process.getValue().isAlive() && !Files.exists(result)) {
                process.getValue().demandAlive(process.getKey());
            }
        }
        return false;
    }
}
