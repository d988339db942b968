package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Feed;
import io.duestream.processor.rules.dunning.Policy;
import io.duestream.processor.rules.dunning.Rulebook;
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
    static List<LedgerEvent> due(AccountView view, Rulebook rulebook, Feed feed, Instant at) {
        List<LedgerEvent> events = new ArrayList<>(waitsEnded(view, rulebook, at));
        for (InvoiceView invoice : view.invoices()) {
            StepTaken step = Ladder.take(view, invoice, feed, at);
            if (step != null) {
                events.add(step);
            }
        }
        return events.isEmpty() ? Leaving.due(view, rulebook, at) : events;
    }

    private static List<LedgerEvent> waitsEnded(AccountView view, Rulebook rulebook, Instant at) {
        List<LedgerEvent> ended = new ArrayList<>();
        for (Unplaced money : view.unplaced()) {
            if (money.cause() == null && !waitEnds(view, money, rulebook).isAfter(at)) {
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
        Instant next = Leaving.next(view, rulebook);
        for (Unplaced money : view.unplaced()) {
            if (money.cause() == null) {
                next = earlier(next, waitEnds(view, money, rulebook));
            }
        }
        for (InvoiceView invoice : view.invoices()) {
            Ladder.Next rung = Ladder.next(invoice);
            if (rung != null) {
                next = earlier(next, rung.notBefore());
            }
        }
        return next;
    }

    static Instant earlier(@Nullable Instant a, Instant b) {
        return a == null || b.isBefore(a) ? b : a;
    }
}
