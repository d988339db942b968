package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.ledger.LedgerEvent.StepTaken;
import io.duestream.processor.rules.ledger.LedgerEvent.WaitEnded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What time makes due on an account, and when to look again. */
public final class Ticks {
    private Ticks() {}

    /** What is due at an instant; what settles comes first, and only then does something leave. */
    static List<LedgerEvent> due(AccountView view, Rulebook rulebook, Tick tick, Instant at) {
        List<LedgerEvent> events = new ArrayList<>(waitsEnded(view, rulebook, tick.known()));
        for (InvoiceView invoice : view.invoices()) {
            StepTaken step = Ladder.take(view, invoice, tick, at);
            if (step != null) {
                events.add(step);
            }
        }
        return events.isEmpty() ? Leaving.due(view, rulebook, tick.known()) : events;
    }

    private static List<LedgerEvent> waitsEnded(AccountView view, Rulebook rulebook, Instant known) {
        List<LedgerEvent> ended = new ArrayList<>();
        for (Unplaced money : view.unplaced()) {
            if (money.cause() == null && !waitEnds(view, money, rulebook).isAfter(known)) {
                ended.add(new WaitEnded(money.id()));
            }
        }
        return ended;
    }

    private static Instant waitEnds(AccountView view, Unplaced money, Rulebook rulebook) {
        Policy policy = rulebook.chosen(view.key().creditor(), money.booked(), null);
        return policy.startOf(money.booked().plusDays(policy.waitDays()));
    }

    /** The first instant at which a tick may change the account; null if none ever will. */
    public static @Nullable Instant next(AccountView view, Rulebook rulebook) {
        Instant next = nextOfMoney(view, rulebook);
        for (InvoiceView invoice : view.invoices()) {
            Ladder.Next rung = Ladder.next(invoice);
            if (rung != null) {
                next = earlier(next, rung.notBefore());
            }
        }
        return next;
    }

    /**
     * The first instant at which another tick may change an account that this one did not change, as long as neither the account
     * nor the marks of its creditor change; null if none ever will. A bank's file that is late thus costs one look, not one a tick.
     */
    public static @Nullable Instant again(AccountView view, Rulebook rulebook, Tick tick, Instant at) {
        Instant again = nextOfMoney(view, rulebook);
        for (InvoiceView invoice : view.invoices()) {
            Instant rung = Ladder.again(invoice, tick, at);
            again = rung == null ? again : earlier(again, rung);
        }
        return again;
    }

    private static @Nullable Instant nextOfMoney(AccountView view, Rulebook rulebook) {
        Instant next = Leaving.next(view, rulebook);
        for (Unplaced money : view.unplaced()) {
            if (money.cause() == null) {
                next = earlier(next, waitEnds(view, money, rulebook));
            }
        }
        return next;
    }

    static Instant earlier(@Nullable Instant a, Instant b) {
        return a == null || b.isBefore(a) ? b : a;
    }
}
