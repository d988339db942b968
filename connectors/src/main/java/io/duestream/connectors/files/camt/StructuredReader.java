package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.Found;
import io.duestream.connectors.files.xml.XmlCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one {@code Strd}: a creditor reference, or the documents that it pays. */
final class StructuredReader {

    /** Documents that are owed, of the ISO 20022 external code set for document types. */
    private static final Set<String> INVOICES = Set.of("CINV", "MSIN", "DEBN", "HIRI", "SBIN");

    private static final String CREDIT_NOTE = "CREN";
    private static final int PART_LIMIT = 5_000;

    private final XmlCursor xml;
    private final Fields fields;
    private final List<Document> documents = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private @Nullable String reference;
    private @Nullable Money remitted;
    private @Nullable Money credited;

    private record Document(@Nullable String code, String number) {}

    StructuredReader(XmlCursor xml) {
        this.xml = xml;
        this.fields = new Fields(xml);
    }

    StructuredReader read() {
        xml.children(child -> {
            switch (child) {
                case "RfrdDocInf" -> document();
                case "RfrdDocAmt" -> amounts();
                case "CdtrRefInf" -> creditorReference();
                case "AddtlRmtInf" -> text(fields.text());
                default -> {}
            }
            if (documents.size() + texts.size() > PART_LIMIT) {
                throw xml.refusal("more than " + PART_LIMIT + " documents in one payment", Remedy.ASK_BANK);
            }
        });
        return this;
    }

    /** Adds what was read. The amount belongs to a document only where there is just one. */
    void into(List<Remittance.Item> items, List<String> others) {
        Money amount = documents.size() > 1 ? null : remitted;
        if (reference != null) {
            boolean creditNote = remitted == null && credited != null;
            items.add(new Remittance.Item(reference, creditNote ? credited : remitted, creditNote));
            documents.forEach(document -> others.add(document.number()));
        } else {
            documents.forEach(document -> add(document, amount, items, others));
        }
        others.addAll(texts);
    }

    private void add(Document document, @Nullable Money amount, List<Remittance.Item> items, List<String> others) {
        if (CREDIT_NOTE.equals(document.code())) {
            items.add(new Remittance.Item(document.number(), documents.size() > 1 ? null : credited, true));
        } else if (document.code() == null || INVOICES.contains(document.code())) {
            items.add(new Remittance.Item(document.number(), amount, false));
        } else {
            others.add(document.number());
        }
    }

    private void document() {
        Found<String> code = new Found<>();
        Found<String> number = new Found<>();
        xml.children(child -> {
            switch (child) {
                case "Tp" -> code.set(fields.textAt("CdOrPrtry", "Cd"));
                case "Nb" -> number.set(fields.text());
                default -> {}
            }
        });
        String named = number.get();
        if (named != null) {
            documents.add(new Document(code.get(), named));
        }
    }

    private void amounts() {
        xml.children(child -> {
            switch (child) {
                case "RmtdAmt" -> remitted = fields.money();
                case "CdtNoteAmt" -> credited = fields.money();
                default -> {}
            }
        });
    }

    /** {@code SCOR} is the creditor's reference; a bank's own type or none may be one; other codes are not. */
    private void creditorReference() {
        Found<String> code = new Found<>();
        Found<String> typed = new Found<>();
        xml.children(child -> {
            switch (child) {
                case "Tp" -> code.set(fields.textAt("CdOrPrtry", "Cd"));
                case "Ref" -> typed.set(fields.text());
                default -> {}
            }
        });
        String type = code.get();
        if (type == null || type.equals("SCOR")) {
            reference = typed.get();
        } else {
            text(typed.get());
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            texts.add(text.replaceAll("\\s+", " "));
        }
    }
}
