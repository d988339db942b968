package io.duestream.processor.http;

import static io.duestream.processor.http.InvoiceDocument.State.ANNOUNCED;
import static io.duestream.processor.http.InvoiceDocument.State.CANCELLED;
import static io.duestream.processor.http.InvoiceDocument.State.CREDITED;
import static io.duestream.processor.http.InvoiceDocument.State.OPEN;
import static io.duestream.processor.http.InvoiceDocument.State.PAID;

import io.duestream.processor.http.InvoiceDocument.CreditPart;
import io.duestream.processor.http.InvoiceDocument.DisputePart;
import io.duestream.processor.http.InvoiceDocument.RespitePart;
import io.duestream.processor.http.InvoiceDocument.State;
import io.duestream.processor.http.InvoiceDocument.StepPart;
import io.duestream.processor.http.InvoiceDocument.TermsPart;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Invoice;
import io.duestream.processor.rules.ledger.InvoiceView;
import io.duestream.processor.rules.ledger.InvoiceView.StepView;
import io.duestream.processor.rules.ledger.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows an account's invoices: the known ones, oldest first, then those of which only other facts are known. */
final class InvoiceDocuments {
    private InvoiceDocuments() {}

    static List<InvoiceDocument> of(AccountView account) {
        List<InvoiceDocument> all = new ArrayList<>();
        account.invoices().forEach(view -> all.add(known(view)));
        account.account().invoices().stream()
                .filter(invoice -> !invoice.isKnown())
                .sorted(Comparator.comparing(Invoice::id))
                .forEach(invoice -> all.add(announced(invoice, account.currency())));
        return List.copyOf(all);
    }

    private static InvoiceDocument known(InvoiceView view) {
        Invoice invoice = view.invoice();
        String currency = invoice.head().currency();
        return new InvoiceDocument(
                invoice.id(),
                state(view),
                invoice.head().date(),
                invoice.dueDate(),
                Amount.of(view.principalOpen(), currency),
                Amount.of(view.feesOpen(), currency),
                view.paidOn(),
                invoice.delivery().deliveredOn(),
                invoice.delivery().failedOn(),
                invoice.head().policy(),
                terms(invoice, currency),
                credits(invoice, currency),
                invoice.cancelledOn(),
                disputes(invoice),
                respites(invoice),
                view.steps().stream().map(step -> step(step, currency)).toList());
    }

    private static InvoiceDocument announced(Invoice invoice, @Nullable String currency) {
        return new InvoiceDocument(
                invoice.id(),
                ANNOUNCED,
                null,
                null,
                null,
                null,
                null,
                invoice.delivery().deliveredOn(),
                invoice.delivery().failedOn(),
                null,
                terms(invoice, currency),
                credits(invoice, currency),
                invoice.cancelledOn(),
                disputes(invoice),
                respites(invoice),
                List.of());
    }

    private static State state(InvoiceView view) {
        if (view.invoice().cancelledOn() != null) {
            return CANCELLED;
        }
        if (view.isOpen()) {
            return OPEN;
        }
        return view.invoice().isCreditedWhole() ? CREDITED : PAID;
    }

    private static List<TermsPart> terms(Invoice invoice, @Nullable String currency) {
        return invoice.terms().stream()
                .sorted(Comparator.comparingLong(Terms::revision))
                .map(t -> new TermsPart(t.revision(), Amount.of(t.amount(), currency), t.dueDate()))
                .toList();
    }

    private static List<CreditPart> credits(Invoice invoice, @Nullable String currency) {
        return invoice.credits().stream()
                .map(c -> new CreditPart(c.id(), Amount.of(c.amount(), currency), c.date()))
                .toList();
    }

    private static List<DisputePart> disputes(Invoice invoice) {
        return invoice.disputes().stream()
                .map(d -> new DisputePart(d.id(), d.opened(), d.settled()))
                .toList();
    }

    private static List<RespitePart> respites(Invoice invoice) {
        return invoice.respites().stream()
                .map(r -> new RespitePart(r.id(), r.from(), r.until()))
                .toList();
    }

    private static StepPart step(StepView view, String currency) {
        return new StepPart(
                view.step().level(),
                view.step().kind(),
                view.step().day(),
                Amount.of(view.step().fee(), currency),
                view.stands(),
                view.excuse(),
                view.excuse() == null ? null : view.excuse().sentence());
    }
}
