package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Policy;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code policy.yaml} and refuses what is malformed, makes no sense, or breaks the law of its market. */
final class PolicyReader {
    private final Markets markets;

    PolicyReader(Markets markets) {
        this.markets = markets;
    }

    /** The policy in a file; each law that holds while one of its versions does must allow that version. */
    PolicyVersions read(String file, String text) {
        Section root = Section.parse(file, text).only("name", "market", "versions");
        String name = root.named("name", "[a-z0-9]+(-[a-z0-9]+)*", "lower-case letters, digits and -");
        if (name.equals(NoPolicy.NAME)) {
            throw root.refused("name", "`" + name + "` stands for no policy", "Choose another name");
        }
        String market = root.text("market");
        if (!markets.codes().contains(market)) {
            throw root.refused(
                    "market", "`" + market + "` is not known", "Known are " + String.join(", ", markets.codes()));
        }
        List<Section> sections = root.sections("versions");
        if (sections.isEmpty()) {
            throw root.refused("versions", "empty", "Add a version");
        }
        return new PolicyVersions(name, market, versions(sections, name, market));
    }

    /** Read from the last to the first, for each holds until the next begins. */
    private NavigableMap<LocalDate, Policy> versions(List<Section> sections, String name, String market) {
        NavigableMap<LocalDate, Policy> versions = new TreeMap<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Section section : sections.reversed()) {
            LocalDate until = versions.isEmpty() ? LocalDate.MAX : versions.firstKey();
            LocalDate from = from(section, market, until);
            VersionReader reader = new VersionReader(section, markets.during(market, from, until));
            Policy policy = reader.read(name);
            if (!labels.add(policy.version())) {
                throw section.refused("version", "`" + policy.version() + "` is there twice", "Give each its own");
            }
            versions.put(from, policy);
        }
        return versions;
    }

    private LocalDate from(Section section, String market, LocalDate until) {
        LocalDate from = section.as("from", LocalDate::parse, Section.DATE);
        LocalDate first = markets.first(market);
        if (!from.isBefore(until)) {
            throw section.refused("from", from + " is not before the next version, " + until, "Put the oldest first");
        }
        if (from.isBefore(first)) {
            throw section.refused(
                    "from", "no law of market " + market + " is known for " + from, "Begin on " + first + " or later");
        }
        return from;
    }
}
