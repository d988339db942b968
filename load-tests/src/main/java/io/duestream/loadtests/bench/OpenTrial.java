package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Trials.Trial;
import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Processor time of an event with many and with few open invoices, and with timers that have nothing to do. The first rounds warm up.
 * Then the clock moves on a day, on which nothing falls due, and the timers walk over all accounts once while the last rounds are
 * processed: so many events come to so many open invoices in about a day. A run ends when the processor has come to rest. With timers
 * off the clock stays, and nothing is walked.
 */
final class OpenTrial {
    static final String TITLE = "CPU by open invoices";
    static final String MANY = "many open";
    static final String MANY_TIMERS_OFF = "many open, timers off";
    static final String FEW = "few open";
    static final String CPU = Measured.CPU + "contender";
    private static final Instant NEXT_DAY = CoreJob.NOW.plus(Duration.ofDays(1));

    /** No more seldom: the look that walks also takes up records that waited for their schema. */
    private static final String SELDOM_MILLIS = "1000";

    /** So many times what is measured warms up: code that has hardly run yet is slow, and many accounts run it for longer. */
    private static final int WARM_UP = 4;

    private final Workbench bench;
    private final long measured;
    private final Map<String, CoreJob> jobs;
    private final Map<CoreJob, BenchSite> sites = new LinkedHashMap<>();

    /** Measures as many rounds with many open invoices as with few. */
    OpenTrial(Workbench bench, long many, long few, long rounds) {
        this.bench = bench;
        measured = CoreJob.EVENTS_A_ROUND * rounds;
        CoreJob large = new CoreJob(many, (1 + WARM_UP) * rounds, bench.seed());
        CoreJob small = new CoreJob(few, (1 + WARM_UP) * rounds, bench.seed());
        jobs = new LinkedHashMap<>();
        jobs.put(MANY, large);
        jobs.put(MANY_TIMERS_OFF, large);
        jobs.put(FEW, small);
    }

    /** Does what is not done yet of all runs. */
    List<Measured> runs() throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        try {
            for (int repetition = 1; repetition <= bench.repeat(); repetition++) {
                for (Map.Entry<String, CoreJob> side : jobs.entrySet()) {
                    CoreJob job = side.getValue();
                    String parameters = Bench.parameters(job, bench.more());
                    Trial trial = new Trial(TITLE, side.getKey(), parameters, repetition);
                    if (bench.trials().find(trial).isEmpty()) {
                        prepare(job);
                    }
                    runs.add(
                            bench.trials().run(trial, job.events(), progress -> measure(job, side.getKey(), progress)));
                }
            }
        } finally {
            for (BenchSite site : sites.values()) {
                site.close();
            }
        }
        return runs;
    }

    /** Publishes the inputs of a job once; later runs find nothing but them. */
    private void prepare(CoreJob job) throws IOException, InterruptedException {
        BenchSite known = sites.get(job);
        if (known == null) {
            BenchSite site = bench.site();
            sites.put(job, site);
            bench.publish(site, job::event, job.events());
        } else {
            known.reset();
        }
    }

    private CoreCheck.Found measure(CoreJob job, String side, LongConsumer progress)
            throws IOException, InterruptedException {
        BenchSite site = Objects.requireNonNull(sites.get(job));
        ClockFile clock = new ClockFile(bench.folder().resolve("clock"));
        clock.moveTo(CoreJob.NOW);
        Map<String, String> settings = new LinkedHashMap<>(Map.of("duestream.clock", clock.setting()));
        if (side.equals(MANY_TIMERS_OFF)) {
            settings.put("duestream.timer.period.ms", SELDOM_MILLIS);
        }
        Contender ledger = bench.contenders().ledgers().alone(side, LedgerByClock.class, settings);
        Map<String, Double> figures = new LinkedHashMap<>();
        try (TemporaryDirectory folder = TemporaryDirectory.create("bench")) {
            Map<String, ChildProcess> processes = ledger.start().in(site, folder.path());
            try {
                OpenDrain drain = new OpenDrain(site, job, processes, () -> {
                    if (!side.equals(MANY_TIMERS_OFF)) {
                        clock.moveTo(NEXT_DAY);
                    }
                });
                figures.putAll(drain.measure(job.events() - measured, ledger.group(), progress));
            } finally {
                processes.values().forEach(ChildProcess::stop);
            }
        }
        CoreCheck.Found found = new CoreCheck(job).whole(site, ledger.outputPrefix());
        figures.putAll(found.figures());
        figures.putAll(Weights.ofInputs(site));
        return new CoreCheck.Found(figures, found.wrong());
    }
}
