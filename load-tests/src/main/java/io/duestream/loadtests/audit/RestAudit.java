package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Directory;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Expectation.Rest;
import io.duestream.schemas.events.Unmatched;
import io.duestream.schemas.events.UnmatchedCause;
import java.util.ArrayList;
import java.util.List;

/** {@code unmatched}: what no invoice takes, and why. */
@SuppressWarnings("EnumOrdinal") // columns in memory only
final class RestAudit {
    private static final UnmatchedCause[] CAUSES = UnmatchedCause.values();
    private static final int CELLS = 3;

    private final Directory directory;
    private final Findings findings;
    private final int[] amount;
    private final byte[] cause;
    private final int[] version;
    private long inReview;
    private long otherCurrency;

    RestAudit(int accounts, Directory directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
        amount = new int[accounts * CELLS];
        cause = new byte[accounts * CELLS];
        version = new int[accounts * CELLS];
    }

    /** Takes a record; false if it is not a new one about money of the account, and is left out. */
    boolean take(int account, Unmatched rest) {
        int place = directory.moneyPlace(account, rest.getPaymentId());
        if (place < 0) {
            findings.add(
                    Harm.WRONG, Check.STRANGERS, account, () -> "money " + rest.getPaymentId() + " is not its own");
            return false;
        }
        int cell = account * CELLS + place;
        if (rest.getVersion() <= version[cell]) {
            findings.add(
                    Harm.DOUBLED,
                    Check.UNMATCHED,
                    account,
                    () -> "money " + rest.getPaymentId() + ": version " + rest.getVersion() + " after "
                            + version[cell]);
            return false;
        }
        if ((rest.getAmount() == 0) != (rest.getCause() == UnmatchedCause.PLACED)) {
            findings.add(
                    Harm.WRONG, Check.UNMATCHED, account, () -> rest.getAmount() + " is said to be " + rest.getCause());
        }
        if (rest.getAmount() == 0 && amount[cell] == 0) {
            findings.add(
                    Harm.LOST,
                    Check.UNMATCHED,
                    account,
                    () -> "money " + rest.getPaymentId() + " is placed, but was not seen in review");
        }
        version[cell] = Amounts.toInt(rest.getVersion());
        inReview += Long.signum(Math.abs(rest.getAmount())) - Integer.signum(Math.abs(amount[cell]));
        otherCurrency +=
                inOtherCurrency(rest.getAmount(), rest.getCause()) - inOtherCurrency(amount[cell], CAUSES[cause[cell]]);
        amount[cell] = Amounts.toInt(rest.getAmount());
        cause[cell] = (byte) rest.getCause().ordinal();
        return true;
    }

    private static long inOtherCurrency(long amount, UnmatchedCause cause) {
        return cause == UnmatchedCause.WRONG_CURRENCY ? amount : 0;
    }

    /** How many payments and returns are in review. */
    long inReview() {
        return inReview;
    }

    /** What is in review for its currency, minor units of whichever. */
    long otherCurrency() {
        return otherCurrency;
    }

    /** Holds an account against what must be true of it. */
    void compare(int account, Expectation.Account expected) {
        List<String> right = new ArrayList<>();
        for (int place = 0; place < CELLS; place++) {
            right.add("0");
        }
        for (Rest rest : expected.rests()) {
            right.set(directory.moneyPlace(account, rest.moneyId()), rest.amount() + " " + rest.cause());
        }
        List<String> seen = new ArrayList<>();
        for (int cell = account * CELLS; cell < (account + 1) * CELLS; cell++) {
            seen.add(amount[cell] == 0 ? "0" : amount[cell] + " " + CAUSES[cause[cell]]);
        }
        if (!seen.equals(right)) {
            boolean lost = seen.stream().allMatch("0"::equals);
            findings.add(
                    lost ? Harm.LOST : Harm.WRONG,
                    Check.UNMATCHED,
                    account,
                    () -> "expected " + right + ", seen " + seen);
        }
    }
}
