package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.schemas.events.Problem;
import java.time.Instant;
import java.time.LocalDate;

/** What a record turns out to be. */
sealed interface Intake {
    /** A fact about an account. */
    record Fact(AccountKey key, LedgerCommand command, String eventId, Instant occurredAt) implements Intake {}

    /** The bank's files of an account are complete up to a day. */
    record Mark(String creditor, String account, LocalDate through) implements Intake {}

    /** Its schema is not known yet, or that of one before it. */
    record Waiting() implements Intake {}

    /** It belongs under another key, or in another partition. */
    record Elsewhere(String key) implements Intake {}

    /** It can't be used. */
    record Bad(Problem problem, String reason) implements Intake {}
}
