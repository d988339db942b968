package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code RmtInf}. */
final class RemittanceReader {

    /** A payment of more parts than this is sent as a file of its own kind, not as remittance text. */
    private static final int PART_LIMIT = 5_000;

    private final XmlCursor xml;
    private final Fields fields;
    private final List<String> lines = new ArrayList<>();
    private final List<Remittance.Item> items = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();

    RemittanceReader(XmlCursor xml) {
        this.xml = xml;
        this.fields = new Fields(xml);
    }

    Remittance read() {
        xml.children(child -> {
            switch (child) {
                case "Ustrd" -> add(lines, fields.text());
                case "Strd" -> new StructuredReader(xml).read().into(items, documents);
                default -> {}
            }
            if (lines.size() + items.size() + documents.size() > PART_LIMIT) {
                throw xml.refusal("more than " + PART_LIMIT + " remittance lines in one payment", Remedy.ASK_BANK);
            }
        });
        return new Remittance(lines, items, documents);
    }

    private static void add(List<String> to, @Nullable String text) {
        if (text != null) {
            to.add(text.replaceAll("\\s+", " "));
        }
    }
}
