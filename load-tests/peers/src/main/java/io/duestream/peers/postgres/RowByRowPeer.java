package io.duestream.peers.postgres;

import io.duestream.peers.app.JobSettings;
import io.duestream.peers.app.Peer;
import io.duestream.peers.app.PeerCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** PostgreSQL row by row, as a process. Its parallelism is its number of connections: some more than there are cores fill the waits. */
@Command(
        name = "row-by-row-peer",
        mixinStandardHelpOptions = true,
        description = "The job in PostgreSQL, a fact a transaction. --state is not used: the server keeps the state.")
public final class RowByRowPeer extends PeerCommand {
    @Option(names = "--jdbc", required = true, paramLabel = "URL", description = "The database.")
    @SuppressWarnings("NullAway.Init")
    private String jdbc;

    /** Runs it. */
    public static void main(String[] args) {
        main(new RowByRowPeer(), args);
    }

    @Override
    protected Peer peer(JobSettings settings) {
        return new Lanes(settings, jdbc, "row-by-row", 1, RowByRowStore::new);
    }
}
