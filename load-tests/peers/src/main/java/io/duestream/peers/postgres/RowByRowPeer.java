package io.duestream.peers.postgres;

import io.duestream.peers.app.JobSettings;
import io.duestream.peers.app.Peer;
import io.duestream.peers.app.PeerCommand;
import java.sql.SQLException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** PostgreSQL row by row, as a process. Its parallelism is its number of connections: some more than there are cores fill the waits. */
@Command(
        name = "row-by-row-peer",
        mixinStandardHelpOptions = true,
        description = "The job in PostgreSQL, a fact a transaction. --state is not used: the server keeps the state.")
public final class RowByRowPeer extends PeerCommand {
    private static final String WAY = "row-by-row";

    @Option(names = "--jdbc", required = true, paramLabel = "URL", description = "The database.")
    @SuppressWarnings("NullAway.Init")
    private String jdbc;

    @Option(
            names = "--take-over",
            description = "Goes on where the set-based peer of the same group and parallelism was stopped.")
    private boolean takeOver;

    /** Runs it. */
    public static void main(String[] args) {
        main(new RowByRowPeer(), args);
    }

    @Override
    protected Peer peer(JobSettings settings) throws SQLException {
        if (takeOver) {
            Databases.takeOver(jdbc, SetBasedPeer.WAY, WAY, settings.parallelism());
        }
        return new Lanes(settings, jdbc, WAY, 1, RowByRowStore::new);
    }
}
