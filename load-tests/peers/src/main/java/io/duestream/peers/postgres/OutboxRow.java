package io.duestream.peers.postgres;

import io.duestream.peers.app.Encoded;
import io.duestream.peers.job.Cause;
import io.duestream.peers.job.Change;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.job.Matches;
import io.duestream.peers.job.Payment;
import io.duestream.peers.job.Statuses;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.serde.EventWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a set-based lane's outbox as the record that it stands for. */
final class OutboxRow {
    private static final int MATCH = 1;

    private final ResultSet row;
    private final EventWriter writer;

    OutboxRow(ResultSet row, EventWriter writer) {
        this.row = row;
        this.writer = writer;
    }

    /** The current row. */
    Outgoing read() throws SQLException {
        String key = text("key");
        long version = row.getLong("version");
        Instant recordedAt = Instant.ofEpochMilli(row.getLong("recorded_at"));
        long occurredAt = row.getLong("occurred_at");
        Cause cause = row.wasNull()
                ? Cause.time(recordedAt)
                : new Cause(row.getString("event_id"), Instant.ofEpochMilli(occurredAt), recordedAt);
        Encoded record = row.getInt("stream") == MATCH
                ? Encoded.of(match(key, version, cause), writer)
                : Encoded.of(key, Statuses.of(key, version, change(), image(), cause), writer);
        return new Outgoing(row.getLong("position"), record);
    }

    private Match match(String key, long version, Cause cause) throws SQLException {
        return Matches.of(
                key, version, text("invoice_id"), row.getString("customer"), payment(), row.getLong("amount"), cause);
    }

    private Change change() throws SQLException {
        int kind = row.getInt("kind");
        return switch (kind) {
            case 1 ->
                Change.issued(new Invoice(
                        text("invoice_id"),
                        row.getLong("revision"),
                        row.getLong("amount"),
                        text("currency"),
                        day("day"),
                        day("until"),
                        row.getString("customer")));
            case 2 -> Change.received(payment(), text("reason"));
            case 3 -> Change.delivered(text("invoice_id"), day("day"));
            case 4 -> Change.failed(text("invoice_id"), day("day"));
            case 5 -> Change.reminded(text("invoice_id"), day("due"), row.getLong("principal_open"), day("day"));
            default -> throw new IllegalStateException("no kind of change: " + kind);
        };
    }

    private Payment payment() throws SQLException {
        return new Payment(
                text("payment_id"),
                row.getLong("amount"),
                text("currency"),
                day("day"),
                day("until"),
                row.getString("payer"));
    }

    private AccountImage image() throws SQLException {
        LocalDate due = optionalDay("due");
        long open = row.getLong("principal_open");
        AccountState owing = open > 0 ? AccountState.OPEN : AccountState.PAID;
        return new AccountImage(
                due == null ? AccountState.WAITING : owing,
                row.getString("account_currency"),
                open,
                0L,
                row.getLong("paid"),
                row.getLong("unplaced"),
                open > 0 ? 1 : 0,
                open > 0 ? due : null);
    }

    private String text(String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private LocalDate day(String column) throws SQLException {
        return Objects.requireNonNull(optionalDay(column), column);
    }

    private @Nullable LocalDate optionalDay(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
