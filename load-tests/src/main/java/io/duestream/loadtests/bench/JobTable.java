package io.duestream.loadtests.bench;

import io.duestream.loadtests.report.Job;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What each contender came to, over its runs. */
final class JobTable {
    private JobTable() {}

    static List<Job> of(List<Measured> runs) {
        Map<List<String>, List<Measured>> groups = new LinkedHashMap<>();
        for (Measured run : runs) {
            groups.computeIfAbsent(List.of(run.experiment(), run.contender()), first -> new ArrayList<>())
                    .add(run);
        }
        return groups.values().stream().map(JobTable::job).toList();
    }

    private static Job job(List<Measured> runs) {
        Measured first = runs.getFirst();
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (String name : first.figures().keySet()) {
            if (name.startsWith(Measured.CPU)) {
                cpu.put(name.substring(Measured.CPU.length()), median(runs, run -> run.figure(name)));
            }
        }
        return new Job(
                first.experiment(),
                first.contender(),
                runs.size(),
                median(runs, run -> run.figure(Measured.RATE)),
                runs.stream()
                        .mapToDouble(run -> run.figure(Measured.RATE))
                        .min()
                        .orElse(0),
                runs.stream()
                        .mapToDouble(run -> run.figure(Measured.RATE))
                        .max()
                        .orElse(0),
                cpu,
                (long) first.figure(Measured.RECORDS_IN),
                (long) first.figure(Measured.BYTES_IN),
                (long) first.figure(Measured.RECORDS_OUT),
                (long) first.figure(Measured.BYTES_OUT));
    }

    private static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        return RatioTable.median(
                runs.stream().map(figure::applyAsDouble).sorted().toList());
    }
}
