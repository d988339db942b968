package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Expectation.Image;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code invoice-status}: versions, facts, and the last image. A column a property, a row an account. */
@SuppressWarnings("EnumOrdinal") // columns in memory only
final class StatusAudit {
    private static final AccountState[] STATES = AccountState.values();
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final Findings findings;
    private final int[] version;
    private final short[] facts;
    private final long[] causes;
    private final byte[] state;
    private final boolean[] krona;
    private final int[] principalOpen;
    private final int[] feesOpen;
    private final int[] paid;
    private final int[] unplaced;
    private final short[] openInvoices;
    private final int[] dueDay;
    private final int[] told;
    private long allFacts;

    StatusAudit(int accounts, Findings findings) {
        this.findings = findings;
        told = new int[accounts];
        version = new int[accounts];
        facts = new short[accounts];
        causes = new long[accounts];
        state = new byte[accounts];
        krona = new boolean[accounts];
        principalOpen = new int[accounts];
        feesOpen = new int[accounts];
        paid = new int[accounts];
        unplaced = new int[accounts];
        openInvoices = new short[accounts];
        dueDay = new int[accounts];
    }

    /** Takes a record; false if it is not a new one, and is left out. */
    boolean take(int account, InvoiceStatus status, long cause) {
        int last = version[account];
        if (status.getVersion() <= last) {
            findings.add(
                    Harm.DOUBLED,
                    Check.VERSIONS,
                    account,
                    () -> "expected version " + (last + 1) + ", seen " + status.getVersion());
            return false;
        }
        if (status.getVersion() > last + 1) {
            findings.add(
                    Harm.LOST,
                    Check.VERSIONS,
                    account,
                    () -> "expected version " + (last + 1) + ", seen " + status.getVersion());
        }
        version[account] = Amounts.toInt(status.getVersion());
        if (isFact(status.getChange())) {
            facts[account]++;
            causes[account] += cause;
            allFacts++;
        }
        keep(account, status.getAfter());
        return true;
    }

    private static boolean isFact(AccountChange change) {
        return switch (change) {
            case ISSUED,
                    AMENDED,
                    CREDITED,
                    CANCELLED,
                    DISPUTE_OPENED,
                    DISPUTE_SETTLED,
                    RESPITE_GRANTED,
                    PAYMENT_RECEIVED,
                    PAYMENT_RETURNED,
                    DELIVERED,
                    DELIVERY_FAILED,
                    CONFLICT -> true;
            case UNKNOWN, STEP_TAKEN, STEP_WITHDRAWN, STEP_REINSTATED, WAIT_ENDED, RETIRED, SUMMARISED -> false;
        };
    }

    private void keep(int account, AccountImage image) {
        state[account] = (byte) image.getState().ordinal();
        krona[account] = "SEK".equals(image.getCurrency());
        principalOpen[account] = Amounts.toInt(image.getPrincipalOpen());
        feesOpen[account] = Amounts.toInt(image.getFeesOpen());
        paid[account] = Amounts.toInt(image.getPaid());
        unplaced[account] = Amounts.toInt(image.getUnplaced());
        openInvoices[account] = (short) image.getOpenInvoices();
        dueDay[account] =
                image.getDueDate() == null ? NO_DAY : (int) image.getDueDate().toEpochDay();
    }

    /** Notes a version of which another stream told. */
    void expect(int account, long atLeast) {
        told[account] = Math.max(told[account], Amounts.toInt(atLeast));
    }

    /** How many facts changed an account. */
    long allFacts() {
        return allFacts;
    }

    /** Placed money of an account by its last image, minor units. */
    long paid(int account) {
        return paid[account];
    }

    /** Unplaced money of an account by its last image, minor units. */
    long unplaced(int account) {
        return unplaced[account];
    }

    /** Holds an account against what must be true of it. */
    void compare(int account, Expectation.Account expected) {
        int more = facts[account] - expected.causes().size();
        long sum = expected.causes().stream().mapToLong(Long::longValue).sum();
        if (more != 0 || sum != causes[account]) {
            Harm harm = more < 0 ? Harm.LOST : more > 0 ? Harm.DOUBLED : Harm.WRONG;
            findings.add(
                    harm,
                    Check.FACTS,
                    account,
                    () -> "expected events " + expected.causes() + ", sum " + sum + ", seen " + facts[account]
                            + " events, sum " + causes[account]);
        }
        if (version[account] < told[account]) {
            findings.add(
                    Harm.LOST,
                    Check.VERSIONS,
                    account,
                    () -> "other streams tell of version " + told[account] + ", the last seen is " + version[account]);
        }
        Image image = image(account);
        if (image != null && !image.equals(expected.image())) {
            findings.add(Harm.WRONG, Check.IMAGE, account, () -> "expected " + expected.image() + ", seen " + image);
        }
    }

    /** Holds an account against how many facts it must have at least and may have at most. */
    void compare(int account, int least, int most) {
        if (facts[account] < least || facts[account] > most) {
            findings.add(
                    facts[account] < least ? Harm.LOST : Harm.DOUBLED,
                    Check.FACTS,
                    account,
                    () -> "expected from " + least + " to " + most + " events, seen " + facts[account]);
        }
    }

    private @Nullable Image image(int account) {
        return version[account] == 0
                ? null
                : new Image(
                        STATES[state[account]],
                        krona[account] ? "SEK" : "another currency",
                        principalOpen[account],
                        feesOpen[account],
                        paid[account],
                        unplaced[account],
                        openInvoices[account],
                        dueDay[account] == NO_DAY ? null : LocalDate.ofEpochDay(dueDay[account]));
    }
}
