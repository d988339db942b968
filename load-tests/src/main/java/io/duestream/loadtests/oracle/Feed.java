package io.duestream.loadtests.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is known of a creditor's bank feed.
 *
 * @param accounts all accounts of the creditor
 */
public record Feed(Set<String> accounts, List<Mark> marks) {
    /** All payments of the account through this booking day are known since {@code writtenAt} (business time). */
    public record Mark(String account, LocalDate completeThrough, Instant writtenAt) {}

    /** Copies both. */
    public Feed {
        accounts = Set.copyOf(accounts);
        marks = List.copyOf(marks);
    }

    /** Whether every account is complete through the day by a mark no younger than {@code latest}; never without accounts. */
    boolean completeThrough(LocalDate day, Instant latest) {
        return !accounts.isEmpty()
                && accounts.stream().allMatch(account -> marks.stream()
                        .anyMatch(mark -> mark.account().equals(account)
                                && !mark.completeThrough().isBefore(day)
                                && !mark.writtenAt().isAfter(latest)));
    }
}
