package io.duestream.connectors.files.ubl;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileFormat;
import io.duestream.connectors.files.FileSummary;
import io.duestream.connectors.files.Opening;
import io.duestream.connectors.files.Tally;
import io.duestream.connectors.files.xml.XmlCursor;
import java.io.InputStream;

/** UBL 2.1 invoices and credit notes, as in Peppol BIS Billing 3; bare or in an envelope. */
public final class UblFormat implements FileFormat {

    @Override
    public String name() {
        return "ubl";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.elements().stream()
                .anyMatch(element -> UblKind.of(element).isPresent());
    }

    @Override
    public FileSummary read(InputStream in, EventSink sink) {
        Tally tally = new Tally();
        try (XmlCursor xml = XmlCursor.open(in, tally.warnings())) {
            return new UblReader(xml, tally, sink).read();
        }
    }
}
