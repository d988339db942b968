package io.duestream.connectors.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One fact that a file states. Amounts in minor units; dates as the file has them; references canonical. */
public sealed interface FileEvent {

    /** Canonical reference; empty when the file gives none. */
    String reference();

    /** A fact about money on an account. */
    sealed interface OnAccount extends FileEvent {

        /** The creditor's account, as it stands in the file. */
        String account();
    }

    /** A fact about an invoice. */
    sealed interface OnInvoice extends FileEvent {

        /** Who issued it. */
        Supplier supplier();
    }

    /**
     * The supplier party of an invoice.
     *
     * @param endpointId electronic address, as {@code scheme:value}; null when absent
     * @param companyId registration number; null when absent
     */
    record Supplier(@Nullable String endpointId, @Nullable String companyId) {}

    /** Money was booked to the account. Fields as in the Avro record of that name. */
    record PaymentReceived(
            String account,
            String paymentId,
            String reference,
            Money money,
            LocalDate valueDate,
            LocalDate bookingDate,
            @Nullable LocalDate orderedDate,
            @Nullable String referenceAsTyped,
            @Nullable String remittanceText,
            @Nullable String payerAccount,
            @Nullable String payerName,
            @Nullable String bankReference,
            String source)
            implements OnAccount {}

    /** Money that was booked before has left again. Fields as in the Avro record of that name. */
    record PaymentReturned(
            String account,
            String returnId,
            String reference,
            Money money,
            LocalDate valueDate,
            LocalDate bookingDate,
            @Nullable String reasonCode,
            @Nullable String referenceAsTyped,
            @Nullable String remittanceText,
            @Nullable String payerAccount,
            @Nullable String bankReference,
            String source)
            implements OnAccount {}

    /** An invoice was issued. */
    record InvoiceIssued(
            Supplier supplier,
            String reference,
            String invoiceId,
            Money money,
            LocalDate issueDate,
            LocalDate dueDate,
            @Nullable String customer)
            implements OnInvoice {}

    /** A credit note lowers what is owed on an invoice. */
    record InvoiceCredited(
            Supplier supplier, String reference, String invoiceId, String creditNoteId, Money money, LocalDate date)
            implements OnInvoice {}
}
