package io.duestream.loadtests.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.lives.Life;
import io.duestream.loadtests.lives.LifeGenerator;
import io.duestream.loadtests.lives.Schedule;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Trait;
import io.duestream.processor.flow.Output;
import io.duestream.processor.flow.ledger.StatusEvents;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.schemas.events.InvoiceStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published changes are enough: whoever folds them has the account. */
class FoldTest {
    private static final int SEEDS = Integer.getInteger("seeds", 1_000);
    private static final int RETENTION_DAYS = 40;
    private static final Set<String> ACCOUNTS = Set.copyOf(Events.ACCOUNTS);
    private static final ModelRules RULES = ModelRules.of(LedgerAgainstOracleTest.policy(RETENTION_DAYS));

    @Test
    void shouldRebuildTheAccountFromItsPublishedChangesAfterEveryStep() {
        for (long seed = 0; seed < SEEDS; seed++) {
            // given
            Life life = new LifeGenerator(Trait.all()).life(seed, "acme");
            Schedule schedule =
                    Schedule.of(List.of(life), seed, Punctuality.SOME_LATE, List.of(LocalTime.of(10, 0)), 120);
            Map<String, Account> folded = new HashMap<>();
            LedgerRun ledger = new LedgerRun(RULES, ACCOUNTS, (key, outputs) -> fold(folded, key, outputs));

            for (Entry entry : schedule.entries()) {
                // when
                ledger.take(entry);

                // then
                for (String key : ledger.keys()) {
                    assertThat(folded.get(key))
                            .as("seed %d, %s after %s", seed, key, entry)
                            .isEqualTo(ledger.view(key).account());
                }
            }
            assertThat(folded.keySet().stream().filter(key -> !folded.getOrDefault(key, Account.EMPTY)
                            .isEmpty()))
                    .as("seed %d: accounts that have not left", seed)
                    .containsExactlyInAnyOrderElementsOf(ledger.keys());
        }
    }

    private static void fold(Map<String, Account> folded, String key, List<Output> outputs) {
        for (Output output : outputs) {
            if (output.event() instanceof InvoiceStatus published) {
                InvoiceStatus status = asRead(published);
                Account before = folded.getOrDefault(key, Account.EMPTY);
                Account account = before.isEmpty() && status.getVersion() == 1 ? Account.EMPTY : before;
                folded.put(key, StatusEvents.of(status).applyTo(account, status.getRecordedAt()));
                assertThat(status.getVersion()).as("no gaps").isEqualTo(account.version() + 1);
            }
        }
    }

    /** The record as a reader gets it: through its bytes. */
    private static InvoiceStatus asRead(InvoiceStatus status) {
        try {
            return InvoiceStatus.fromByteBuffer(status.toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
