package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what is not as it must be, and keeps samples. */
final class Findings {
    private static final int SAMPLES = 20;
    private static final int SAMPLES_OF_A_CHECK = 4;

    private final Plan plan;
    private final Map<Harm, Long> harms = new EnumMap<>(Harm.class);
    private final Map<Check, Long> checks = new EnumMap<>(Check.class);
    private final List<String> samples = new ArrayList<>();

    Findings(Plan plan) {
        this.plan = plan;
    }

    /** Adds one about an account of the plan. */
    void add(Harm harm, Check check, long account, Supplier<String> what) {
        general(harm, check, 1, () -> about(account) + ": " + what.get());
    }

    /** Adds so many at once, of no account in particular. */
    void general(Harm harm, Check check, long count, Supplier<String> what) {
        harms.merge(harm, count, Long::sum);
        boolean sampled = checks.merge(check, 1L, Long::sum) <= SAMPLES_OF_A_CHECK && samples.size() < SAMPLES;
        checks.merge(check, count - 1, Long::sum);
        if (sampled) {
            samples.add("seed " + plan.seed() + ", " + check + " " + harm + ", " + what.get());
        }
    }

    private String about(long account) {
        long invoice = plan.directory().invoiceOf(account);
        Expectation expectation = plan.of(invoice);
        Expectation.Account meant = expectation.accounts().getLast();
        String key = plan.directory().isStray(account)
                ? meant.key()
                : expectation.account().key();
        return "invoice " + invoice + " " + expectation.fate() + " (" + key + ")";
    }

    Map<Harm, Long> harms() {
        return harms;
    }

    Map<Check, Long> checks() {
        return checks;
    }

    List<String> samples() {
        return samples;
    }
}
