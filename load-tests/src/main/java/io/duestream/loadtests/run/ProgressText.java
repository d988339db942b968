package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.Progress;
import java.util.Locale;

/** How far a leg is, in words. */
final class ProgressText {
    private ProgressText() {}

    static String of(Sample sample, Progress progress) {
        String text = String.format(
                Locale.ROOT,
                "%-20s %3d %%  in %,7.0f/s  out %,7.0f/s  lag %,9d  p99 %,7.0f ms",
                progress.leg(),
                percent(progress),
                sample.inPerSecond(),
                sample.outPerSecond(),
                sample.lag(),
                progress.p99Millis());
        return progress.killsPlanned() == 0
                ? text
                : text + "  kills " + progress.kills() + "/" + progress.killsPlanned();
    }

    /** A leg that was played. */
    static String of(Progress progress, double seconds) {
        return String.format(
                Locale.ROOT,
                "%-20s %3d %%  %,d events in %,.1f s  p99 %,.0f ms",
                progress.leg(),
                percent(progress),
                progress.published(),
                seconds,
                progress.p99Millis());
    }

    /** Of the leg's events, how many of a hundred are published. */
    static long percent(Progress progress) {
        return progress.planned() == 0 ? 100 : progress.published() * 100 / progress.planned();
    }
}
