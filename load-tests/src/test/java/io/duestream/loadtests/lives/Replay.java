package io.duestream.loadtests.lives;

import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Tick;
import io.duestream.loadtests.oracle.FeedRule;
import io.duestream.loadtests.oracle.ModelPolicy;
import io.duestream.loadtests.oracle.Oracle;
import io.duestream.loadtests.oracle.Rung;
import io.duestream.loadtests.oracle.StepKind;
import io.duestream.loadtests.oracle.Verdict;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs streams through the oracle. */
final class Replay {
    static final List<LocalTime> TICKS = List.of(LocalTime.of(10, 0));

    private Replay() {}

    /** The policy of these tests. */
    static ModelPolicy policy(int retentionDays) {
        return new ModelPolicy(
                List.of(
                        new Rung(StepKind.SOFT_REMINDER, 3, 0, 0, 0),
                        new Rung(StepKind.REMINDER, 8, 5, 6_000, 10),
                        new Rung(StepKind.ESCALATION, 20, 12, 18_000, 10)),
                LocalTime.of(9, 0),
                Dice.SWEDEN,
                new FeedRule.Marks(Duration.ofHours(2)),
                3,
                retentionDays);
    }

    static Oracle oracle(int retentionDays) {
        return new Oracle(policy(retentionDays), Set.copyOf(Events.ACCOUNTS));
    }

    /** Feeds all entries and looks after each tick. */
    static void run(Oracle oracle, List<Entry> entries, Consumer<Oracle> afterTick) {
        for (Entry entry : entries) {
            switch (entry) {
                case Arrival arrival -> take(oracle, arrival);
                case Tick tick -> {
                    oracle.tick(tick.at());
                    afterTick.accept(oracle);
                }
            }
        }
    }

    /** The entries without those that the ledger does not take: of two in conflict the first to come stays. */
    static List<Entry> withoutConflicts(List<Entry> entries, int retentionDays) {
        Oracle oracle = oracle(retentionDays);
        return entries.stream()
                .filter(entry -> switch (entry) {
                    case Arrival arrival ->
                        Set.of(Verdict.RECORDED, Verdict.SAME).contains(take(oracle, arrival));
                    case Tick tick -> true;
                })
                .toList();
    }

    private static Verdict take(Oracle oracle, Arrival arrival) {
        return switch (arrival.fact()) {
            case InvoiceEvent invoice -> oracle.fact(invoice);
            case OutcomeEvent outcome -> oracle.fact(outcome);
            case PaymentEvent payment -> oracle.fact(payment);
            default -> throw new IllegalArgumentException(arrival.toString());
        };
    }
}
