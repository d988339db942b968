package io.duestream.connectors.files;

import io.duestream.connectors.files.FileSummary.Count;
import io.duestream.connectors.files.FileSummary.Total;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while a file is read. */
public final class Tally {

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final Map<Total, Map<String, Long>> sums = new EnumMap<>(Total.class);
    private final List<AccountStatement> statements = new ArrayList<>();
    private final Warnings warnings = new Warnings();

    /** One more of these. */
    public void count(Count what) {
        counts.merge(what, 1L, Long::sum);
    }

    /**
     * Adds an amount.
     *
     * @throws ArithmeticException beyond the range of {@code long}
     */
    public void add(Total of, Money money) {
        sums.computeIfAbsent(of, key -> new TreeMap<>()).merge(money.currency(), money.minorUnits(), Math::addExact);
    }

    /** Adds a statement or notification. */
    public void add(AccountStatement statement) {
        statements.add(statement);
    }

    /** Where deviations go. */
    public Warnings warnings() {
        return warnings;
    }

    /** The result, at the end of the file. */
    public FileSummary summary(String format) {
        return new FileSummary(format, counts, sums, statements, warnings.texts(), warnings.count());
    }
}
