package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.Processors;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.report.Reports;
import io.duestream.loadtests.report.RunResult;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import java.io.IOException;
import java.util.function.Consumer;

/** A run, from the first broker to the verdict. */
final class LoadRun {
    private final RunOptions options;
    private final Plan plan;
    private final RunDisplay display;
    private final Consumer<Processors> started;

    LoadRun(RunOptions options, Plan plan, RunDisplay display) {
        this(options, plan, display, processors -> {});
    }

    /** {@code started} is told when the processors run, before anything is published. */
    LoadRun(RunOptions options, Plan plan, RunDisplay display, Consumer<Processors> started) {
        this.options = options;
        this.plan = plan;
        this.display = display;
        this.started = started;
    }

    /**
     * Plays the plan, judges what came out, and writes the result and its page before anything is taken down: that can fail, or be stopped.
     *
     * @throws LivenessException if the processors don't even start; what happens later is in the result
     */
    RunResult play() throws IOException, InterruptedException {
        display.says("starting brokers and processors");
        RunSite site = new RunSite(options);
        try (EventProducer producer = new EventProducer(site.topics())) {
            for (Creditor creditor : plan.creditors()) {
                producer.send(EventStreams.CREDITORS, creditor.getCreditor(), creditor);
            }
            Creditor probe = ClockProbe.creditor(plan.legs().getFirst().instant());
            producer.send(EventStreams.CREDITORS, probe.getCreditor(), probe);
            producer.flush();
            Processors processors = site.startProcessors();
            started.accept(processors);
            return play(site, producer, processors);
        } finally {
            close(site);
        }
    }

    private void close(RunSite site) {
        try {
            site.close();
        } catch (IOException left) {
            display.says("warning: " + left.getMessage());
        }
    }

    private RunResult play(RunSite site, EventProducer producer, Processors processors)
            throws IOException, InterruptedException {
        RunRecord run = new RunRecord(plan, options, display);
        try (Measurement measurement = new Measurement(plan, site, processors, options.bound(), run);
                Killer killer = new Killer(processors.all(), measurement.meters(), run)) {
            KillPlan kills = KillPlan.of(plan.seed(), options.kills(), options.instances(), Flow.seconds(plan));
            Ending ending =
                    new LegPlayer(plan, site.clock(), producer, killer, measurement, run).play(kills, options.bound());
            measurement.endSampling();
            display.says("auditing");
            RunResult result = new RunResults(options, plan, run).of(measurement, ending);
            Reports.write(options.folder(), result);
            return result;
        }
    }
}
