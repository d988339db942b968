package io.duestream.peers.app;

import io.duestream.peers.job.Decision;
import io.duestream.peers.job.Matches;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.serde.EventWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An output record in bytes. */
@SuppressWarnings("ArrayRecordComponent") // carried on, never compared
public record Encoded(EventStreams stream, byte[] key, byte[] value) {
    /** What a decision publishes, in order. */
    public static List<Encoded> of(String key, Decision decision, EventWriter writer) {
        List<Encoded> records = new ArrayList<>(1 + decision.matches().size());
        records.add(of(key, decision.status(), writer));
        for (Match match : decision.matches()) {
            records.add(of(match, writer));
        }
        return records;
    }

    /** A status under its account's key. */
    public static Encoded of(String key, InvoiceStatus status, EventWriter writer) {
        return of(EventStreams.INVOICE_STATUS, key, writer.write(status, EventStreams.INVOICE_STATUS));
    }

    /** A match under its own key. */
    public static Encoded of(Match match, EventWriter writer) {
        return of(EventStreams.MATCHES, Matches.key(match), writer.write(match, EventStreams.MATCHES));
    }

    private static Encoded of(EventStreams stream, String key, byte[] value) {
        return new Encoded(stream, key.getBytes(StandardCharsets.UTF_8), value);
    }
}
