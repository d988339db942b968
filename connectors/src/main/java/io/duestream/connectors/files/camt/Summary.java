package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.xml.XmlCursor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What {@code TxsSummry} says about the entries; null where it says nothing. */
record Summary(
        @Nullable Part all,
        @Nullable Part credits,
        @Nullable Part debits) {

    /** A number of entries and their sum in major units, credits and debits alike without sign. */
    record Part(@Nullable Long count, @Nullable BigDecimal sum) {}

    /** Reads {@code TxsSummry}. */
    static final class Reader {

        private final XmlCursor xml;
        private final Fields fields;
        private @Nullable Part all;
        private @Nullable Part credits;
        private @Nullable Part debits;
        private @Nullable Long count;
        private @Nullable BigDecimal sum;

        Reader(XmlCursor xml) {
            this.xml = xml;
            this.fields = new Fields(xml);
        }

        Summary read() {
            xml.children(child -> {
                switch (child) {
                    case "TtlNtries" -> all = part();
                    case "TtlCdtNtries" -> credits = part();
                    case "TtlDbtNtries" -> debits = part();
                    default -> {}
                }
            });
            return new Summary(all, credits, debits);
        }

        private Part part() {
            count = null;
            sum = null;
            xml.children(child -> {
                switch (child) {
                    case "NbOfNtries" -> count = fields.count();
                    case "Sum" -> sum = decimal(xml.text());
                    default -> {}
                }
            });
            return new Part(count, sum);
        }

        private BigDecimal decimal(String text) {
            if (!text.matches("[0-9]{1,30}(\\.[0-9]{0,30})?")) {
                throw xml.refusal("the sum is not a decimal number", Remedy.ASK_BANK);
            }
            return new BigDecimal(text);
        }
    }
}
