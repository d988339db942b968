package io.duestream.peers.postgres;

import io.duestream.peers.app.Encoded;
import io.duestream.peers.app.JobSettings;
import io.duestream.peers.job.Account;
import io.duestream.peers.job.Arrival;
import io.duestream.peers.job.Cause;
import io.duestream.peers.job.Decision;
import io.duestream.peers.job.Fact;
import io.duestream.peers.job.Invoice;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * A fact is one transaction: its account is locked and read, decided here, and written. The database keeps no offsets: a fact that
 * comes again after a crash is known by its id.
 */
final class RowByRowStore implements Store {
    private final Connection connection;
    private final EventWriter writer;
    private final AccountRows accounts;
    private final Outbox outbox;
    private final PreparedStatement append;
    private final PreparedStatement due;
    private final int lane;
    private long position;
    private long remindedUntil;

    RowByRowStore(Connection connection, EventWriter writer, int lane) throws SQLException {
        this.connection = connection;
        this.writer = writer;
        this.lane = lane;
        outbox = new Outbox(connection, lane);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.ofLane("row-tables.sql", lane));
        }
        accounts = new AccountRows(connection, lane);
        append = connection.prepareStatement("INSERT INTO outbox_" + lane + " VALUES (?, ?, ?, ?)");
        due = connection.prepareStatement("""
                SELECT key FROM account
                WHERE lane = ? AND due_at > to_timestamp(? / 1000.0) AND due_at <= to_timestamp(? / 1000.0)
                  AND NOT reminded AND amount > received
                LIMIT ?""");
        connection.commit();
    }

    @Override
    public List<Outgoing> take(List<Arrival> facts, Map<TopicPartition, Long> next) throws SQLException {
        List<Outgoing> records = new ArrayList<>(facts.size());
        for (Arrival arrival : facts) {
            decide(arrival.key(), arrival.fact(), arrival.cause(), records);
        }
        return records;
    }

    private void decide(String key, Fact fact, Cause cause, List<Outgoing> records) throws SQLException {
        Account before = accounts.lock(key);
        Decision decision = Decision.of(key, before, fact, cause);
        if (decision != null) {
            accounts.write(key, before, decision.after());
            for (Encoded record : Encoded.of(key, decision, writer)) {
                position++;
                append.setLong(1, position);
                append.setInt(2, JobSettings.OUTPUTS.indexOf(record.stream()));
                append.setBytes(3, record.key());
                append.setBytes(4, record.value());
                append.addBatch();
                records.add(new Outgoing(position, record));
            }
            append.executeBatch();
        }
        connection.commit();
    }

    @Override
    public List<Outgoing> remind(Instant now, int limit) throws SQLException {
        due.setInt(1, lane);
        due.setLong(2, remindedUntil);
        due.setLong(3, now.toEpochMilli());
        due.setInt(4, limit);
        List<String> keys = new ArrayList<>();
        try (ResultSet rows = due.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        connection.commit();
        List<Outgoing> records = new ArrayList<>();
        for (String key : keys) {
            decide(key, new Fact.Due(Invoice.dayOf(now)), Cause.time(now), records);
        }
        if (keys.size() < limit) {
            remindedUntil = now.minus(DueScan.OVERLAP).toEpochMilli();
        }
        return records;
    }

    @Override
    public List<Outgoing> unpublished(long published) throws SQLException {
        position = published;
        List<Outgoing> records = new ArrayList<>();
        try (PreparedStatement rest = connection.prepareStatement(outbox.selectBehind(published))) {
            rest.setLong(1, published);
            try (ResultSet rows = rest.executeQuery()) {
                while (rows.next()) {
                    position = rows.getLong(1);
                    EventStreams stream = JobSettings.OUTPUTS.get(rows.getInt(2));
                    records.add(new Outgoing(position, new Encoded(stream, rows.getBytes(3), rows.getBytes(4))));
                }
            }
        }
        connection.commit();
        return records;
    }

    @Override
    public void published(long upTo) throws SQLException {
        outbox.published(upTo);
    }

    @Override
    public Map<TopicPartition, Long> offsets() {
        return Map.of();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
