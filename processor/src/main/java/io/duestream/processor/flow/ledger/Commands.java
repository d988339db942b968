package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.Credit;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.processor.rules.ledger.LedgerCommand.AmendInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.BookPayment;
import io.duestream.processor.rules.ledger.LedgerCommand.BookReturn;
import io.duestream.processor.rules.ledger.LedgerCommand.CancelInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.CreditInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.GrantRespite;
import io.duestream.processor.rules.ledger.LedgerCommand.IssueInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDelivered;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDeliveryFailed;
import io.duestream.processor.rules.ledger.LedgerCommand.OpenDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.SettleDispute;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Respite;
import io.duestream.processor.rules.ledger.Return;
import io.duestream.processor.rules.ledger.Terms;
import io.duestream.schemas.events.DisputeOpened;
import io.duestream.schemas.events.DisputeSettled;
import io.duestream.schemas.events.InvoiceAmended;
import io.duestream.schemas.events.InvoiceCancelled;
import io.duestream.schemas.events.InvoiceCredited;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import io.duestream.schemas.events.RespiteGranted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an event tells the account. Personal data stays behind: of a payer only the hashed account goes on. */
public final class Commands {
    private final PayerHash payerHash;

    /** Commands with payers hashed like this. */
    public Commands(PayerHash payerHash) {
        this.payerHash = payerHash;
    }

    /** What an invoice event tells. */
    public LedgerCommand of(InvoiceEvent event) {
        String id = event.getInvoiceId();
        return switch (event.getChange()) {
            case InvoiceIssued c ->
                new IssueInvoice(
                        id,
                        new Terms(event.getVersion(), c.getAmount(), c.getDueDate()),
                        c.getCurrency(),
                        c.getIssueDate(),
                        blankToNull(c.getCustomer()),
                        blankToNull(c.getPolicy()));
            case InvoiceAmended c -> new AmendInvoice(id, new Terms(event.getVersion(), c.getAmount(), c.getDueDate()));
            case InvoiceCredited c ->
                new CreditInvoice(id, new Credit(c.getCreditNoteId(), c.getAmount(), c.getDate()));
            case InvoiceCancelled c -> new CancelInvoice(id, c.getDate());
            case DisputeOpened c -> new OpenDispute(id, c.getDisputeId(), c.getDate());
            case DisputeSettled c -> new SettleDispute(id, c.getDisputeId(), c.getDate());
            case RespiteGranted c -> new GrantRespite(id, new Respite(c.getRespiteId(), c.getFrom(), c.getUntil()));
            default -> throw new IllegalStateException("the schema has a change that is not handled here");
        };
    }

    /** What an outcome tells; null if its result is not one that this build knows. */
    public @Nullable LedgerCommand of(OutcomeEvent event) {
        return switch (event.getResult()) {
            case DELIVERED -> new NoteDelivered(event.getInvoiceId(), event.getMessageId(), event.getDate());
            case FAILED -> new NoteDeliveryFailed(event.getInvoiceId(), event.getMessageId(), event.getDate());
            case UNKNOWN -> null;
        };
    }

    /** What a payment tells. */
    public LedgerCommand of(String creditor, PaymentReceived p) {
        LocalDate effective = earliest(earliest(p.getValueDate(), p.getBookingDate()), p.getOrderedDate());
        return new BookPayment(new Payment(
                p.getPaymentId(),
                p.getAmount(),
                p.getCurrency(),
                effective,
                p.getBookingDate(),
                payerHash.of(creditor, p.getPayerAccount()),
                false,
                0));
    }

    /** What a return tells. */
    public LedgerCommand of(PaymentReturned r) {
        return new BookReturn(new Return(
                r.getReturnId(),
                blankToNull(r.getPaymentId()),
                r.getAmount(),
                r.getCurrency(),
                r.getValueDate(),
                r.getBookingDate(),
                false));
    }

    private static LocalDate earliest(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isBefore(b) ? a : b;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
