package io.duestream.loadtests.oracle;

import io.duestream.loadtests.oracle.Fact.Cancelled;
import io.duestream.loadtests.oracle.Fact.OfInvoice;
import io.duestream.loadtests.oracle.Fact.Payment;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one account as processor/LEDGER.md describes it, worked out anew from all facts each time. It is slow on purpose and not
 * safe for threads. Days are in the policy's time zone; before the first tick no wait is over.
 */
public final class LedgerModel {
    private final String key;
    private final ModelPolicy policy;
    private final Map<List<String>, Fact> facts = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, BigInteger> left = new LinkedHashMap<>();
    private LocalDate today = LocalDate.MIN;

    /** An account without facts; {@code key} is {@code creditor|reference}. */
    public LedgerModel(String key, ModelPolicy policy) {
        this.key = key;
        this.policy = policy;
    }

    /** Takes an invoice's fact. */
    public Verdict fact(InvoiceEvent event) {
        return fact(event.getCreditor(), event.getReference(), FactReader.read(event));
    }

    /** Takes what became of a message. */
    public Verdict fact(OutcomeEvent event) {
        return fact(event.getCreditor(), event.getReference(), FactReader.read(event));
    }

    /** Takes a payment or a return; feed marks are not facts of an account. */
    public Verdict fact(PaymentEvent event) {
        return fact(event.getCreditor(), event.getReference(), FactReader.read(event));
    }

    /** Takes the steps that are due at this time and lets go of what may leave. Returns the steps. */
    public List<Step> tick(Instant at, Feed feed) {
        LocalDate day = policy.day(at);
        today = day.isAfter(today) ? day : today;
        List<Step> taken = new Ladder(book(), at, feed).steps();
        steps.addAll(taken);
        letInvoicesGo();
        new Leaving(book(), today).loose().forEach(fact -> {
            facts.remove(fact.identity());
            if (fact instanceof Payment payment) {
                left.remove(payment.paymentId());
            }
        });
        return taken;
    }

    /** How the account must look now. */
    public Expected expected() {
        return statement().expected();
    }

    /** The money of each currency. */
    public List<Balance> balances() {
        Statement statement = statement();
        return facts().currencies().stream().map(statement::balance).toList();
    }

    private Verdict fact(String creditor, String reference, Fact fact) {
        if (!key.equals(creditor + "|" + reference)) {
            throw new IllegalArgumentException("Not a fact of " + key + ": " + fact);
        }
        if (Refusals.malformed(fact)) {
            return Verdict.REFUSED;
        }
        @Nullable Fact known = facts.get(fact.identity());
        if (known != null) {
            return known.equals(fact) || fact instanceof Cancelled ? Verdict.SAME : Verdict.CONFLICT;
        }
        if (Refusals.misfit(fact, facts())) {
            return Verdict.REFUSED;
        }
        facts.put(fact.identity(), fact);
        return Verdict.RECORDED;
    }

    private void letInvoicesGo() {
        Leaving leaving = new Leaving(book(), today);
        for (Invoice invoice : leaving.invoices()) {
            leaving.money(invoice)
                    .forEach(portion -> left.merge(portion.paymentId(), portion.amount(), BigInteger::add));
            facts.values()
                    .removeIf(fact -> fact instanceof OfInvoice ofInvoice
                            && ofInvoice.invoiceId().equals(invoice.id()));
            steps.removeIf(step -> step.invoiceId().equals(invoice.id()));
        }
    }

    private Facts facts() {
        return new Facts(List.copyOf(facts.values()));
    }

    private Book book() {
        return new Book(facts(), steps, left, policy);
    }

    private Statement statement() {
        Book book = book();
        boolean noReference = key.startsWith("~", key.indexOf('|') + 1);
        return new Statement(book, new Review(book, noReference, today).unplaced());
    }
}
