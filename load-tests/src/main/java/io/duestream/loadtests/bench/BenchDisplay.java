package io.duestream.loadtests.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Says what is being measured: a bar on a terminal, a line at its end everywhere. */
final class BenchDisplay {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private String what = "";
    private long of;

    BenchDisplay(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void begin(String run, long events) {
        what = run;
        of = events;
        progress(0);
    }

    void progress(long done) {
        if (terminal) {
            int full = (int) (WIDTH * Math.min(done, of) / Math.max(1, of));
            out.printf(
                    Locale.ROOT,
                    "\r\033[K[%s%s] %3d %% %s",
                    "#".repeat(full),
                    ".".repeat(WIDTH - full),
                    100 * done / Math.max(1, of),
                    what);
            out.flush();
        }
    }

    void end(Measured run) {
        StringBuilder cpu = new StringBuilder();
        run.figures().forEach((name, value) -> {
            if (name.startsWith(Measured.CPU)) {
                cpu.append(String.format(Locale.ROOT, "  %s %.2f µs", name.substring(Measured.CPU.length()), value));
            }
        });
        run.figures().forEach((name, value) -> {
            if (name.endsWith(Percentiles.P99)) {
                cpu.append(String.format(Locale.ROOT, "  %s %.1f", name, value));
            }
        });
        out.printf(
                Locale.ROOT,
                "%s%-50s %,10.0f events/s%s%s%n",
                terminal ? "\r\033[K" : "",
                what,
                run.figure(Measured.RATE),
                cpu,
                run.wrong().isEmpty() ? "" : "  WRONG: " + run.wrong());
        out.flush();
    }
}
