package io.duestream.connectors.files.ubl;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/** The two documents that are read. */
enum UblKind {
    INVOICE("Invoice"),
    CREDIT_NOTE("CreditNote");

    private static final String NAMESPACES = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final QName root;

    UblKind(String name) {
        this.root = new QName(NAMESPACES + name + "-2", name);
    }

    static Optional<UblKind> of(QName element) {
        return Arrays.stream(values()).filter(kind -> kind.root.equals(element)).findFirst();
    }

    /** Where its elements live; extensions live elsewhere and are not read. */
    static Set<String> namespaces() {
        return Set.of(NAMESPACES + "CommonAggregateComponents-2", NAMESPACES + "CommonBasicComponents-2");
    }
}
