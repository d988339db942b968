package io.duestream.benchmarks;

import io.duestream.benchmarks.Accounts.Story;
import io.duestream.processor.flow.ledger.Cause;
import io.duestream.processor.flow.ledger.Commands;
import io.duestream.processor.flow.ledger.LedgerCore;
import io.duestream.processor.flow.ledger.LedgerCore.Result;
import io.duestream.processor.flow.ledger.PayerHash;
import io.duestream.processor.rulebooks.Creditors;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The ledger from the stored bytes of an account to its new bytes and what is published. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class LedgerBenchmark {
    private final LedgerCore core =
            new LedgerCore(new Rulebooks(Policies.load(Markets.load()), "standard", Creditors.NONE));
    private final Commands commands = new Commands(new PayerHash("benchmark"));
    private final List<Case> cases = Accounts.all().stream().map(this::prepared).toList();
    private int next;

    /**
     * An account and what it is asked.
     *
     * @param open its bytes after the invoice and two payments in part: three entries of history
     * @param last the payment that settles it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Case(
            AccountKey key, LedgerCommand issue, Cause issued, byte[] open, LedgerCommand last, Cause paid) {}

    /** The first event of most accounts. */
    @Benchmark
    public Result issueOnEmptyAccount() {
        Case account = next();
        return core.decide(account.key, null, account.issue, account.issued);
    }

    /** The commonest event of an open account. */
    @Benchmark
    public Result paymentOnOpenAccount() {
        Case account = next();
        return core.decide(account.key, account.open, account.last, account.paid);
    }

    /** Decodes an account and works it out, as look-ups do. */
    @Benchmark
    public AccountView viewOfOpenAccount() {
        Case account = next();
        return core.view(account.key, account.open);
    }

    /** What the ledger says on invoice-status of the last payment of each account. */
    List<InvoiceStatus> statuses() {
        return cases.stream()
                .map(account -> changed(core.decide(account.key, account.open, account.last, account.paid)))
                .flatMap(changed -> changed.outputs().stream())
                .filter(output -> output.stream() == EventStreams.INVOICE_STATUS)
                .map(output -> (InvoiceStatus) output.event())
                .toList();
    }

    private Case next() {
        next = (next + 1) & (Accounts.COUNT - 1);
        return cases.get(next);
    }

    private Case prepared(Story story) {
        AccountKey key = new AccountKey(Accounts.CREDITOR, story.reference());
        InvoiceEvent invoice = story.invoice();
        LedgerCommand issue = commands.of(invoice);
        Cause issued = new Cause(invoice.getEventId(), invoice.getOccurredAt(), invoice.getRecordedAt());
        byte[] state = state(core.decide(key, null, issue, issued));
        for (PaymentEvent part : story.payments().subList(0, 2)) {
            state = state(core.decide(key, state, command(part), cause(part)));
        }
        PaymentEvent last = story.payments().getLast();
        return new Case(key, issue, issued, state, command(last), cause(last));
    }

    private LedgerCommand command(PaymentEvent payment) {
        return commands.of(payment.getCreditor(), (PaymentReceived) payment.getChange());
    }

    private static Cause cause(PaymentEvent payment) {
        return new Cause(payment.getEventId(), payment.getOccurredAt(), payment.getRecordedAt());
    }

    private static byte[] state(Result result) {
        return Objects.requireNonNull(changed(result).state());
    }

    /** A benchmark of refusals would measure nothing that matters. */
    private static Result.Changed changed(Result result) {
        if (result instanceof Result.Changed changed) {
            return changed;
        }
        throw new IllegalStateException("the event must change the account, but it came to " + result);
    }
}
