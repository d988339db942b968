package io.duestream.processor.rules.dunning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far the bank's files have been read, for one creditor. */
@FunctionalInterface
public interface Feed {
    /** A feed of which nothing has been read. */
    Feed UNREAD = day -> null;

    /** When the marks that cover the day had been written for all of the creditor's accounts; null if one is missing. */
    @Nullable
    Instant coveredSince(LocalDate day);
}
