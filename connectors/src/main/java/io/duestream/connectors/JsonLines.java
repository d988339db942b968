package io.duestream.connectors;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.publish.EventRecords;
import io.duestream.schemas.serde.EventJson;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneOffset;

/** Prints events as one line of JSON each, as they would be published for an unknown creditor. */
final class JsonLines implements EventSink {

    private static final String UNKNOWN_CREDITOR = "-";

    private final PrintWriter out;
    private final EventRecords records;

    JsonLines(PrintWriter out, Clock clock) {
        this.out = out;
        this.records = new EventRecords(clock);
    }

    @Override
    public void accept(FileEvent event) {
        out.print(EventJson.line(records.of(event, UNKNOWN_CREDITOR, ZoneOffset.UTC)) + "\n");
    }
}
