package io.duestream.loadtests.audit;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What came in less what left again must be somewhere, in each currency. */
final class MoneyAudit {
    private static final String CURRENCY = "SEK";

    private final Findings findings;
    private final Map<String, Long> received = new TreeMap<>();

    MoneyAudit(Findings findings) {
        this.findings = findings;
    }

    void take(InvoiceStatus status) {
        if (status.getChange() == AccountChange.PAYMENT_RECEIVED) {
            received.merge(status.getCurrency(), status.getAmount(), Long::sum);
        }
        if (status.getChange() == AccountChange.PAYMENT_RETURNED) {
            received.merge(status.getCurrency(), -status.getAmount(), Long::sum);
        }
    }

    /**
     * Holds it against where money is, in minor units.
     *
     * @param paid by the images of all accounts
     * @param unplaced by the images of all accounts
     * @param placed by all matches
     * @param otherCurrency in review for its currency
     */
    void compare(long paid, long unplaced, long placed, long otherCurrency) {
        long kronor = received.getOrDefault(CURRENCY, 0L);
        long others = received.values().stream().mapToLong(Long::longValue).sum() - kronor;
        require(
                kronor == paid + unplaced,
                () -> "received less returned " + kronor + ", but on invoices and fees " + paid + " and unplaced "
                        + unplaced);
        require(placed == paid, () -> "by matches " + placed + " is placed, but by invoice-status " + paid);
        require(
                others == otherCurrency,
                () -> "in other currencies received less returned " + others + ", but in review " + otherCurrency);
    }

    private void require(boolean conserved, Supplier<String> what) {
        if (!conserved) {
            findings.general(Harm.WRONG, Check.MONEY, 1, what);
        }
    }
}
