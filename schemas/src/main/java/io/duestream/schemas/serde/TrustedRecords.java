package io.duestream.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated records may be loaded, beside whatever the user trusts. Avro 1.12 loads no class that
 * it was not told to trust, and a library that asks its users for a {@code -D} flag is forgotten until production.
 */
final class TrustedRecords {
    private static final String EVENTS = "io.duestream.schemas.events.";
    private static final ClassSecurityPredicate OURS = type -> type.getName().startsWith(EVENTS);

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), OURS));
    }

    private TrustedRecords() {}

    /** Does its work once, however often it is called. */
    static void allow() {
        // The class's initialiser has run by now.
    }
}
