package io.duestream.processor.http;

import io.duestream.processor.http.AccountDocument.PaymentPart;
import io.duestream.processor.http.AccountDocument.PlacedPart;
import io.duestream.processor.http.AccountDocument.ReturnPart;
import io.duestream.processor.http.AccountDocument.UnplacedPart;
import io.duestream.processor.http.InvoiceDocument.StepPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of an account as sentences, each with the day from which it counts. */
final class Timeline {
    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline() {}

    /** All of them, invoice by invoice and payment by payment, in no order of days. */
    static List<TimelineEntry> of(AccountDocument account) {
        Timeline timeline = new Timeline();
        account.invoices().forEach(timeline::invoice);
        account.payments().forEach(timeline::payment);
        account.returns().forEach(timeline::returned);
        return List.copyOf(timeline.entries);
    }

    private void invoice(InvoiceDocument invoice) {
        String name = "invoice " + invoice.id();
        add(invoice.issued(), name + " issued");
        invoice.terms()
                .forEach(t -> add(
                        t.due(),
                        name + " due by revision " + t.revision() + ", "
                                + t.amount().text()));
        invoice.credits()
                .forEach(c -> add(
                        c.date(),
                        name + ": credit note " + c.id() + ", " + c.amount().text()));
        add(invoice.cancelledOn(), name + " cancelled");
        invoice.disputes().forEach(d -> {
            add(d.opened(), name + ": dispute " + d.id() + " opened");
            add(d.settled(), name + ": dispute " + d.id() + " settled");
        });
        invoice.respites().forEach(r -> add(r.from(), name + ": respite " + r.id() + " until " + r.until()));
        add(invoice.deliveredOn(), name + ": first delivery of a message");
        add(invoice.deliveryFailedOn(), name + ": last failure to deliver a message");
        invoice.steps().forEach(step -> add(step.day(), name + ": " + step(step)));
    }

    private static String step(StepPart step) {
        String fee = step.fee().minor() == 0 ? "" : ", fee " + step.fee().text();
        String excuse = step.reason() == null ? "" : " (withdrawn: " + step.reason() + ")";
        return "step " + step.level() + ", " + Words.of(step.kind()) + fee + excuse;
    }

    private void payment(PaymentPart payment) {
        Stream<String> placed = payment.placed().stream().map(Timeline::placed);
        Stream<String> returned = some(payment.returned(), "returned");
        Stream<String> left = some(payment.left(), "left with settled invoices");
        Stream<String> rest = payment.unplaced() == null ? Stream.empty() : Stream.of(unplaced(payment.unplaced()));
        List<String> parts =
                Stream.of(placed, returned, left, rest).flatMap(all -> all).toList();
        add(
                payment.effective(),
                "payment " + payment.id() + ", " + payment.amount().text() + ": " + String.join("; ", parts));
    }

    private static String placed(PlacedPart part) {
        Stream<String> principal = some(part.principal(), "on invoice " + part.invoice());
        Stream<String> fees = some(part.fees(), "on fees of invoice " + part.invoice());
        return Stream.concat(principal, fees).collect(Collectors.joining(", "));
    }

    private static Stream<String> some(Amount amount, String what) {
        return amount.minor() == 0 ? Stream.empty() : Stream.of(amount.text() + ' ' + what);
    }

    private static String unplaced(UnplacedPart rest) {
        return rest.amount().text() + " not placed (" + rest.reason() + ')';
    }

    private void returned(ReturnPart returned) {
        String of = returned.payment() == null ? "" : " of payment " + returned.payment();
        String rest = returned.unplaced() == null
                ? ""
                : ", not placed (" + returned.unplaced().reason() + ')';
        add(
                returned.valueDate(),
                "return " + returned.id() + of + ", " + returned.amount().text() + rest);
    }

    private void add(@Nullable LocalDate day, String text) {
        if (day != null) {
            entries.add(new TimelineEntry(day, text));
        }
    }
}
