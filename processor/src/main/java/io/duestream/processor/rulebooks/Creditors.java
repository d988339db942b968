package io.duestream.processor.rulebooks;

import java.util.Optional;

/** What creditors have chosen. */
@FunctionalInterface
public interface Creditors {
    /** No creditor is known. */
    Creditors NONE = creditor -> Optional.empty();

    /** The choice of a creditor; empty if it is not known. */
    Optional<CreditorChoice> find(String creditor);
}
