package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.MeanOutputs.Mean;
import io.duestream.loadtests.bench.Trials.Trial;
import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import io.duestream.loadtests.observe.Offsets;
import io.duestream.loadtests.plan.Plan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/** The full job: a plan with every fate, from the billing run to what comes after a hand-over, beside loops that write as much. */
final class FullTrial {
    static final String TITLE = "full, commit 100 ms";
    static final String BARE = "bare loop";
    static final String LOG_EQUAL = "log-equal loop";
    private static final Duration LIMIT = Duration.ofHours(3);

    private final Workbench bench;
    private final Plan plan;
    private final long records;

    FullTrial(Workbench bench, Plan plan) {
        this.bench = bench;
        this.plan = plan;
        records = FullPlay.records(plan);
    }

    /** Does what is not done yet of all runs. */
    List<Measured> runs() throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        for (int repetition = 1; repetition <= bench.repeat(); repetition++) {
            List<Trial> trials = List.of(
                    trial(Contenders.DUESTREAM, repetition), trial(BARE, repetition), trial(LOG_EQUAL, repetition));
            List<Measured> known = bench.trials().allOf(trials);
            runs.addAll(known.isEmpty() ? measured(trials) : known);
        }
        return runs;
    }

    private Trial trial(String contender, int repetition) {
        String parameters = "invoices=" + plan.workload().invoices() + " seed=" + plan.seed() + " " + bench.more();
        return new Trial(TITLE, contender, parameters, repetition);
    }

    /** Duestream gets its inputs leg by leg; the loops find them all there. */
    private List<Measured> measured(List<Trial> trials) throws IOException, InterruptedException {
        try (BenchSite site = bench.site();
                PlanPublisher publisher = new PlanPublisher(plan, site)) {
            FullPlay play =
                    new FullPlay(plan, site, new ClockFile(bench.folder().resolve("clock")));
            play.fill(publisher, bench.trials().prepare("filling the inputs", records));
            boolean isKnown = bench.trials().find(trials.getFirst()).isPresent();
            Measured duestream = bench.trials()
                    .run(trials.getFirst(), records, progress -> duestream(site, play, publisher, progress));
            if (isKnown) {
                play.publishRest(publisher, bench.trials().prepare("filling the inputs", records));
            }
            List<Measured> runs = new ArrayList<>(List.of(duestream));
            for (Trial trial : trials.subList(1, trials.size())) {
                List<Mean> means = MeanOutputs.of(duestream, trial.contender().equals(LOG_EQUAL));
                Contender loop = bench.contenders().loops().meanLoop(trial.contender(), means);
                runs.add(bench.trials().run(trial, records, progress -> loop(site, play, loop, progress)));
            }
            return runs;
        }
    }

    private CoreCheck.Found duestream(BenchSite site, FullPlay play, PlanPublisher publisher, LongConsumer progress)
            throws IOException, InterruptedException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Contender duestream = bench.contenders().ledgers().duestream(Experiment.CORE, play.settings());
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = duestream.start().in(site, folder.path());
            try {
                figures.putAll(play.play(duestream.group(), processes, publisher, progress));
            } finally {
                processes.values().forEach(ChildProcess::stop);
            }
        }
        figures.putAll(FullWeights.of(site, play.filled()));
        return new CoreCheck.Found(figures, FullAudit.of(plan, site));
    }

    private static CoreCheck.Found loop(BenchSite site, FullPlay play, Contender loop, LongConsumer progress)
            throws IOException, InterruptedException {
        site.reset();
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<TopicPartition, Long> from = new HashMap<>();
        List<String> outputs = FullWeights.topics(loop.outputPrefix());
        Map<TopicPartition, Long> ends =
                Weight.of(site, BenchSite.inputs(), Map.of()).ends();
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = loop.start().in(site, folder.path());
            try {
                Drain drain = new Drain(site, Warmth.after(play.filledRecords()), ends, LIMIT, processes);
                figures.putAll(drain.measure(loop.group(), progress, done -> {
                            from.putAll(Offsets.ends(site.admin(), Offsets.places(site.admin(), outputs)));
                            from.putAll(Offsets.positions(site.admin(), loop.group(), BenchSite.inputs()));
                        })
                        .figures());
            } finally {
                processes.values().forEach(ChildProcess::stop);
            }
        }
        figures.putAll(FullWeights.inAndOut(Weight.of(site, BenchSite.inputs(), from), Weight.of(site, outputs, from)));
        return new CoreCheck.Found(figures, "");
    }
}
