package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Directory;
import io.duestream.loadtests.plan.Plan;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.Unmatched;
import io.duestream.schemas.events.UnmatchedCause;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Currency, day, customer and payer of money are those of the plan. Payers are keyed hashes, which can't be worked out; but all payments
 * of an account come from one bank account, so they have one hash.
 */
final class ParticularsAudit {
    private final Plan plan;
    private final Directory directory;
    private final Findings findings;
    private final int[] payers;

    ParticularsAudit(int accounts, Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        directory = plan.directory();
        payers = new int[accounts];
    }

    void take(int account, Match match) {
        compare(account, match.getPaymentId(), Particulars.of(match), directory.customerOf(account));
        pay(account, match.getPaymentId(), match.getPayer());
    }

    void take(int account, Unmatched rest) {
        boolean unknown = rest.getCause() == UnmatchedCause.UNKNOWN_REFERENCE || directory.isStray(account);
        String customer = unknown ? null : directory.customerOf(account);
        compare(account, rest.getPaymentId(), Particulars.of(rest), customer);
        pay(account, rest.getPaymentId(), rest.getPayer());
    }

    private void compare(int account, String moneyId, Particulars seen, @Nullable String customer) {
        SpecificRecord money = plan.money(directory.invoiceOf(account), moneyId);
        Particulars right = money == null ? null : Particulars.of(money, customer);
        if (!seen.equals(right)) {
            findings.add(
                    Harm.WRONG,
                    Check.CONTENT,
                    account,
                    () -> "money " + moneyId + ": expected " + right + ", seen " + seen);
        }
    }

    /** Takes the hash of who paid; there is none of who got money back. */
    void pay(int account, String moneyId, @Nullable String payer) {
        boolean isPayment = plan.money(directory.invoiceOf(account), moneyId) instanceof PaymentReceived;
        int hash = payer == null ? 0 : Math.max(1, payer.hashCode() >>> 1);
        boolean right = isPayment ? hash != 0 && (payers[account] == 0 || payers[account] == hash) : hash == 0;
        if (!right) {
            findings.add(
                    Harm.WRONG, Check.CONTENT, account, () -> "money " + moneyId + " is of another payer: " + payer);
        }
        payers[account] = payers[account] == 0 ? hash : payers[account];
    }
}
