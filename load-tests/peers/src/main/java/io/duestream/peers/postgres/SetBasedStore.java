package io.duestream.peers.postgres;

import io.duestream.peers.job.Arrival;
import io.duestream.peers.job.Invoice;
import io.duestream.schemas.serde.EventWriter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A batch is one transaction: copied in, decided by three statements, and the records come back as they go to the outbox. */
final class SetBasedStore implements Store {
    private static final int ROWS_AT_ONCE = 10_000;

    private final Connection connection;
    private final EventWriter writer;
    private final int lane;
    private final BatchCopy copy = new BatchCopy();
    private final PreparedStatement changes;
    private final PreparedStatement accounts;
    private final PreparedStatement records;
    private final Outbox outbox;
    private final PreparedStatement reminders;
    private final PreparedStatement progress;
    private long position;
    private long remindedUntil;

    SetBasedStore(Connection connection, EventWriter writer, int lane) throws SQLException {
        this.connection = connection;
        this.writer = writer;
        this.lane = lane;
        outbox = new Outbox(connection, lane);
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.ofLane("set-tables.sql", lane));
            statement.execute(Sql.read("set-staging.sql"));
            // A batch's size decides the plan, so each gets its own.
            statement.execute("SET plan_cache_mode = force_custom_plan");
        }
        changes = connection.prepareStatement(Sql.read("set-changes.sql"));
        accounts = connection.prepareStatement(Sql.read("set-accounts.sql"));
        records = connection.prepareStatement(Sql.ofLane("set-outbox.sql", lane));
        reminders = connection.prepareStatement(Sql.ofLane("set-reminders.sql", lane));
        progress = connection.prepareStatement("""
                INSERT INTO progress SELECT * FROM unnest(?::text[], ?::int[], ?::bigint[])
                ON CONFLICT (topic, partition) DO UPDATE SET next_offset = excluded.next_offset""");
        connection.commit();
    }

    @Override
    public List<Outgoing> take(List<Arrival> facts, Map<TopicPartition, Long> next) throws SQLException {
        byte[] rows = copy.of(facts);
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(BatchCopy.STATEMENT);
        in.writeToCopy(rows, 0, rows.length);
        in.endCopy();
        changes.executeUpdate();
        accounts.setInt(1, lane);
        accounts.executeUpdate();
        records.setLong(1, position);
        List<Outgoing> outgoing = read(records);
        note(next);
        connection.commit();
        return outgoing;
    }

    private void note(Map<TopicPartition, Long> next) throws SQLException {
        List<TopicPartition> places = List.copyOf(next.keySet());
        Array topics = connection.createArrayOf(
                "text", places.stream().map(TopicPartition::topic).toArray());
        Array partitions = connection.createArrayOf(
                "int4", places.stream().map(TopicPartition::partition).toArray());
        Array offsets =
                connection.createArrayOf("int8", places.stream().map(next::get).toArray());
        progress.setArray(1, topics);
        progress.setArray(2, partitions);
        progress.setArray(3, offsets);
        progress.executeUpdate();
    }

    private List<Outgoing> read(PreparedStatement statement) throws SQLException {
        List<Outgoing> outgoing = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            OutboxRow row = new OutboxRow(rows, writer);
            while (rows.next()) {
                outgoing.add(row.read());
            }
        }
        if (!outgoing.isEmpty()) {
            position = outgoing.getLast().position();
        }
        return outgoing;
    }

    @Override
    public List<Outgoing> remind(Instant now, int limit) throws SQLException {
        reminders.setInt(1, lane);
        reminders.setLong(2, remindedUntil);
        reminders.setLong(3, now.toEpochMilli());
        reminders.setInt(4, limit);
        reminders.setLong(5, position);
        reminders.setLong(6, now.toEpochMilli());
        reminders.setObject(7, Invoice.dayOf(now));
        List<Outgoing> outgoing = read(reminders);
        connection.commit();
        if (outgoing.size() < limit) {
            remindedUntil = now.minus(DueScan.OVERLAP).toEpochMilli();
        }
        return outgoing;
    }

    @Override
    public List<Outgoing> unpublished(long published) throws SQLException {
        position = published;
        try (PreparedStatement rest =
                connection.prepareStatement("SELECT * FROM outbox_" + lane + " WHERE position > ? ORDER BY position")) {
            rest.setFetchSize(ROWS_AT_ONCE);
            rest.setLong(1, published);
            return read(rest);
        } finally {
            connection.commit();
        }
    }

    @Override
    public void published(long upTo) throws SQLException {
        outbox.published(upTo);
    }

    @Override
    public Map<TopicPartition, Long> offsets() throws SQLException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM progress")) {
            while (rows.next()) {
                offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        connection.commit();
        return offsets;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
