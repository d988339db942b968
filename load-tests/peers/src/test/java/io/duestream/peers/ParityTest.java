package io.duestream.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.peers.Load.Told;
import io.duestream.peers.job.Account;
import io.duestream.peers.job.Cause;
import io.duestream.peers.job.Decision;
import io.duestream.peers.job.Fact;
import io.duestream.peers.job.Facts;
import io.duestream.processor.flow.Output;
import io.duestream.processor.flow.ledger.Commands;
import io.duestream.processor.flow.ledger.LedgerCore;
import io.duestream.processor.flow.ledger.LedgerCore.Result;
import io.duestream.processor.flow.ledger.PayerHash;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The job is Duestream's own: for the same facts its decisions are Duestream's, record by record. */
class ParityTest {
    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private final LedgerCore ledger =
            new LedgerCore(new Rulebooks(Policies.load(Markets.load()), "standard", creditor -> Optional.empty()));
    private final Commands commands = new Commands(new PayerHash("peers"));
    private final Facts facts = new Facts();
    private final Map<String, byte[]> states = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();

    @Test
    void shouldPublishWhatDuestreamPublishes() {
        // given
        List<Told> told = Load.of(2_000, SEED);
        int published = 0;
        for (Told fact : told) {
            // when
            List<SpecificRecord> theirs = duestream(fact);
            List<SpecificRecord> ours = job(fact);

            // then
            assertThat(ours).as("seed %d, %s", SEED, fact).isEqualTo(theirs);
            published += ours.size();
        }
        assertThat(published).isGreaterThan(told.size() / 2);
    }

    private List<SpecificRecord> duestream(Told fact) {
        int bar = fact.key().indexOf('|');
        AccountKey key = new AccountKey(fact.key().substring(0, bar), fact.key().substring(bar + 1));
        var cause = new io.duestream.processor.flow.ledger.Cause(fact.eventId(), AT, AT);
        if (!(ledger.decide(key, states.get(fact.key()), command(fact.event()), cause)
                instanceof Result.Changed changed)) {
            return List.of();
        }
        states.put(fact.key(), Objects.requireNonNull(changed.state()));
        return changed.outputs().stream()
                .filter(output ->
                        output.stream() == EventStreams.INVOICE_STATUS || output.stream() == EventStreams.MATCHES)
                .map(Output::event)
                .toList();
    }

    private LedgerCommand command(SpecificRecord event) {
        return switch (event) {
            case InvoiceEvent e -> commands.of(e);
            case PaymentEvent e -> commands.of(e.getCreditor(), (PaymentReceived) e.getChange());
            case OutcomeEvent e -> Objects.requireNonNull(commands.of(e));
            default -> throw new IllegalArgumentException("no fact of the job: " + event);
        };
    }

    private List<SpecificRecord> job(Told fact) {
        Account before = accounts.getOrDefault(fact.key(), Account.EMPTY);
        Decision decision = Decision.of(
                fact.key(), before, Objects.requireNonNull(fact(fact.event())), new Cause(fact.eventId(), AT, AT));
        if (decision == null) {
            return List.of();
        }
        accounts.put(fact.key(), decision.after());
        List<SpecificRecord> records = new ArrayList<>(List.of(decision.status()));
        records.addAll(decision.matches());
        return records;
    }

    private @Nullable Fact fact(SpecificRecord event) {
        return switch (event) {
            case InvoiceEvent e -> facts.of(e);
            case PaymentEvent e -> facts.of(e);
            case OutcomeEvent e -> facts.of(e);
            default -> null;
        };
    }
}
