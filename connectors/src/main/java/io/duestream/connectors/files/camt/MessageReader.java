package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileSummary;
import io.duestream.connectors.files.Fingerprints;
import io.duestream.connectors.files.Tally;
import io.duestream.connectors.files.xml.XmlCursor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: whatever envelope there is, and the message or messages in it. */
final class MessageReader {

    private static final int STATEMENT_LIMIT = 65_536;

    private final XmlCursor xml;
    private final Fields fields;
    private final Tally tally;
    private final EventSink sink;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Set<String> statements = new HashSet<>();
    private @Nullable CamtMessage message;
    private Fields.@Nullable Created created;
    private boolean lastPage;

    MessageReader(XmlCursor xml, Tally tally, EventSink sink) {
        this.xml = xml;
        this.fields = new Fields(xml);
        this.tally = tally;
        this.sink = sink;
    }

    FileSummary read() {
        while (xml.nextElement()) {
            String namespace = xml.name().getNamespaceURI();
            Optional<CamtMessage> found = CamtMessage.of(namespace);
            if (found.isPresent() && xml.name().getLocalPart().equals("Document")) {
                xml.within(Set.of(namespace));
                document(found.get());
                xml.within(Set.of());
            }
        }
        if (message == null || statements.isEmpty()) {
            throw xml.refusal("no notification, statement or report is in the file", Remedy.FETCH_AGAIN);
        }
        return tally.summary(message.toString());
    }

    private void document(CamtMessage found) {
        if (message != null && !message.equals(found)) {
            throw xml.refusal("the file holds both " + message + " and " + found, "Send one kind of message a file");
        }
        message = found;
        xml.children(child -> {
            if (child.equals(found.kind().message())) {
                message(found);
            }
        });
    }

    private void message(CamtMessage of) {
        created = null;
        lastPage = true;
        xml.children(child -> {
            if (child.equals("GrpHdr")) {
                header();
            } else if (child.equals(of.kind().statement())) {
                statement(of);
            }
        });
    }

    private void header() {
        xml.children(child -> {
            switch (child) {
                case "CreDtTm" -> created = fields.created();
                case "MsgPgntn" -> lastPage = !"false".equals(fields.textAt("LastPgInd"));
                default -> {}
            }
        });
    }

    private void statement(CamtMessage of) {
        StatementReader reader = new StatementReader(xml, of, tally, new Posting(sink, tally, fingerprints, of));
        String id = read(reader);
        if (!statements.add(id)) {
            throw xml.refusal("the id " + id + " occurs twice in the file", Remedy.ASK_BANK);
        }
        if (statements.size() > STATEMENT_LIMIT) {
            throw xml.refusal("more than " + STATEMENT_LIMIT + " statements in one file", "Send them in several files");
        }
    }

    private String read(StatementReader reader) {
        try {
            return reader.read(created, lastPage);
        } catch (ArithmeticException e) {
            throw xml.refusal("the amounts add up to more than can be counted", Remedy.ASK_BANK);
        }
    }
}
