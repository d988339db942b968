package io.duestream.loadtests.demo;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The live table: always as many lines, none wider than {@link #WIDTH}. Lines that begin with a {@link #HEADING} are headings. */
final class Screen {
    static final int WIDTH = 100;
    static final char HEADING = '\u0001';

    private static final int NEWS_LINES = 8;
    private static final int BAR = 60;
    private static final String INDENT = " ".repeat(14);
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private Screen() {}

    static List<String> lines(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADING
                + String.format(
                        "%-60s%40s",
                        "Duestream demo: Nordexempel Bredband AB, a made-up company", NOW.format(snapshot.now())));
        lines.add(bar(snapshot));
        lines.add("");
        lines.addAll(table(snapshot));
        lines.add("");
        lines.add(HEADING + "Latest decisions");
        lines.addAll(news(snapshot.decisions()));
        lines.add("");
        lines.add("Look one up:  curl " + snapshot.address());
        return lines;
    }

    private static String bar(Snapshot snapshot) {
        int done = (int) (snapshot.progress() * BAR);
        return "[" + "#".repeat(done) + ".".repeat(BAR - done) + "]  " + Decision.day(snapshot.first()) + " to "
                + Decision.day(snapshot.last());
    }

    private static List<String> table(Snapshot snapshot) {
        Totals totals = snapshot.totals();
        return List.of(
                HEADING + columns("Invoices", "number", "SEK", "Money", "SEK", "Letters", "number"),
                columns(
                        "issued",
                        totals.invoices(),
                        totals.invoiced(),
                        "received",
                        totals.received(),
                        "soft reminders",
                        totals.softReminders()),
                columns(
                        "open",
                        snapshot.open(),
                        totals.principalOpen(),
                        "on invoices",
                        totals.placed(),
                        "reminders",
                        totals.reminders()),
                columns(
                        "paid",
                        snapshot.paid(),
                        "",
                        "waiting for invoice",
                        totals.waiting(),
                        "fees in them",
                        totals.fees()),
                columns(
                        "credited",
                        "",
                        totals.credited(),
                        "in review",
                        totals.inReview(),
                        "taken back",
                        totals.withdrawn()),
                columns(
                        "fees open",
                        "",
                        totals.feesOpen(),
                        "returned",
                        totals.returned(),
                        "handed over",
                        totals.escalations()),
                columns("", "", "", "", "", "records refused", totals.deadLetters()));
    }

    private static String columns(
            String invoices, Object number, Object amount, String money, Object sum, String letters, Object count) {
        return String.format(
                Locale.ROOT,
                "%-10s%8s%13s    %-20s%12s    %-16s%12s",
                invoices,
                number,
                text(amount),
                money,
                text(sum),
                letters,
                text(count));
    }

    private static String text(Object cell) {
        return cell instanceof Amount amount ? amount.grouped() : cell.toString();
    }

    /** The latest that fit; a line that is too long goes on below. */
    private static List<String> news(List<Decision> decisions) {
        List<String> lines = new ArrayList<>();
        for (Decision decision : decisions.reversed()) {
            List<String> wrapped = wrap(decision.line());
            if (lines.size() + wrapped.size() > NEWS_LINES) {
                break;
            }
            lines.addAll(0, wrapped);
        }
        while (lines.size() < NEWS_LINES) {
            lines.add("");
        }
        return lines;
    }

    static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > WIDTH) {
            int blank = rest.lastIndexOf(' ', WIDTH);
            int end = blank <= INDENT.length() ? WIDTH : blank;
            lines.add(rest.substring(0, end));
            rest = INDENT + rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
