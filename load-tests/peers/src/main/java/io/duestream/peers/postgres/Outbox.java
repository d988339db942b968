package io.duestream.peers.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A lane's outbox as a table that grows at its end and is emptied now and then: no index, no dead rows. */
final class Outbox {
    /** Emptying a table costs as much as a small batch, whatever is in it. */
    private static final long EMPTY_AFTER = 200_000;

    private final Connection connection;
    private final String table;
    private long emptiedAt;

    Outbox(Connection connection, int lane) {
        this.connection = connection;
        this.table = "outbox_" + lane;
    }

    /** What stands behind a position; from then on it counts the rows. Its parameter is the position. */
    String selectBehind(long position) {
        emptiedAt = position;
        return "SELECT * FROM " + table + " WHERE position > ? ORDER BY position";
    }

    /** Empties it if it holds much; everything in it was published. */
    void published(long upTo) throws SQLException {
        if (upTo - emptiedAt >= EMPTY_AFTER) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("TRUNCATE " + table);
            }
            connection.commit();
            emptiedAt = upTo;
        }
    }
}
