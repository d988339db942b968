package io.duestream.loadtests.ledger;

import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Tick;
import io.duestream.loadtests.oracle.Feed;
import io.duestream.loadtests.oracle.Feed.Mark;
import io.duestream.processor.flow.Output;
import io.duestream.processor.flow.ledger.Cause;
import io.duestream.processor.flow.ledger.Commands;
import io.duestream.processor.flow.ledger.LedgerCore;
import io.duestream.processor.flow.ledger.LedgerCore.Result;
import io.duestream.processor.flow.ledger.PayerHash;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Runs schedules through the processor's ledger, with its state as bytes between any two steps: a restart each time. */
final class LedgerRun {
    private final LedgerCore core;
    private final Commands commands = new Commands(new PayerHash("test"));
    private final Set<String> accounts;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, byte[]> states = new TreeMap<>();
    private final Map<String, Instant> again = new HashMap<>();
    private final BiConsumer<String, List<Output>> published;

    /** A ledger whose publications go to {@code published}, by account key. */
    LedgerRun(Rulebook rulebook, Set<String> accounts, BiConsumer<String, List<Output>> published) {
        this.core = new LedgerCore(rulebook);
        this.accounts = accounts;
        this.published = published;
    }

    void take(Entry entry) {
        switch (entry) {
            case Tick tick -> List.copyOf(states.keySet()).forEach(key -> tick(key, tick.at()));
            case Arrival arrival -> fact(arrival.fact(), arrival.at());
        }
    }

    private void fact(SpecificRecord fact, Instant at) {
        switch (fact) {
            case InvoiceEvent event ->
                decide(event.getCreditor(), event.getReference(), commands.of(event), cause(event.getEventId(), at));
            case OutcomeEvent event -> {
                LedgerCommand command = commands.of(event);
                if (command != null) {
                    decide(event.getCreditor(), event.getReference(), command, cause(event.getEventId(), at));
                }
            }
            case PaymentEvent event -> {
                String creditor = event.getCreditor();
                Cause cause = cause(event.getEventId(), at);
                switch (event.getChange()) {
                    case FeedMark mark ->
                        mark(new Mark(event.getAccount(), mark.getCompleteThrough(), event.getRecordedAt()));
                    case PaymentReceived p -> decide(creditor, event.getReference(), commands.of(creditor, p), cause);
                    case PaymentReturned r -> decide(creditor, event.getReference(), commands.of(r), cause);
                    default -> throw new IllegalStateException("unknown change");
                }
            }
            default -> throw new IllegalStateException("unknown fact");
        }
    }

    private static Cause cause(String eventId, Instant at) {
        return new Cause(eventId, at, at);
    }

    private void mark(Mark mark) {
        marks.add(mark);
        again.clear();
    }

    /** An account that said when to look again is left alone until then, as the timers do. */
    private void tick(String key, Instant at) {
        if (at.isBefore(again.getOrDefault(key, Instant.MIN))) {
            return;
        }
        AccountKey account = key(key);
        Feed feed = new Feed(accounts, marks);
        decide(
                account.creditor(),
                account.reference(),
                new LedgerCommand.Tick(day -> coveredSince(feed, day), at),
                Cause.tick(at));
    }

    private static @Nullable Instant coveredSince(Feed feed, LocalDate day) {
        List<@Nullable Instant> first = feed.accounts().stream()
                .<@Nullable Instant>map(account -> feed.marks().stream()
                        .filter(mark -> mark.account().equals(account)
                                && !mark.completeThrough().isBefore(day))
                        .map(Mark::writtenAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null))
                .toList();
        return first.contains(null)
                ? null
                : first.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private void decide(String creditor, String reference, LedgerCommand command, Cause cause) {
        AccountKey key = new AccountKey(creditor, reference);
        String text = creditor + '|' + reference;
        switch (core.decide(key, states.get(text), command, cause)) {
            case Result.Changed changed -> apply(text, changed);
            case Result.Waits(Instant until) -> again.put(text, until == null ? Instant.MAX : until);
            case Result.Unchanged unchanged -> {}
            case Result.Refused refused -> {}
        }
    }

    private void apply(String key, Result.Changed changed) {
        again.remove(key);
        if (changed.state() == null) {
            states.remove(key);
        } else {
            states.put(key, changed.state());
        }
        published.accept(key, changed.outputs());
    }

    /** An account as its bytes have it now. */
    AccountView view(String key) {
        return core.view(key(key), states.get(key));
    }

    /** The keys of the accounts that are there. */
    Set<String> keys() {
        return Set.copyOf(states.keySet());
    }

    private static AccountKey key(String text) {
        int bar = text.indexOf('|');
        return new AccountKey(text.substring(0, bar), text.substring(bar + 1));
    }
}
