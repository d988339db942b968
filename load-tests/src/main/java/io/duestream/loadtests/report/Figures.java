package io.duestream.loadtests.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a whole run comes to; what can't be told is {@link Double#NaN}.
 *
 * @param events published in all legs
 * @param seconds that all legs took
 * @param latencies of all legs together
 * @param pacedLegs latencies of each leg that has a rate: where events go out as fast as they can, latency only says how long the queue was
 * @param freeEventsPerSecond of the legs without a rate, together
 * @param cpuMicrosPerEvent user and system time of each process over an event, in microseconds
 * @param stateBytesPerOpenInvoice size of all stores at the end over the invoices open then, in bytes
 */
record Figures(
        long events,
        double seconds,
        Latencies latencies,
        Map<String, Latencies> pacedLegs,
        double freeEventsPerSecond,
        Map<String, Double> cpuMicrosPerEvent,
        double stateBytesPerOpenInvoice) {
    private static final int DIGITS = 3;
    private static final double MICROS = 1e6;

    static Figures of(RunResult run) {
        long events = run.legs().stream().mapToLong(Leg::events).sum();
        Map<String, Double> cpu = new LinkedHashMap<>();
        run.usages().forEach(usage -> cpu.put(usage.process(), over(usage.cpuSeconds() * MICROS, events)));
        double bytes = run.state().bytes() < 0 ? Double.NaN : run.state().bytes();
        return new Figures(
                events,
                run.legs().stream().mapToDouble(Leg::durationSeconds).sum(),
                together(run),
                pacedLegs(run),
                freeEventsPerSecond(run),
                cpu,
                over(bytes, run.state().openInvoices()));
    }

    double eventsPerSecond() {
        return seconds > 0 ? events / seconds : Double.NaN;
    }

    double cpuMicrosOfAll() {
        return cpuMicrosPerEvent.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static Map<String, Latencies> pacedLegs(RunResult run) {
        Map<String, Latencies> paced = new LinkedHashMap<>();
        run.legs().stream()
                .filter(leg -> leg.intendedEventsPerSecond() != null)
                .forEach(leg -> paced.put(leg.name(), leg.latencies()));
        return paced;
    }

    private static double freeEventsPerSecond(RunResult run) {
        List<Leg> free = run.legs().stream()
                .filter(leg -> leg.intendedEventsPerSecond() == null)
                .toList();
        double seconds = free.stream().mapToDouble(Leg::durationSeconds).sum();
        return seconds > 0 ? free.stream().mapToLong(Leg::events).sum() / seconds : Double.NaN;
    }

    private static Latencies together(RunResult run) {
        Histogram all = new Histogram(DIGITS);
        all.setAutoResize(true);
        run.legs().forEach(leg -> all.add(leg.latencies().decoded()));
        return Latencies.of(all);
    }

    private static double over(double value, long count) {
        return count == 0 ? Double.NaN : value / count;
    }
}
