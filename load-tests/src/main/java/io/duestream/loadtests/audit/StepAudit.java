package io.duestream.loadtests.audit;

import io.duestream.loadtests.audit.Told.Verb;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Expectation.StandingStep;
import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Rung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code reminders} and {@code escalations}: which steps were taken, withdrawn and reinstated. A step of an account is a bit: its level
 * and the leg on whose day it was taken.
 */
final class StepAudit {
    private final Findings findings;
    private final List<LocalDate> days;
    private final long[] taken;
    private final long[] standing;
    private final int[] fees;
    private final long[] ids;
    private final int[] reminded;
    private final int[] escalated;
    private final long[] untold;
    private long allStanding;

    StepAudit(int accounts, List<Leg> legs, Findings findings) {
        this.findings = findings;
        days = legs.stream().map(Leg::day).toList();
        taken = new long[accounts];
        standing = new long[accounts];
        fees = new int[accounts];
        ids = new long[accounts];
        reminded = new int[accounts];
        escalated = new int[accounts];
        untold = new long[accounts];
    }

    /** Takes a change of a step from {@code invoice-status}: one of the other streams must tell of it. */
    void expect(int account, Verb verb, long version) {
        untold[account] += hash(verb, version);
    }

    void remind(int account, Told told) {
        take(account, told, reminded);
    }

    void escalate(int account, Told told) {
        take(account, told, escalated);
    }

    private void take(int account, Told told, int[] versions) {
        if (told.version() <= versions[account]) {
            findings.add(Harm.DOUBLED, Check.PAIRING, account, () -> "seen again, or behind a later one: " + told);
            return;
        }
        versions[account] = Amounts.toInt(told.version());
        untold[account] -= hash(told.verb(), told.version());
        int leg = days.indexOf(told.day());
        if (told.invoice() != 0 || leg < 0 || told.level() < 1 || told.level() > Rung.LADDER.size()) {
            findings.add(Harm.WRONG, Check.STEPS, account, () -> "no invoice, day or level of the plan: " + told);
            return;
        }
        apply(account, told, 1L << (leg * Rung.LADDER.size() + told.level() - 1));
    }

    private void apply(int account, Told told, long bit) {
        boolean stands = (standing[account] & bit) != 0;
        boolean was = (taken[account] & bit) != 0;
        boolean fits =
                switch (told.verb()) {
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
        if (told.verb() == Verb.TAKEN && !told.kind().equals(kind(told.level()))) {
            findings.add(Harm.WRONG, Check.STEPS, account, () -> "expected a " + kind(told.level()) + ", seen " + told);
        }
        int sign = told.verb() == Verb.WITHDRAWN ? -1 : 1;
        taken[account] |= bit;
        standing[account] ^= bit;
        fees[account] += sign * Amounts.toInt(told.fee());
        ids[account] += sign * (long) told.stepId().hashCode();
        allStanding += sign;
    }

    private static String kind(int level) {
        return Rung.LADDER.get(level - 1).kind().name();
    }

    private static long hash(Verb verb, long version) {
        return version * verb.name().hashCode();
    }

    /** How many steps stand. */
    long allStanding() {
        return allStanding;
    }

    /** Holds an account against what must be true of it. */
    void compare(int account, Expectation.Account expected) {
        long must = 0;
        long fee = 0;
        for (StandingStep step : expected.steps()) {
            must |= 1L << (days.indexOf(step.day()) * Rung.LADDER.size() + step.level() - 1);
            fee += step.fee();
        }
        long stand = standing[account];
        if (stand != must) {
            Harm harm = (must & ~stand) != 0 ? Harm.LOST : Harm.WRONG;
            findings.add(
                    harm, Check.STEPS, account, () -> "expected " + expected.steps() + ", seen " + describe(stand));
        } else if (fee != fees[account]) {
            long right = fee;
            findings.add(
                    Harm.WRONG, Check.STEPS, account, () -> "expected fees of " + right + ", seen " + fees[account]);
        }
        if (stand == 0 && ids[account] != 0) {
            findings.add(Harm.WRONG, Check.PAIRING, account, () -> "withdrawals name other steps than were taken");
        }
        if (untold[account] != 0) {
            findings.add(
                    Harm.LOST,
                    Check.PAIRING,
                    account,
                    () -> "reminders and escalations do not tell of the same steps as invoice-status");
        }
    }

    private List<String> describe(long steps) {
        List<String> described = new ArrayList<>();
        for (long rest = steps; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            described.add("level " + (bit % Rung.LADDER.size() + 1) + " on " + days.get(bit / Rung.LADDER.size()));
        }
        return described;
    }
}
