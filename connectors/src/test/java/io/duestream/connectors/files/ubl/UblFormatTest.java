package io.duestream.connectors.files.ubl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.ubl21.UBL21Marshaller;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FileEvent.InvoiceCredited;
import io.duestream.connectors.files.FileEvent.InvoiceIssued;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.FormatContract;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblFormatTest extends FormatContract {

    private static final String INVOICE = text("ubl/invoice-danish-card.xml");
    private static final String CREDIT_NOTE = text("ubl/credit-note.xml");

    UblFormatTest() {
        super(new UblFormat(), "ubl");
    }

    @Test
    @SuppressWarnings("NullAway") // the schema requires what is read here
    void shouldReadAnInvoiceAsTheSchemaBoundReaderDoes() {
        // given
        InvoiceType oracle = UBL21Marshaller.invoice().read(INVOICE.getBytes(StandardCharsets.UTF_8));
        // when
        InvoiceIssued invoice = (InvoiceIssued) read(INVOICE).getFirst();
        // then
        assertThat(oracle).as("valid against the UBL 2.1 schema").isNotNull();
        assertThat(invoice.invoiceId()).isEqualTo(oracle.getIDValue());
        assertThat(invoice.issueDate()).isEqualTo(oracle.getIssueDateValueLocal());
        assertThat(invoice.dueDate()).isEqualTo(oracle.getDueDateValueLocal());
        assertThat(invoice.money().toDecimal())
                .isEqualByComparingTo(oracle.getLegalMonetaryTotal().getPayableAmountValue());
        assertThat(invoice.reference()).isEqualTo("26840149965328");
        assertThat(invoice.customer())
                .isEqualTo(oracle.getAccountingCustomerParty().getParty().getEndpointIDValue());
        assertThat(invoice.supplier()).isEqualTo(new FileEvent.Supplier("0184:12345674", "DK12345674"));
    }

    @Test
    @SuppressWarnings("NullAway") // the schema requires what is read here
    void shouldReadACreditNoteAsTheSchemaBoundReaderDoes() {
        // given
        CreditNoteType oracle = UBL21Marshaller.creditNote().read(CREDIT_NOTE.getBytes(StandardCharsets.UTF_8));
        // when
        InvoiceCredited credit = (InvoiceCredited) read(CREDIT_NOTE).getFirst();
        // then
        assertThat(oracle).as("valid against the UBL 2.1 schema").isNotNull();
        assertThat(credit.creditNoteId()).isEqualTo(oracle.getIDValue());
        assertThat(credit.date()).isEqualTo(oracle.getIssueDateValueLocal());
        assertThat(credit.invoiceId())
                .isEqualTo(oracle.getBillingReferenceAtIndex(0)
                        .getInvoiceDocumentReference()
                        .getIDValue());
        assertThat(credit.money().toDecimal())
                .isEqualByComparingTo(oracle.getLegalMonetaryTotal().getPayableAmountValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <cbc:DueDate>2026-03-03</cbc:DueDate> | `` | cbc:DueDate is missing
            <cbc:ID>F-2026-118</cbc:ID> | <cbc:ID> </cbc:ID> | cbc:ID is missing
            PayableAmount currencyID="DKK">1249.75 | PayableAmount currencyID="DKK">-5.00 | send a credit note
            PayableAmount currencyID="DKK">1249.75 | PayableAmount currencyID="SEK">1249.75 | PayableAmount is in SEK
            PayableAmount currencyID="DKK">1249.75 | PayableAmount>1249.75 | currencyID is missing
            PayableAmount currencyID="DKK">1249.75 | PayableAmount currencyID="DKK">1249.755 | more decimals
            PayableAmount currencyID="DKK">1249.75 | PayableAmount currencyID="DKK">1.249,75 | is not an amount
            <cbc:DueDate>2026-03-03 | <cbc:DueDate>2026-02-30 | is not a date
            """)
    void shouldRefuseAnInvoiceWithTheReason(String right, String wrong, String reason) {
        assertThat(INVOICE).contains(right);
        assertThatThrownBy(() -> read(INVOICE.replace(right, wrong)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Invoice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            100.00</cbc:PayableAmount> | 0</cbc:PayableAmount> | PayableAmount is 0
            <cbc:ID>665760</cbc:ID> | `` | BillingReference
            </cac:BillingReference> | </cac:BillingReference><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>2</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference> | more than one invoice
            """)
    void shouldRefuseACreditNoteWithTheReason(String right, String wrong, String reason) {
        assertThat(CREDIT_NOTE).contains(right);
        assertThatThrownBy(() -> read(CREDIT_NOTE.replace(right, wrong)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "75#1234567890123452,1234567890123452",
        "73#,F-2026-118",
        "+71<000000000000018+81234567<,18",
        "RF341234561,1234561"
    })
    void shouldTakeTheReferenceFromThePaymentIdElseTheInvoiceNumber(String paymentId, String reference) {
        // when
        List<FileEvent> events = read(INVOICE.replace("71#026840149965328", paymentId.replace("<", "&lt;")));
        // then
        assertThat(events).extracting(FileEvent::reference).containsExactly(reference);
    }

    private static List<FileEvent> read(String text) {
        List<FileEvent> events = new ArrayList<>();
        new UblFormat().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), events::add);
        return events;
    }

    private static String text(String name) {
        return new String(sample(name), StandardCharsets.UTF_8);
    }
}
