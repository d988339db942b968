package io.duestream.loadtests.plan;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.duestream.loadtests.ledger.OracleView;
import io.duestream.loadtests.oracle.Expected;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.loadtests.oracle.Verdict;
import io.duestream.loadtests.plan.Expectation.Image;
import io.duestream.loadtests.plan.Expectation.Step;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.StepKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays a plan to the oracle, each creditor to one of its own, for each has a bank account of its own. */
final class OracleRun {
    private static final int RETENTION_DAYS = 120;

    private final Map<String, Oracle> oracles;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

    OracleRun(Plan plan) {
        oracles = plan.creditors().stream()
                .collect(toMap(
                        creditor -> creditor.getCreditor(),
                        creditor -> new Oracle(
                                OracleView.policy(Duration.ofMinutes(30), RETENTION_DAYS),
                                Set.copyOf(creditor.getAccounts()))));
    }

    void take(PlannedEvent planned) {
        Verdict verdict =
                switch (planned.event()) {
                    case InvoiceEvent event -> oracle(event.getCreditor()).fact(event);
                    case PaymentEvent event -> oracle(event.getCreditor()).fact(event);
                    default -> throw new IllegalStateException("unknown event");
                };
        verdicts.merge(verdict, planned.everyPartition() ? 0 : 1, Integer::sum);
    }

    void tick(Instant at) {
        oracles.values().forEach(oracle -> oracle.tick(at));
    }

    int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    private Oracle oracle(String creditor) {
        return requireNonNull(oracles.get(creditor));
    }

    /** Every account that has facts, as a plan would have said it, but for the causes. */
    Map<String, Seen> accounts() {
        Map<String, Seen> accounts = new TreeMap<>();
        oracles.values().forEach(oracle -> oracle.expected().forEach((key, expected) -> {
            if (expected.state() != AccountState.EMPTY) {
                accounts.put(key, seen(expected));
            }
        }));
        return accounts;
    }

    /** The steps of each account that were taken and do not stand. */
    Map<String, Set<Step>> withdrawn() {
        Map<String, Set<Step>> withdrawn = new TreeMap<>();
        oracles.values().forEach(oracle -> oracle.expected().forEach((key, expected) -> {
            Stream<TakenStep> fallen = expected.steps().stream().filter(step -> !step.stands());
            withdrawn.put(key, fallen.map(OracleRun::step).collect(toUnmodifiableSet()));
        }));
        return withdrawn;
    }

    /** What oracle and plan have in common. */
    record Seen(Image image, Map<Step, Integer> steps, Set<Expectation.Placed> placed, Map<String, String> rests) {
        static @Nullable Seen of(Expectation.Account account) {
            return account.image() == null
                    ? null
                    : new Seen(
                            account.image(),
                            counted(account.steps().stream()),
                            Set.copyOf(account.placed()),
                            account.rests().stream()
                                    .collect(toUnmodifiableMap(
                                            rest -> rest.moneyId(), rest -> rest.amount() + " " + rest.cause())));
        }
    }

    private static Map<Step, Integer> counted(Stream<Step> steps) {
        Map<Step, Integer> counted = new HashMap<>();
        steps.forEach(step -> counted.merge(step, 1, Integer::sum));
        return counted;
    }

    private static Seen seen(Expected expected) {
        Image image = new Image(
                expected.state(),
                String.valueOf(expected.currency()),
                expected.principalOpen(),
                expected.feesOpen(),
                expected.paid(),
                expected.unplaced(),
                expected.openInvoices(),
                expected.oldestDue());
        return new Seen(
                image,
                counted(expected.steps().stream().filter(TakenStep::stands).map(OracleRun::step)),
                Set.copyOf(expected.placements().entrySet().stream()
                        .map(entry -> new Expectation.Placed(
                                entry.getKey().paymentId(),
                                entry.getKey().invoiceId(),
                                entry.getValue().principal(),
                                entry.getValue().fees()))
                        .toList()),
                expected.unmatched().entrySet().stream()
                        .collect(toUnmodifiableMap(
                                Map.Entry::getKey,
                                entry -> Math.abs(entry.getValue().amount()) + " "
                                        + entry.getValue().cause())));
    }

    private static Step step(TakenStep step) {
        return new Step(
                step.invoiceId(), step.level(), StepKind.valueOf(step.kind().name()), step.day(), step.fee());
    }
}
