package io.duestream.connectors.files.ubl;

import io.duestream.connectors.files.FileEvent.Supplier;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.XmlCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is needed of an invoice or credit note, as it stands there; null where absent. */
record UblDocument(
        Location location,
        @Nullable String id,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable String currency,
        @Nullable Money payable,
        List<String> paymentIds,
        @Nullable String billingReference,
        boolean severalBillingReferences,
        Supplier supplier,
        @Nullable String customer) {

    UblDocument {
        paymentIds = List.copyOf(paymentIds);
    }

    /** The value, or a refusal that names the missing element. */
    <T> T need(@Nullable T value, String element) {
        if (value == null) {
            throw refusal("the element " + element + " is missing or empty", "Add it and send the document again");
        }
        return value;
    }

    FileRefusedException refusal(String reason, String remedy) {
        return new FileRefusedException(location, reason, remedy);
    }

    /** Reads the current root element. */
    static final class Reader {

        private final XmlCursor xml;
        private final Location location;
        private final Set<String> paymentIds = new LinkedHashSet<>();
        private final Set<String> invoices = new LinkedHashSet<>();
        private @Nullable String id;
        private @Nullable LocalDate issueDate;
        private @Nullable LocalDate dueDate;
        private @Nullable LocalDate paymentDueDate;
        private @Nullable String currency;
        private @Nullable Money payable;
        private Party supplier = Party.UNKNOWN;
        private Party customer = Party.UNKNOWN;

        Reader(XmlCursor xml) {
            this.xml = xml;
            this.location = xml.location();
        }

        UblDocument read() {
            xml.children(this::child);
            return new UblDocument(
                    location,
                    id,
                    issueDate,
                    dueDate == null ? paymentDueDate : dueDate,
                    currency,
                    payable,
                    List.copyOf(paymentIds),
                    invoices.isEmpty() ? null : invoices.iterator().next(),
                    invoices.size() > 1,
                    supplier.asSupplier(),
                    customer.asCustomer());
        }

        private void child(String name) {
            switch (name) {
                case "ID" -> id = text();
                case "IssueDate" -> issueDate = date();
                case "DueDate" -> dueDate = date();
                case "DocumentCurrencyCode" -> currency = text();
                case "BillingReference" -> below("InvoiceDocumentReference", "ID", invoices);
                case "AccountingSupplierParty" -> supplier = Party.read(xml);
                case "AccountingCustomerParty" -> customer = Party.read(xml);
                case "PaymentMeans" -> paymentMeans();
                case "LegalMonetaryTotal" -> total();
                default -> {}
            }
        }

        private void below(String outer, String inner, Set<String> to) {
            xml.children(child -> {
                if (child.equals(outer)) {
                    xml.children(grandchild -> {
                        if (grandchild.equals(inner)) {
                            add(to, text());
                        }
                    });
                }
            });
        }

        private void paymentMeans() {
            xml.children(child -> {
                switch (child) {
                    case "PaymentID" -> add(paymentIds, text());
                    case "PaymentDueDate" -> paymentDueDate = date();
                    default -> {}
                }
            });
        }

        private void total() {
            xml.children(child -> {
                if (child.equals("PayableAmount")) {
                    payable = money();
                }
            });
        }

        private Money money() {
            String unit = xml.attribute("currencyID");
            String amount = xml.text();
            if (unit == null) {
                throw xml.refusal("the attribute currencyID is missing", "Add it and send the document again");
            }
            try {
                return Money.parse(amount, unit);
            } catch (IllegalArgumentException e) {
                String remedy = amount.startsWith("-")
                        ? "An amount in the customer's favour is a credit note: send a credit note"
                        : "Correct it and send the document again";
                throw xml.refusal(String.valueOf(e.getMessage()), remedy);
            }
        }

        private LocalDate date() {
            String day = xml.text();
            try {
                return LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
            } catch (DateTimeException e) {
                throw xml.refusal(
                        "\"" + day + "\" is not a date (YYYY-MM-DD)", "Correct it and send the document again");
            }
        }

        private @Nullable String text() {
            String text = xml.text();
            return text.isEmpty() ? null : text;
        }

        private static void add(Set<String> to, @Nullable String text) {
            if (text != null && to.size() < 100) {
                to.add(text);
            }
        }
    }
}
