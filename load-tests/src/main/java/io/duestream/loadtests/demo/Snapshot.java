package io.duestream.loadtests.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What there is to show at a moment.
 *
 * @param first first day of the sample data
 * @param last last day of the sample data
 * @param now business time
 * @param open invoices that owe principal
 * @param paid invoices that are paid, fees too
 * @param decisions oldest first
 * @param address where an account can be looked up
 */
record Snapshot(
        LocalDate first,
        LocalDate last,
        LocalDateTime now,
        Totals totals,
        long open,
        long paid,
        List<Decision> decisions,
        String address) {
    /** Copies the list. */
    Snapshot {
        decisions = List.copyOf(decisions);
    }

    /** How much of the time is over, 0 to 1. */
    double progress() {
        double whole = ChronoUnit.MINUTES.between(
                first.atStartOfDay(), last.plusDays(1).atStartOfDay());
        return Math.clamp(ChronoUnit.MINUTES.between(first.atStartOfDay(), now) / whole, 0, 1);
    }
}
