package io.duestream.loadtests.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes a line for each bank day: for logs and pipes. */
final class PlainDisplay implements Display {
    private final PrintStream out;

    PlainDisplay(PrintStream out) {
        this.out = out;
    }

    @Override
    public void ticked(Supplier<Snapshot> snapshot) {
        // A line a day is enough.
    }

    @Override
    public void dayEnded(Snapshot snapshot, boolean bankDay) {
        if (bankDay) {
            out.println(line(snapshot));
            out.flush();
        }
    }

    private static String line(Snapshot snapshot) {
        Totals totals = snapshot.totals();
        return String.format(
                Locale.ROOT,
                "%6s  issued %2d, open %2d: %9s SEK; received %9s, in review %8s; soft reminders %2d, reminders %2d,"
                        + " taken back %2d, handed over %d",
                Decision.day(snapshot.now().toLocalDate().minusDays(1)),
                totals.invoices(),
                snapshot.open(),
                totals.principalOpen().grouped(),
                totals.received().grouped(),
                totals.inReview().grouped(),
                totals.softReminders(),
                totals.reminders(),
                totals.withdrawn(),
                totals.escalations());
    }

    @Override
    public void end() {
        // Nothing to put back.
    }
}
