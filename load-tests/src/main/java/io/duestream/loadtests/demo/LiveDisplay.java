package io.duestream.loadtests.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Draws the table on a terminal, again and again in the same place: each time in one write, and without wiping it first. */
final class LiveDisplay implements Display {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ESCAPE = "\u001b[";
    private static final String NO_CURSOR_NO_WRAP = ESCAPE + "?25l" + ESCAPE + "?7l";
    private static final String CURSOR_AND_WRAP = ESCAPE + "?25h" + ESCAPE + "?7h";
    private static final String TO_LINE_END = ESCAPE + "K";

    private final PrintStream out;
    private final boolean colour;
    private long drawnAt = System.nanoTime() - PERIOD_NANOS;
    private int height;

    /** Draws on this; {@code colour} for bold headings. */
    LiveDisplay(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    @Override
    public synchronized void ticked(Supplier<Snapshot> snapshot) {
        if (System.nanoTime() - drawnAt >= PERIOD_NANOS) {
            draw(Screen.lines(snapshot.get()));
        }
    }

    @Override
    public synchronized void dayEnded(Snapshot snapshot, boolean bankDay) {
        draw(Screen.lines(snapshot));
    }

    private void draw(List<String> lines) {
        StringBuilder text = new StringBuilder(NO_CURSOR_NO_WRAP);
        if (height > 0) {
            text.append(ESCAPE).append(height).append("A\r");
        }
        lines.forEach(line -> text.append(styled(line)).append(TO_LINE_END).append('\n'));
        out.print(text);
        out.flush();
        height = lines.size();
        drawnAt = System.nanoTime();
    }

    private String styled(String line) {
        if (line.isEmpty() || line.charAt(0) != Screen.HEADING) {
            return line;
        }
        String text = line.substring(1);
        return colour ? ESCAPE + "1m" + text + ESCAPE + "0m" : text;
    }

    @Override
    public synchronized void end() {
        out.print(CURSOR_AND_WRAP);
        out.flush();
    }
}
