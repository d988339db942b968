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

    private final String root;

    UblKind(String root) {
        this.root = root;
    }

    static Optional<UblKind> of(QName element) {
        return Arrays.stream(values())
                .filter(kind -> kind.root.equals(element.getLocalPart()))
                .filter(kind -> element.getNamespaceURI().equals(NAMESPACES + kind.root + "-2"))
                .findFirst();
    }

    /** Where its elements live; extensions live elsewhere and are not read. */
    static Set<String> namespaces() {
        return Set.of(NAMESPACES + "CommonAggregateComponents-2", NAMESPACES + "CommonBasicComponents-2");
    }
}
