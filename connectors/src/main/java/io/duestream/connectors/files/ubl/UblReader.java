package io.duestream.connectors.files.ubl;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FileEvent.InvoiceCredited;
import io.duestream.connectors.files.FileEvent.InvoiceIssued;
import io.duestream.connectors.files.FileSummary;
import io.duestream.connectors.files.FileSummary.Count;
import io.duestream.connectors.files.FileSummary.Total;
import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.Tally;
import io.duestream.connectors.files.xml.XmlCursor;
import io.duestream.reference.CanonicalReference;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: whatever envelope there is, and the document or documents in it. */
final class UblReader {

    private final XmlCursor xml;
    private final Tally tally;
    private final EventSink sink;
    private @Nullable UblKind found;

    UblReader(XmlCursor xml, Tally tally, EventSink sink) {
        this.xml = xml;
        this.tally = tally;
        this.sink = sink;
    }

    FileSummary read() {
        while (xml.nextElement()) {
            Optional<UblKind> kind = UblKind.of(xml.name());
            if (kind.isPresent()) {
                found = kind.get();
                xml.within(UblKind.namespaces());
                UblDocument document = new UblDocument.Reader(xml).read();
                try {
                    emit(found, document);
                } catch (ArithmeticException e) {
                    throw document.refusal("the amounts add up to more than can be counted", "Send fewer in one file");
                }
                xml.within(Set.of());
            }
        }
        if (found == null) {
            throw xml.refusal("no invoice and no credit note is in the file", "Fetch the file again, whole");
        }
        return tally.summary("ubl-2.1");
    }

    private void emit(UblKind kind, UblDocument document) {
        Money money = money(document);
        FileEvent event =
                switch (kind) {
                    case INVOICE -> issued(document, money);
                    case CREDIT_NOTE -> credited(document, money);
                };
        tally.count(Count.ENTRIES);
        tally.count(Count.EVENTS);
        sink.accept(event);
    }

    private InvoiceIssued issued(UblDocument document, Money money) {
        tally.add(Total.INVOICED, money);
        String number = document.need(document.id(), "cbc:ID");
        return new InvoiceIssued(
                document.supplier(),
                reference(document, number),
                number,
                money,
                document.need(document.issueDate(), "cbc:IssueDate"),
                document.need(document.dueDate(), "cbc:DueDate"),
                document.customer());
    }

    private InvoiceCredited credited(UblDocument document, Money money) {
        if (money.minorUnits() == 0) {
            throw document.refusal("the credit note's PayableAmount is 0", "State the amount that is credited");
        }
        tally.add(Total.CREDITED, money);
        String invoice =
                document.need(document.billingReference(), "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID");
        if (document.severalBillingReferences()) {
            throw document.refusal(
                    "the credit note names more than one invoice, and not how much of it goes to which",
                    "Send one credit note for each invoice");
        }
        if (document.paymentIds().isEmpty()) {
            tally.warnings()
                    .add(
                            document.location(),
                            "no PaymentID on the credit note: it is booked under the invoice's number as reference");
        }
        return new InvoiceCredited(
                document.supplier(),
                reference(document, invoice),
                invoice,
                document.need(document.id(), "cbc:ID"),
                money,
                document.need(document.issueDate(), "cbc:IssueDate"));
    }

    /** The payment reference, in whichever PaymentMeans it is; the invoice's number where there is none. */
    private String reference(UblDocument document, String invoiceNumber) {
        var references = document.paymentIds().stream()
                .map(CanonicalReference::of)
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
        if (references.size() > 1) {
            tally.warnings().add(document.location(), "several payment references: the first one counts");
        }
        String reference = references.isEmpty() ? CanonicalReference.of(invoiceNumber) : references.getFirst();
        if (reference.isEmpty()) {
            throw document.refusal(
                    "neither PaymentID nor the invoice's number holds a reference",
                    "Set cac:PaymentMeans/cbc:PaymentID to the reference that the customer pays with");
        }
        return reference;
    }

    private static Money money(UblDocument document) {
        Money money = document.need(document.payable(), "cac:LegalMonetaryTotal/cbc:PayableAmount");
        String currency = document.need(document.currency(), "cbc:DocumentCurrencyCode");
        if (!currency.equals(money.currency())) {
            throw document.refusal(
                    "PayableAmount is in " + money.currency() + ", DocumentCurrencyCode says " + currency,
                    "State both in the currency of the invoice");
        }
        return money;
    }
}
