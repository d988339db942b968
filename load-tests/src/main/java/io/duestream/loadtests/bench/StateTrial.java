package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Trials.Trial;
import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import io.duestream.loadtests.observe.StateSize;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** How many bytes the store holds for an account, how many it takes in memory, and how many on disk, once the processor has been stopped in an orderly way. */
final class StateTrial {
    static final String TITLE = "state, open invoices with 3 entries";
    static final String STORED = "bytes stored an open invoice";
    static final String KEPT = "bytes kept an open invoice";
    static final String ON_DISK = "bytes on disk an open invoice";
    private static final String CHANGELOG = BenchSite.PREFIX + "ledger-ledger-accounts-changelog";
    private static final Duration WHOLE = Duration.ofHours(3);

    private final Workbench bench;
    private final StateJob job;

    StateTrial(Workbench bench, StateJob job) {
        this.bench = bench;
        this.job = job;
    }

    /** Does what is not done yet of all runs. */
    List<Measured> runs() throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (int repetition = 1; repetition <= bench.repeat(); repetition++) {
            String parameters = "accounts=" + job.accounts() + " seed=" + job.seed() + " " + bench.more();
            trials.add(new Trial(TITLE, Contenders.DUESTREAM, parameters, repetition));
        }
        List<Measured> runs = bench.trials().allOf(trials);
        return runs.isEmpty() ? measured(trials) : runs;
    }

    private List<Measured> measured(List<Trial> trials) throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        try (BenchSite site = bench.site()) {
            bench.publish(site, job::event, job.events());
            for (Trial trial : trials) {
                runs.add(bench.trials().run(trial, job.events(), progress -> measure(site, progress)));
            }
        }
        return runs;
    }

    private CoreCheck.Found measure(BenchSite site, LongConsumer progress) throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        long inMemory;
        Contender duestream = bench.contenders().duestream(Experiment.CORE);
        site.reset();
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = duestream.start().in(site, folder.path());
            try {
                Drain drain = new Drain(site, Warmth.after(job.events() / 2), WHOLE, processes);
                figures.putAll(drain.measure(duestream.group(), progress).figures());
                inMemory = ProcessorProcess.stateMemory(folder.path());
            } finally {
                processes.values().forEach(ChildProcess::stop);
            }
            figures.put(ON_DISK, (double) StateSize.bytes(folder.path().resolve("state")) / job.accounts());
        }
        figures.putAll(Weights.ofInputs(site));
        StateCheck check = new StateCheck(job);
        figures.putAll(check.statuses(site, duestream.outputPrefix()));
        double stored = check.stored(site, CHANGELOG);
        figures.put(STORED, stored);
        // RocksDB's files hold versions that are to be merged away: by itself a row is what is stored.
        figures.put(KEPT, inMemory == 0 ? stored : (double) inMemory / job.accounts());
        return new CoreCheck.Found(figures, check.wrong());
    }
}
