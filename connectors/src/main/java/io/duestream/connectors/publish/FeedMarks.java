package io.duestream.connectors.publish;

import io.duestream.connectors.accounts.AccountSettings;
import io.duestream.connectors.files.AccountStatement;
import io.duestream.connectors.files.SourceFile;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says up to which bank day a file completes each of its accounts. */
final class FeedMarks {

    private final Addressing addressing;
    private final EventRecords records;
    private final @Nullable LocalDate completeThrough;

    /** With a day, that day counts for every account; else the bank's time of creation and the cut-off decide. */
    FeedMarks(Addressing addressing, EventRecords records, @Nullable LocalDate completeThrough) {
        this.addressing = addressing;
        this.records = records;
        this.completeThrough = completeThrough;
    }

    /** One mark for each posting account whose last page is in the file; in the order of the accounts. */
    List<KeyedRecord> of(SourceFile file) {
        Map<String, AccountStatement> latest = new TreeMap<>();
        TreeSet<String> unfinished = new TreeSet<>();
        for (AccountStatement statement : file.summary().statements()) {
            latest.merge(statement.account(), statement, FeedMarks::later);
            if (!statement.lastPage()) {
                unfinished.add(statement.account());
            }
        }
        List<KeyedRecord> marks = new ArrayList<>();
        latest.forEach((account, statement) -> {
            AccountSettings settings = addressing.account(account);
            if (!unfinished.contains(account)
                    && settings.source().isSourceOf(file.summary().format())) {
                marks.add(mark(settings, statement, file.id()));
            }
        });
        return marks;
    }

    /**
     * Last bank day that is complete: the day of creation from the cut-off on, the day before until then. Weekends and
     * holidays need no thought here: nothing is booked on them.
     */
    static LocalDate completeThrough(AccountStatement statement, AccountSettings account) {
        LocalDateTime created = localTime(statement, account);
        LocalDate day = created.toLocalDate();
        return created.toLocalTime().isBefore(account.cutoff()) ? day.minusDays(1) : day;
    }

    private KeyedRecord mark(AccountSettings account, AccountStatement statement, String file) {
        String creditor = addressing.owner(account.id()).id();
        LocalDate day = completeThrough == null ? completeThrough(statement, account) : completeThrough;
        Instant created = localTime(statement, account).atZone(account.zone()).toInstant();
        return new KeyedRecord(
                EventStreams.PAYMENTS,
                Keys.feedMark(creditor, account.id()),
                records.mark(creditor, account.id(), day, file, created));
    }

    private static LocalDateTime localTime(AccountStatement statement, AccountSettings account) {
        return statement.offset() == null
                ? statement.created()
                : statement
                        .created()
                        .atOffset(statement.offset())
                        .atZoneSameInstant(account.zone())
                        .toLocalDateTime();
    }

    private static AccountStatement later(AccountStatement one, AccountStatement other) {
        return other.created().isAfter(one.created()) ? other : one;
    }
}
