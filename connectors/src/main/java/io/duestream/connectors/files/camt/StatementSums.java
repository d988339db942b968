package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.Warnings;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sums of one statement: what its entries come to, and what the bank says they come to. */
final class StatementSums {

    private final Side allCredits = new Side();
    private final Side allDebits = new Side();
    private final Side bookedCredits = new Side();
    private final Side bookedDebits = new Side();
    private @Nullable Balance opening;
    private @Nullable Balance previousClosing;
    private @Nullable Balance closing;
    private @Nullable Summary expected;
    private String currency = "";

    void add(Entry entry) {
        boolean credit = entry.direction() == Direction.CREDIT;
        currency = entry.money().currency();
        (credit ? allCredits : allDebits).add(entry);
        if (entry.booked()) {
            (credit ? bookedCredits : bookedDebits).add(entry);
        }
    }

    void add(Balance balance) {
        switch (balance.code() == null ? "" : balance.code()) {
            case "OPBD" -> opening = balance;
            case "PRCD" -> previousClosing = balance;
            case "CLBD" -> closing = balance;
            default -> {}
        }
    }

    void expect(Summary summary) {
        expected = summary;
    }

    long credits() {
        return bookedCredits.minorUnits;
    }

    long debits() {
        return bookedDebits.minorUnits;
    }

    /** Refuses a statement that doesn't tie. One page of several can't be checked. */
    void check(Location at, boolean paged, Warnings warnings) {
        if (paged) {
            warnings.add(at, "one page of several: sums and balances of the whole were not checked");
            return;
        }
        if (expected != null) {
            check(at, expected);
        }
        Balance start = opening == null ? previousClosing : opening;
        if (start != null && closing != null) {
            checkBalances(at, start, closing);
        }
    }

    private void check(Location at, Summary summary) {
        check(at, "TtlNtries", summary.all(), allCredits.plus(allDebits), bookedCredits.plus(bookedDebits));
        check(at, "TtlCdtNtries", summary.credits(), allCredits, bookedCredits);
        check(at, "TtlDbtNtries", summary.debits(), allDebits, bookedDebits);
    }

    /** Banks differ in whether entries that aren't booked are in the summary: either must tie. */
    private void check(Location at, String name, Summary.@Nullable Part said, Side all, Side booked) {
        if (said != null && !all.ties(said, currency) && !booked.ties(said, currency)) {
            throw refusal(
                    at,
                    "TxsSummry/" + name + " says " + said.count() + " entries, sum " + said.sum() + "; found "
                            + all.count + " entries, sum " + all.sum(currency));
        }
    }

    private void checkBalances(Location at, Balance start, Balance end) {
        long found = Math.addExact(start.signed(), Math.subtractExact(credits(), debits()));
        if (found != end.signed()) {
            String unit = end.money().currency();
            throw refusal(
                    at,
                    "opening balance " + Money.format(start.signed(), unit) + " + credits "
                            + Money.format(credits(), unit) + " - debits " + Money.format(debits(), unit) + " is "
                            + Money.format(found, unit) + ", but the closing balance (CLBD) is "
                            + Money.format(end.signed(), unit));
        }
    }

    private static FileRefusedException refusal(Location at, String reason) {
        return new FileRefusedException(at, reason, Remedy.FETCH_AGAIN);
    }

    private static final class Side {
        private long count;
        private long minorUnits;

        void add(Entry entry) {
            count++;
            minorUnits = Math.addExact(minorUnits, entry.money().minorUnits());
        }

        Side plus(Side other) {
            Side both = new Side();
            both.count = count + other.count;
            both.minorUnits = Math.addExact(minorUnits, other.minorUnits);
            return both;
        }

        boolean ties(Summary.Part said, String currency) {
            return (said.count() == null || said.count() == count)
                    && (said.sum() == null || said.sum().compareTo(sum(currency)) == 0);
        }

        BigDecimal sum(String currency) {
            return currency.isEmpty() ? BigDecimal.ZERO : new Money(minorUnits, currency).toDecimal();
        }
    }
}
