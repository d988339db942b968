package io.duestream.connectors;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.Money;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Prints events as the rows of a table, for people. */
final class EventTable implements EventSink {

    private static final String ROW = "%-10s  %-8s  %-26s  %20s  %s%n";

    private final PrintWriter out;
    private boolean headed;

    EventTable(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(FileEvent event) {
        if (!headed) {
            out.printf(ROW, "date", "what", "reference", "amount", "note");
            headed = true;
        }
        switch (event) {
            case FileEvent.PaymentReceived payment -> {
                String note = first(payment.payerName(), payment.remittanceText());
                row(payment.bookingDate(), "payment", event, payment.money(), note);
            }
            case FileEvent.PaymentReturned back -> {
                String note = first(back.reasonCode(), back.remittanceText());
                row(back.bookingDate(), "return", event, back.money(), note);
            }
            case FileEvent.InvoiceIssued invoice -> {
                String note = invoice.invoiceId() + ", due " + invoice.dueDate();
                row(invoice.issueDate(), "invoice", event, invoice.money(), note);
            }
            case FileEvent.InvoiceCredited credit -> {
                String note = credit.creditNoteId() + " for invoice " + credit.invoiceId();
                row(credit.date(), "credit", event, credit.money(), note);
            }
        }
    }

    private void row(LocalDate day, String what, FileEvent event, Money money, String note) {
        String reference = event.reference().isEmpty() ? "(none)" : event.reference();
        out.printf(ROW, day, what, reference, money, printable(note));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other == null ? "" : other;
    }

    /** A payer's text must not steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
