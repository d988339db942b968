package io.duestream.connectors.files;

import java.util.List;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param format format and version, such as {@code camt.054.001.08}
 * @param counts how many of what; absent is 0
 * @param sums totals in minor units by currency; only booked entries count
 * @param statements the account statements or notifications in it, in order
 * @param warnings deviations that were read leniently, the first of each kind
 * @param warningCount all of them
 */
public record FileSummary(
        String format,
        Map<Count, Long> counts,
        Map<Total, Map<String, Long>> sums,
        List<AccountStatement> statements,
        List<String> warnings,
        long warningCount) {

    /** Copies the collections. */
    public FileSummary {
        counts = Map.copyOf(counts);
        sums = Map.copyOf(sums);
        statements = List.copyOf(statements);
        warnings = List.copyOf(warnings);
    }

    /** How many of these the file holds. */
    public long count(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Total by currency, in minor units; empty when there is none. */
    public Map<String, Long> sum(Total of) {
        return sums.getOrDefault(of, Map.of());
    }

    /** What is counted. */
    public enum Count {
        /** Bank entries, or invoices and credit notes. */
        ENTRIES,
        /** Returns, of payments to the creditor and of the creditor's own. */
        RETURNS,
        /** Entries that are not booked (yet): never posted. */
        PENDING,
        /** Booked entries or transactions that are not the creditor's receivables. */
        SKIPPED,
        /** Events that the file gives. */
        EVENTS
    }

    /** What is summed. */
    public enum Total {
        /** Booked credit entries. */
        CREDITS,
        /** Booked debit entries. */
        DEBITS,
        /** Payable amounts of invoices. */
        INVOICED,
        /** Amounts of credit notes. */
        CREDITED
    }
}
