package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.dunning.Policy;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The verb {@code policy check}: whether a policy file would be accepted. */
public final class PolicyCheck {
    private PolicyCheck() {}

    /**
     * The verdict on a file.
     *
     * @param accepted whether it may be used
     * @param text what was accepted, or what is wrong, for people; no line feed at the end
     */
    public record Verdict(boolean accepted, String text) {}

    /** Checks a file; it is not an error if the file is refused. */
    public static Verdict check(Path file, Markets markets) {
        try {
            PolicyVersions versions = new PolicyReader(markets).read(file.toString(), Texts.onDisk(file));
            return new Verdict(
                    true,
                    versions.byDate().entrySet().stream()
                            .map(version -> accepted(version.getKey().toString(), version.getValue()))
                            .collect(Collectors.joining("\n")));
        } catch (RulebookException e) {
            return new Verdict(false, String.valueOf(e.getMessage()));
        }
    }

    private static String accepted(String from, Policy policy) {
        return "%s: accepted for invoices issued from %s, within the law %s, %d steps"
                .formatted(
                        policy.ref(),
                        from,
                        policy.market().ref(),
                        policy.ladder().size());
    }
}
