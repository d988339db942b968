package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.Progress;
import java.io.PrintStream;

/** A line every ten seconds, and one when something else begins: for logs. */
final class PlainLines implements RunDisplay {
    private static final double PERIOD_SECONDS = 10;

    private final PrintStream out;
    private double next = PERIOD_SECONDS;

    PlainLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void says(String sentence) {
        out.println(sentence);
        out.flush();
    }

    @Override
    public synchronized void sampled(Sample sample, Progress progress) {
        if (sample.atSeconds() >= next) {
            next += PERIOD_SECONDS;
            says(String.format("%4.0f s  %s", sample.atSeconds(), ProgressText.of(sample, progress)));
        }
    }

    @Override
    public synchronized void played(Progress progress, double seconds) {
        says(ProgressText.of(progress, seconds));
    }
}
