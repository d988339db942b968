package io.duestream.loadtests.audit;

import io.duestream.loadtests.audit.Turn.Verb;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Expectation.Step;
import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Letter;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Rung;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code reminders} and {@code escalations}: each letter is one that the plan knows, and which steps were taken, withdrawn and
 * reinstated. A step of an account is a bit: its level and the leg on whose day it was taken.
 */
final class StepAudit {
    private static final int LEVELS = Rung.LADDER.size();

    private final Plan plan;
    private final Findings findings;
    private final List<LocalDate> days;
    private final long[] taken;
    private final long[] standing;
    private final short[] turned;
    private final int[] stepIds;
    private final int[] reminded;
    private final int[] escalated;
    private final long[] untold;
    private long allStanding;

    StepAudit(int accounts, Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        days = plan.legs().stream().map(Leg::day).toList();
        taken = new long[accounts];
        standing = new long[accounts];
        turned = new short[accounts];
        stepIds = new int[accounts * LEVELS];
        reminded = new int[accounts];
        escalated = new int[accounts];
        untold = new long[accounts];
    }

    /** Takes a change of a step from {@code invoice-status}: one of the other streams must tell of it. */
    void expect(int account, InvoiceStatus status, long cause) {
        int level = status.getLevel();
        if (!isLevel(level) || status.getStep() != Rung.LADDER.get(level - 1).kind()) {
            findings.add(Harm.WRONG, Check.STEPS, account, () -> "no step of the plan: " + status);
        }
        untold[account] += Turn.of(status, cause).fingerprint();
    }

    /** Takes a letter; false if it is not a new one, and is left out. */
    boolean take(int account, Told told) {
        int[] versions = told.letter().stream() == EventStreams.REMINDERS ? reminded : escalated;
        if (told.version() <= versions[account]) {
            findings.add(Harm.DOUBLED, Check.PAIRING, account, () -> "seen again, or behind a later one: " + told);
            return false;
        }
        versions[account] = Amounts.toInt(told.version());
        untold[account] -= Turn.of(told).fingerprint();
        List<Letter> right = right(account, told);
        if (!right.contains(told.letter())) {
            findings.add(Harm.WRONG, Check.LETTERS, account, () -> "expected one of " + right + ", seen " + told);
        }
        int leg = days.indexOf(told.letter().day());
        int level = told.letter().level();
        if (leg >= 0 && isLevel(level) && isFirstInvoice(account, told)) {
            apply(account, told, 1L << (leg * LEVELS + level - 1));
        }
        return true;
    }

    /** What may be told in the leg: steps are taken when they are due, and turned by facts. */
    private List<Letter> right(int account, Told told) {
        boolean isDue = told.cause() < 0;
        int leg = isDue ? days.indexOf(told.letter().day()) : plan.legOf(told.cause());
        boolean fits = isDue == (Verb.of(told.letter()) == Verb.TAKEN);
        return !fits || leg < 0 || plan.directory().isStray(account) ? List.of() : plan.letters(account, leg);
    }

    private static boolean isLevel(int level) {
        return level >= 1 && level <= LEVELS;
    }

    private boolean isFirstInvoice(int account, Told told) {
        return plan.directory().invoicePlace(account, told.letter().invoiceId()) == 0;
    }

    private void apply(int account, Told told, long bit) {
        Verb verb = Verb.of(told.letter());
        boolean stands = (standing[account] & bit) != 0;
        boolean was = (taken[account] & bit) != 0;
        boolean fits =
                switch (verb) {
                    case TAKEN -> !was;
                    case WITHDRAWN -> stands;
                    case REINSTATED -> was && !stands;
                };
        if (!fits) {
            Harm harm = was ? Harm.DOUBLED : Harm.LOST;
            String now = was ? stands ? "stands" : "was withdrawn" : "was not taken";
            findings.add(harm, Check.PAIRING, account, () -> "of a step that " + now + ": " + told);
            return;
        }
        name(account, told, verb == Verb.TAKEN);
        turned[account] += (short) (verb == Verb.TAKEN ? 0 : 1);
        taken[account] |= bit;
        standing[account] ^= bit;
        allStanding += verb == Verb.WITHDRAWN ? -1 : 1;
    }

    /** A step gets a name of its own when it is taken, and keeps it. */
    private void name(int account, Told told, boolean isNew) {
        int first = account * LEVELS;
        int cell = first + told.letter().level() - 1;
        int name = told.stepId().hashCode();
        boolean isKnown = false;
        for (int other = first; other < first + LEVELS; other++) {
            isKnown |= stepIds[other] == name;
        }
        if (isNew ? isKnown : stepIds[cell] != name) {
            findings.add(Harm.WRONG, Check.PAIRING, account, () -> "has the name of another step: " + told);
        }
        stepIds[cell] = isNew ? name : stepIds[cell];
    }

    /** How many steps stand. */
    long allStanding() {
        return allStanding;
    }

    /** Holds an account against what must be true of it. */
    void compare(int account, Expectation.Account expected) {
        long stand = standing[account];
        long must = bits(expected.steps());
        long mustBeTaken = must | bits(expected.withdrawn());
        int turns = turned[account] - Long.bitCount(taken[account] & bits(expected.possible()));
        if (stand != must) {
            Harm harm = (must & ~stand) != 0 ? Harm.LOST : Harm.WRONG;
            findings.add(
                    harm, Check.STEPS, account, () -> "expected " + expected.steps() + ", seen " + describe(stand));
        } else if ((mustBeTaken & ~taken[account]) != 0) {
            findings.add(
                    Harm.LOST,
                    Check.STEPS,
                    account,
                    () -> "expected to be withdrawn " + expected.withdrawn() + ", taken " + describe(taken[account]));
        } else if (turns != expected.turns()) {
            findings.add(
                    turns < expected.turns() ? Harm.LOST : Harm.WRONG,
                    Check.STEPS,
                    account,
                    () -> "expected " + expected.turns() + " withdrawals and reinstatements, seen " + turns);
        }
        if (untold[account] != 0) {
            findings.add(
                    Harm.LOST,
                    Check.PAIRING,
                    account,
                    () -> "reminders and escalations do not say of the same steps the same as invoice-status");
        }
    }

    private long bits(List<Step> steps) {
        long bits = 0;
        for (Step step : steps) {
            bits |= 1L << (days.indexOf(step.day()) * LEVELS + step.level() - 1);
        }
        return bits;
    }

    private List<String> describe(long steps) {
        List<String> described = new ArrayList<>();
        for (long rest = steps; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            described.add("level " + (bit % LEVELS + 1) + " on " + days.get(bit / LEVELS));
        }
        return described;
    }
}
