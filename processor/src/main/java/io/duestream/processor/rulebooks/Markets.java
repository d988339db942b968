package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.market.Market;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The markets and their laws by date. To add one: its folder under {@code markets/} and its line in the index. */
public final class Markets {
    private static final String INDEX = "markets/index.yaml";
    private final Map<String, NavigableMap<LocalDate, Law>> laws;

    private Markets(Map<String, NavigableMap<LocalDate, Law>> laws) {
        this.laws = laws;
    }

    /** Reads the markets that come with Duestream and runs their worked examples. */
    public static Markets load() {
        return load(Texts.SHIPPED);
    }

    static Markets load(Texts texts) {
        Section index = Section.parse(INDEX, texts.read(INDEX));
        LawReader reader = new LawReader(texts);
        Map<String, NavigableMap<LocalDate, Law>> laws = new TreeMap<>();
        for (String code : index.keys()) {
            laws.put(code, versions(index, code, reader));
        }
        return new Markets(laws);
    }

    private static NavigableMap<LocalDate, Law> versions(Section index, String code, LawReader reader) {
        NavigableMap<LocalDate, Law> versions = new TreeMap<>();
        for (LocalDate from : index.dates(code)) {
            versions.put(from, reader.read(code, from));
        }
        if (versions.isEmpty()) {
            throw index.refused(code, "no version", "Name at least one dated folder");
        }
        return versions;
    }

    /** The codes of the markets. */
    public SortedSet<String> codes() {
        return new TreeSet<>(laws.keySet());
    }

    /**
     * The law in force on a day.
     *
     * @throws RulebookException if the market is not known, or the day is before its first version
     */
    public Market at(String code, LocalDate date) {
        return lawAt(code, date).market();
    }

    Law lawAt(String code, LocalDate date) {
        NavigableMap<LocalDate, Law> versions = of(code);
        Map.Entry<LocalDate, Law> entry = versions.floorEntry(date);
        if (entry == null) {
            throw new RulebookException(
                    "market %s: no law is known for %s, the first holds from %s. Use a later day, or"
                                    .formatted(code, date, versions.firstKey())
                            + " add a dated folder under markets/" + code + " with the law of that day.");
        }
        return entry.getValue();
    }

    /** The first day for which the law of a market is known. */
    LocalDate first(String code) {
        return of(code).firstKey();
    }

    /** The laws in force from a day until before another. */
    List<Law> during(String code, LocalDate from, LocalDate until) {
        List<Law> during = new ArrayList<>();
        during.add(lawAt(code, from));
        during.addAll(of(code).subMap(from, false, until, false).values());
        return during;
    }

    private NavigableMap<LocalDate, Law> of(String code) {
        NavigableMap<LocalDate, Law> versions = laws.get(code);
        if (versions == null) {
            throw new RulebookException("market " + code + ": not known. Known are " + String.join(", ", laws.keySet())
                    + "; add a folder under markets/ and its line in " + INDEX + " for another.");
        }
        return versions;
    }
}
