package io.duestream.loadtests.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens on a day of the sample data, in the order of time. Between two moments the clock ticks in quarters of an hour.
 *
 * @param day the day
 * @param moments when the clock stands still, and what is published then
 */
record Agenda(LocalDate day, List<Moment> moments) {
    /** When a day's invoices and credit notes are published. */
    static final LocalTime BILLING_RUN = LocalTime.of(7, 0);

    /** When a bank day's file is published: after the cut-off, so that it completes the day. */
    static final LocalTime BANK_FILE = LocalTime.of(17, 30);

    static final Duration TICK = Duration.ofMinutes(15);

    /** The policy takes steps from then on. */
    private static final LocalTime STEPS = LocalTime.of(9, 0);

    /** The policy's settling time after the bank file, and a tick. */
    private static final LocalTime SETTLED = LocalTime.of(18, 15);

    /**
     * Business time may not pass it before the processor has caught up with it.
     *
     * @param invoices published first, in any order
     * @param bankFiles published after them, in this order
     */
    record Moment(LocalTime time, List<Path> invoices, List<Path> bankFiles) {
        Moment {
            invoices = List.copyOf(invoices);
            bankFiles = List.copyOf(bankFiles);
        }
    }

    /** Copies the list. */
    Agenda {
        moments = List.copyOf(moments);
    }

    /** The agenda of a day; empty on days without a bank file. */
    static Agenda of(LocalDate day, SampleFiles samples) throws IOException {
        List<Moment> moments = new ArrayList<>();
        List<Path> invoices = samples.invoices(day);
        if (!invoices.isEmpty()) {
            moments.add(new Moment(BILLING_RUN, invoices, List.of()));
        }
        List<Path> bankFiles = samples.bankFiles(day);
        if (!bankFiles.isEmpty()) {
            moments.add(new Moment(STEPS, List.of(), List.of()));
            moments.add(new Moment(BANK_FILE, List.of(), bankFiles));
            moments.add(new Moment(SETTLED, List.of(), List.of()));
        }
        return new Agenda(day, moments);
    }

    /** Midnight at its end. */
    LocalDateTime end() {
        return day.plusDays(1).atStartOfDay();
    }
}
