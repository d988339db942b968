package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Directory;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Expectation.Placed;
import io.duestream.schemas.events.Match;
import java.util.ArrayList;
import java.util.List;

/** {@code matches}: how much of which payment stands on which invoice. */
final class PlacementAudit {
    /** Payments of an account with one invoice, or invoices of an account with one payment. */
    private static final int CELLS = 3;

    private final Directory directory;
    private final Findings findings;
    private final int[] principal;
    private final int[] fees;
    private final int[] version;
    private long all;

    PlacementAudit(int accounts, Directory directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
        principal = new int[accounts * CELLS];
        fees = new int[accounts * CELLS];
        version = new int[accounts * CELLS];
    }

    /** Takes a record; false if it is not a new one about money and an invoice of the account, and is left out. */
    boolean take(int account, Match match) {
        int invoice = directory.invoicePlace(account, match.getInvoiceId());
        int payment = directory.moneyPlace(account, match.getPaymentId());
        if (invoice < 0 || payment < 0 || payment + invoice >= CELLS) {
            findings.add(
                    Harm.WRONG,
                    Check.STRANGERS,
                    account,
                    () -> "payment " + match.getPaymentId() + " and invoice " + match.getInvoiceId()
                            + " do not both belong to it");
            return false;
        }
        int cell = account * CELLS + payment + invoice;
        if (match.getVersion() <= version[cell]) {
            findings.add(
                    Harm.DOUBLED,
                    Check.MATCHES,
                    account,
                    () -> "payment " + match.getPaymentId() + ": version " + match.getVersion() + " after "
                            + version[cell]);
            return false;
        }
        if (match.getPrincipal() + match.getFees() == 0 && principal[cell] + fees[cell] == 0) {
            findings.add(
                    Harm.LOST,
                    Check.MATCHES,
                    account,
                    () -> "payment " + match.getPaymentId() + " is taken back, but was not seen");
        }
        version[cell] = Amounts.toInt(match.getVersion());
        all += match.getPrincipal() + match.getFees() - principal[cell] - fees[cell];
        principal[cell] = Amounts.toInt(match.getPrincipal());
        fees[cell] = Amounts.toInt(match.getFees());
        return true;
    }

    /** Placed in all, minor units. */
    long all() {
        return all;
    }

    /** Holds an account against what must be true of it. */
    void compare(int account, Expectation.Account expected) {
        long[] right = new long[2 * CELLS];
        for (Placed placed : expected.placed()) {
            int cell = directory.moneyPlace(account, placed.paymentId())
                    + directory.invoicePlace(account, placed.invoiceId());
            right[2 * cell] = placed.principal();
            right[2 * cell + 1] = placed.fees();
        }
        for (int cell = 0; cell < CELLS; cell++) {
            int row = account * CELLS + cell;
            if (principal[row] != right[2 * cell] || fees[row] != right[2 * cell + 1]) {
                boolean lost = principal[row] + fees[row] == 0;
                findings.add(
                        lost ? Harm.LOST : Harm.WRONG,
                        Check.MATCHES,
                        account,
                        () -> "expected " + expected.placed() + ", seen " + describe(account));
                return;
            }
        }
    }

    private List<String> describe(int account) {
        List<String> described = new ArrayList<>();
        for (int row = account * CELLS; row < (account + 1) * CELLS; row++) {
            described.add(principal[row] + " on principal, " + fees[row] + " on fees");
        }
        return described;
    }
}
