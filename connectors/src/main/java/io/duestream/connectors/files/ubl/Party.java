package io.duestream.connectors.files.ubl;

import io.duestream.connectors.files.FileEvent.Supplier;
import io.duestream.connectors.files.xml.Found;
import io.duestream.connectors.files.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** How a party is identified. */
record Party(
        @Nullable String endpointScheme,
        @Nullable String endpointId,
        @Nullable String identification,
        @Nullable String companyId) {

    static final Party UNKNOWN = new Party(null, null, null, null);

    Supplier asSupplier() {
        String endpoint = endpointId == null || endpointScheme == null ? endpointId : endpointScheme + ":" + endpointId;
        return new Supplier(endpoint, companyId);
    }

    /** The creditor's own customer number (BT-46) where there is one, else the electronic address, else the registration. */
    @Nullable
    String asCustomer() {
        return identification != null ? identification : endpointId != null ? endpointId : companyId;
    }

    /** Reads {@code AccountingSupplierParty} or {@code AccountingCustomerParty}. */
    static Party read(XmlCursor xml) {
        Reader reader = new Reader(xml);
        xml.children(child -> {
            if (child.equals("Party")) {
                reader.party();
            }
        });
        return new Party(reader.endpointScheme, reader.endpointId, reader.identification, reader.companyId);
    }

    private static final class Reader {
        private final XmlCursor xml;
        private @Nullable String endpointScheme;
        private @Nullable String endpointId;
        private @Nullable String identification;
        private @Nullable String companyId;

        Reader(XmlCursor xml) {
            this.xml = xml;
        }

        void party() {
            xml.children(child -> {
                switch (child) {
                    case "EndpointID" -> {
                        endpointScheme = xml.attribute("schemeID");
                        endpointId = text();
                    }
                    case "PartyIdentification" -> {
                        String found = child("ID");
                        identification = identification == null ? found : identification;
                    }
                    case "PartyLegalEntity" -> companyId = child("CompanyID");
                    default -> {}
                }
            });
        }

        private @Nullable String child(String name) {
            Found<String> found = new Found<>();
            xml.children(child -> {
                if (child.equals(name)) {
                    found.set(text());
                }
            });
            return found.get();
        }

        private @Nullable String text() {
            String text = xml.text();
            return text.isEmpty() ? null : text;
        }
    }
}
