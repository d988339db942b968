package io.duestream.loadtests.run;

import io.duestream.loadtests.audit.Harm;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.observe.ProcessMeter;
import io.duestream.loadtests.plan.Expectation.Image;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.report.Latencies;
import io.duestream.loadtests.report.Leg;
import io.duestream.loadtests.report.RunResult;
import io.duestream.loadtests.report.RunResult.Audit;
import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.RunResult.State;
import io.duestream.loadtests.report.RunResult.Usage;
import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.KillRecord;
import io.duestream.loadtests.run.RunRecord.LegRecord;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Makes the result of a run from what was noted and measured. */
final class RunResults {
    private static final double MICROS_A_MILLI = 1_000;

    private final RunOptions options;
    private final Plan plan;
    private final RunRecord run;

    RunResults(RunOptions options, Plan plan, RunRecord run) {
        this.options = options;
        this.plan = plan;
        this.run = run;
    }

    /** Ends the measurement. */
    RunResult of(Measurement measurement, Ending ending) throws InterruptedException {
        List<Usage> usages =
                measurement.meters().stream().map(RunResults::usage).toList();
        long stateBytes = measurement.stateBytesAtEnd();
        List<Sample> samples = measurement.samples();
        Verdict verdict = measurement.verdict(ending);
        return new RunResult(
                options.workload().name(),
                options.seed(),
                options.command(),
                RunSetting.of(options),
                run.start(),
                run.legs().stream().map(this::leg).toList(),
                samples,
                run.kills().stream().map(kill -> kill(kill, samples)).toList(),
                usages,
                new State(stateBytes, openInvoices(ending.leg())),
                audit(verdict),
                ending.failure(),
                ExitCode.of(ending, verdict));
    }

    private static Usage usage(ProcessMeter meter) {
        return new Usage(meter.name(), meter.read().cpu().toNanos() / 1e9);
    }

    private Leg leg(LegRecord played) {
        var planned = plan.legs().get(played.leg());
        boolean free = planned.rate().isMax();
        return new Leg(
                planned.name(),
                planned.instant(),
                played.published(),
                played.fromSeconds(),
                played.toSeconds() - played.fromSeconds(),
                free ? null : planned.rate().perSecond(),
                played.published() == 0 ? 0 : played.published() / played.publishingSeconds(),
                Latencies.of(run.times().micros(played.leg())),
                free ? null : played.behindMicros().getValueAtPercentile(99) / MICROS_A_MILLI);
    }

    private static Kill kill(KillRecord kill, List<Sample> samples) {
        return new Kill(kill.atSeconds(), kill.instance(), CatchUp.seconds(kill.atSeconds(), samples));
    }

    private long openInvoices(int leg) {
        return LongStream.range(0, plan.workload().invoices())
                .map(invoice -> open(plan.of(invoice, leg).account().image()))
                .sum();
    }

    private static long open(@Nullable Image image) {
        return image == null ? 0 : image.openInvoices();
    }

    private Audit audit(Verdict verdict) {
        return new Audit(
                plan.workload().invoices(),
                verdict.count(Harm.LOST),
                verdict.count(Harm.DOUBLED),
                verdict.count(Harm.WRONG),
                verdict.samples());
    }
}
