package io.duestream.schemas;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What a new version of a schema must keep, in the Schema Registry's terms. */
public enum Compatibility {
    /** Nothing. */
    NONE(false, false, false),
    /** It reads what the latest version wrote. */
    BACKWARD(true, false, false),
    /** It reads what any earlier version wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The latest version reads what it writes. */
    FORWARD(false, true, false),
    /** Each earlier version reads what it writes. */
    FORWARD_TRANSITIVE(false, true, true),
    /** It and the latest version read each other. */
    FULL(true, true, false),
    /** It and each earlier version read each other. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    Compatibility(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    /**
     * What the candidate breaks, a sentence each; empty if it may be registered.
     *
     * @param earlier the registered versions, oldest first
     */
    public List<String> violations(Schema candidate, List<Schema> earlier) {
        List<Schema> compared = transitive || earlier.isEmpty() ? earlier : List.of(earlier.getLast());
        List<String> violations = new ArrayList<>();
        for (Schema before : compared) {
            if (backward) {
                violations.addAll(unreadable(candidate, before, "The new version can't read the earlier one"));
            }
            if (forward) {
                violations.addAll(unreadable(before, candidate, "The earlier version can't read the new one"));
            }
        }
        return List.copyOf(violations);
    }

    private static List<String> unreadable(Schema reader, Schema writer, String what) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found -> what + ": " + describe(found))
                .toList();
    }

    private static String describe(Incompatibility found) {
        return found.getType() + " at " + found.getLocation() + ", " + found.getMessage() + ".";
    }
}
