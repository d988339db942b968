package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.CoreJob.Input;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The core job with a day on which many invoices fall due at once. Its rounds pay others, which fall due much later: so an event costs
 * the same before the day and on it, and each invoice that is due is reminded of once. First come the invoices of the pool, of
 * which the oldest is paid in each round, then those that fall due, then those of the rounds, which fill the pool up.
 *
 * @param due how many fall due on the day
 * @param pool how many others are open
 * @param rounds how many rounds there are at most
 * @param seed of all that looks random
 */
record StormJob(long due, long pool, long rounds, long seed) {
    /** Business time when the step is due, by a policy that gives three days and waits for the bank for two, Easter between. */
    static final Instant STORM = Instant.parse("2026-04-10T10:00:00Z");

    /** The policy that comes with the processor and needs no feed marks. */
    static final String POLICY = "gentle";

    private static final LocalDate DUE = LocalDate.of(2026, 4, 1);

    /** The job that has the same invoices, of which none is due. */
    CoreJob core() {
        return new CoreJob(pool + due, rounds, seed);
    }

    /** The event at a place. */
    Input event(long place) {
        CoreJob core = core();
        long behindFill = place - core.open();
        if (behindFill < 0) {
            return isDue(place) ? onTheDay(core.event(place)) : core.event(place);
        }
        return behindFill % CoreJob.EVENTS_A_ROUND == CoreJob.PAYMENT_IN_ROUND
                ? payment(core, behindFill / CoreJob.EVENTS_A_ROUND, place)
                : core.event(place);
    }

    private Input payment(CoreJob core, long round, long place) {
        long invoice = paidBy(round);
        return core.paid(invoice, core.amount(invoice), place);
    }

    private long paidBy(long round) {
        return round < pool ? round : round + due;
    }

    private boolean isDue(long invoice) {
        return invoice >= pool && invoice < pool + due;
    }

    private static Input onTheDay(Input issue) {
        InvoiceEvent event = (InvoiceEvent) issue.event();
        InvoiceIssued later = (InvoiceIssued) event.getChange();
        InvoiceIssued change = new InvoiceIssued(
                later.getAmount(),
                later.getCurrency(),
                later.getIssueDate(),
                DUE,
                later.getCustomer(),
                later.getPolicy());
        InvoiceEvent onTheDay = new InvoiceEvent(
                event.getEventId(),
                event.getCausedBy(),
                event.getOccurredAt(),
                event.getRecordedAt(),
                event.getVersion(),
                event.getCreditor(),
                event.getReference(),
                event.getInvoiceId(),
                change);
        return new Input(EventStreams.INVOICES, issue.key(), onTheDay);
    }

    /** What must be true of each invoice after so many rounds and the day. */
    CoreCheck.Ending ending(long done) {
        return new CoreCheck.Ending() {
            @Override
            public boolean isPaid(long invoice) {
                long round = invoice < pool ? invoice : invoice - due;
                return !isDue(invoice) && round < done;
            }

            @Override
            public int changes(long invoice) {
                if (isDue(invoice)) {
                    return 2;
                }
                boolean fill = invoice < pool;
                if (!fill && invoice >= pool + due + done) {
                    return 0;
                }
                return (fill ? 1 : 2) + (isPaid(invoice) ? 1 : 0);
            }

            @Override
            public long invoiceAt(long place) {
                CoreJob core = core();
                return core.streamAt(place) == EventStreams.PAYMENTS
                        ? paidBy((place - core.open()) / CoreJob.EVENTS_A_ROUND)
                        : core.invoiceAt(place);
            }
        };
    }
}
