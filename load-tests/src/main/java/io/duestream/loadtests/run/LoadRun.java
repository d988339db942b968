package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.Processors;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.report.RunResult;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
     * Plays the plan and judges what came out.
     *
     * @throws LivenessException if the processors don't even start; what happens later is in the result
     */
    RunResult play() throws IOException, InterruptedException {
        display.says("starting brokers and processors");
        try (RunSite site = new RunSite(options, plan.legs().getFirst().instant());
                EventProducer producer = new EventProducer(site.topics())) {
            for (Creditor creditor : plan.creditors()) {
                producer.send(EventStreams.CREDITORS, creditor.getCreditor(), creditor);
            }
            Creditor probe = ClockProbe.creditor(plan.legs().getFirst().instant());
            producer.send(EventStreams.CREDITORS, probe.getCreditor(), probe);
            producer.flush();
            Processors processors = site.startProcessors();
            started.accept(processors);
            return play(site, producer, processors);
        }
    }

    private RunResult play(RunSite site, EventProducer producer, Processors processors)
            throws IOException, InterruptedException {
        RunRecord run = new RunRecord(plan, options, display);
        try (Measurement measurement = new Measurement(plan, site, processors, options.bound(), run);
                Killer killer = new Killer(processors.all(), measurement.meters(), run)) {
            KillPlan kills = KillPlan.of(plan.seed(), options.kills(), options.instances(), Flow.seconds(plan));
            @Nullable String failure = null;
            try {
                new LegPlayer(plan, site.clock(), producer, killer, measurement, run).play(kills);
            } catch (LivenessException stuck) {
                failure = stuck.getMessage();
            }
            measurement.endSampling();
            display.says("auditing");
            return new RunResults(options, plan, run).of(measurement, failure);
        }
    }
}
