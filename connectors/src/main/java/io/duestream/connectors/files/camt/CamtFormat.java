package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileFormat;
import io.duestream.connectors.files.FileSummary;
import io.duestream.connectors.files.Opening;
import io.duestream.connectors.files.Tally;
import io.duestream.connectors.files.xml.XmlCursor;
import java.io.InputStream;
import javax.xml.namespace.QName;

/** ISO 20022 camt.052, camt.053 and camt.054, versions .001.02 to .001.14. */
public final class CamtFormat implements FileFormat {

    @Override
    public String name() {
        return "camt";
    }

    @Override
    public boolean recognises(Opening opening) {
        return opening.elements().stream().map(QName::getNamespaceURI).anyMatch(namespace -> CamtMessage.of(namespace)
                .isPresent());
    }

    @Override
    public FileSummary read(InputStream in, EventSink sink) {
        Tally tally = new Tally();
        try (XmlCursor xml = XmlCursor.open(in, tally.warnings())) {
            return new MessageReader(xml, tally, sink).read();
        }
    }
}
