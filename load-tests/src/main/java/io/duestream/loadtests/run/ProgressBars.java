package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.Progress;
import java.io.PrintStream;

/** A bar a leg on a terminal: its line is drawn anew every second, and stays when the leg is through. */
final class ProgressBars implements RunDisplay {
    private static final int WIDTH = 20;
    private static final String ESCAPE = "\u001b[";
    private static final String NO_WRAP = ESCAPE + "?7l";
    private static final String WRAP = ESCAPE + "?7h";
    private static final String TO_LINE_END = ESCAPE + "K";

    private final PrintStream out;
    private final boolean colour;
    private boolean open;

    /** Draws on this; {@code colour} for the bars. */
    ProgressBars(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    @Override
    public synchronized void says(String sentence) {
        if (open) {
            out.println();
            open = false;
        }
        out.println(sentence);
        out.flush();
    }

    @Override
    public synchronized void sampled(Sample sample, Progress progress) {
        draw(progress, ProgressText.of(sample, progress));
        open = true;
    }

    @Override
    public synchronized void played(Progress progress, double seconds) {
        draw(progress, ProgressText.of(progress, seconds));
        out.println();
        open = false;
    }

    private void draw(Progress progress, String text) {
        out.print('\r' + NO_WRAP + bar(progress) + ' ' + text + TO_LINE_END + WRAP);
        out.flush();
    }

    private String bar(Progress progress) {
        int full = (int) (ProgressText.percent(progress) * WIDTH / 100);
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        return colour ? ESCAPE + "36m" + bar + ESCAPE + "0m" : bar;
    }
}
