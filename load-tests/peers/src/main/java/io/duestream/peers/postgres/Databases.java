package io.duestream.peers.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Connections, and the tables that both ways of doing the job have. */
final class Databases {
    private Databases() {}

    /** A connection that commits when it is told to. */
    static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        connection.setAutoCommit(false);
        return connection;
    }

    /**
     * Lets lanes go on where as many others have worked another way and ended in an orderly way: then their outboxes are
     * published, and Kafka knows their offsets. A run of another kind is left as it is.
     */
    static void takeOver(String url, String from, String to, int lanes) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            String own = "UPDATE run SET way = '%s' WHERE way = '%s' AND lanes = %d".formatted(to, from, lanes);
            if (statement.executeUpdate(own) > 0) {
                statement.execute("DROP TABLE progress");
                for (int lane = 0; lane < lanes; lane++) {
                    statement.execute("DROP TABLE outbox_" + lane);
                }
            }
            connection.commit();
        }
    }

    /**
     * Makes the tables that are missing.
     *
     * @throws IllegalStateException if the database holds a run that did the job another way or with other lanes
     */
    static void prepare(String url, String way, int lanes) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(Sql.read("schema.sql"));
            statement.execute(
                    "INSERT INTO run SELECT '%s', %d WHERE NOT EXISTS (SELECT FROM run)".formatted(way, lanes));
            try (ResultSet run = statement.executeQuery("SELECT way, lanes FROM run")) {
                run.next();
                if (!run.getString(1).equals(way) || run.getInt(2) != lanes) {
                    throw new IllegalStateException(
                            "The database holds a run of '%s' with parallelism %d: go on with the same, or give an empty database."
                                    .formatted(run.getString(1), run.getInt(2)));
                }
            }
            connection.commit();
        }
    }
}
