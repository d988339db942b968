package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.BenchReport.Invalid;
import io.duestream.loadtests.report.Job;
import io.duestream.loadtests.report.Job.Flow;
import io.duestream.loadtests.report.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each contender came to, over its runs that are valid. */
final class JobTable {
    private JobTable() {}

    static List<Job> of(List<Measured> runs) {
        List<Measured> valid = runs.stream().filter(Measured::valid).toList();
        return RunGroups.of(valid).values().stream()
                .flatMap(contenders -> contenders.values().stream())
                .map(JobTable::job)
                .toList();
    }

    /** The runs that do not count. */
    static List<Invalid> invalid(List<Measured> runs) {
        return runs.stream()
                .filter(run -> !run.valid())
                .map(run -> new Invalid(run.experiment(), run.contender(), run.repetition(), run.wrong()))
                .toList();
    }

    private static Job job(List<Measured> runs) {
        Measured first = runs.getFirst();
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (String name : first.figures().keySet()) {
            if (name.startsWith(Measured.CPU)) {
                cpu.put(
                        name.substring(Measured.CPU.length()),
                        spread(runs, run -> run.figure(name)).median());
            }
        }
        Spread rate = spread(runs, run -> run.figure(Measured.RATE));
        return new Job(first.experiment(), first.contender(), rate, cpu, flow(runs));
    }

    /** Of those runs of which it is known how many events their outputs come from. */
    private static @Nullable Flow flow(List<Measured> runs) {
        List<Measured> known = runs.stream()
                .filter(run -> run.eventsDone().isPresent() && run.figure(Measured.RECORDS_IN) > 0)
                .toList();
        return known.isEmpty()
                ? null
                : new Flow(
                        spread(known, run -> run.figure(Measured.BYTES_IN) / run.figure(Measured.RECORDS_IN))
                                .median(),
                        spread(known, run -> anEvent(run, Measured.RECORDS_OUT)).median(),
                        spread(known, run -> anEvent(run, Measured.BYTES_OUT)).median());
    }

    private static double anEvent(Measured run, String figure) {
        return run.figure(figure) / run.eventsDone().orElseThrow();
    }

    private static Spread spread(List<Measured> runs, Function<Measured, Double> figure) {
        return Spread.of(runs.stream().map(figure).toList());
    }
}
