package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.rulebooks.Explanation.PlannedStep;
import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.Decision;
import io.duestream.processor.rules.ledger.Ledger;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.processor.rules.ledger.LedgerEvent.StepTaken;
import io.duestream.processor.rules.ledger.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explanation against the ledger itself, which is ticked each day at the time of the policy. */
class ExplainedLadderTest {
    private static final Markets MARKETS = Markets.load();
    private static final Rulebooks RULEBOOKS = new Rulebooks(Policies.load(MARKETS), "standard", Creditors.NONE);
    private static final AccountKey KEY = new AccountKey("acme", "12344");

    @ParameterizedTest
    @ValueSource(strings = {"standard", "gentle"})
    void shouldExplainWhatTheLedgerDoes(String name) {
        for (long seed = 0; seed < 40; seed++) {
            // given
            LocalDate due = LocalDate.of(2026, 1, 1).plusDays(new SplittableRandom(seed).nextInt(1500));
            Policy policy = RULEBOOKS.chosen("acme", due, name);

            // when
            Explanation explained = PolicyExplain.explain(policy, MARKETS.lawAt("se", due), due);

            // then
            assertThat(explained.steps().stream().map(ExplainedLadderTest::planned))
                    .as("seed %d, due %s", seed, due)
                    .isEqualTo(taken(policy, due));
        }
    }

    private static String planned(PlannedStep step) {
        return step.level() + " " + step.rung().kind() + " " + step.notBefore().toLocalDate() + " "
                + step.rung().fee() + " " + step.payBy();
    }

    private static List<String> taken(Policy policy, LocalDate due) {
        Account account = Account.EMPTY;
        List<String> taken = new ArrayList<>();
        LedgerCommand issue = new LedgerCommand.IssueInvoice(
                "1", new Terms(1, 10_000, due), "SEK", due.minusDays(20), null, policy.name());
        account = decide(account, issue, policy.opening(due.minusDays(20)), taken);
        for (LocalDate day = due.minusDays(5); day.isBefore(due.plusDays(120)); day = day.plusDays(1)) {
            Instant at = policy.opening(day);
            LedgerCommand tick = new LedgerCommand.Tick(through -> at.minus(policy.settling()), at);
            account = decide(account, tick, at, taken);
        }
        return taken;
    }

    private static Account decide(Account account, LedgerCommand command, Instant at, List<String> taken) {
        if (!(Ledger.decide(KEY, account, command, RULEBOOKS, at) instanceof Decision.Accepted accepted)) {
            throw new AssertionError("refused: " + command);
        }
        accepted.events().forEach(event -> {
            if (event instanceof StepTaken step) {
                taken.add(step.step().level() + " " + step.step().kind() + " "
                        + step.step().day() + " " + step.step().fee() + " " + step.payBy());
            }
        });
        return accepted.after().account();
    }
}
