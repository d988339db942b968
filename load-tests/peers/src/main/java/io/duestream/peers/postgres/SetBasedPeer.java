package io.duestream.peers.postgres;

import io.duestream.peers.app.JobSettings;
import io.duestream.peers.app.Peer;
import io.duestream.peers.app.PeerCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** PostgreSQL set by set, as a process. Its parallelism is that of the lanes, each with one connection. */
@Command(
        name = "set-based-peer",
        mixinStandardHelpOptions = true,
        description = "The job in PostgreSQL, a batch a transaction. --state is not used: the server keeps the state.")
public final class SetBasedPeer extends PeerCommand {
    static final String WAY = "set-based";

    @Option(names = "--jdbc", required = true, paramLabel = "URL", description = "The database.")
    @SuppressWarnings("NullAway.Init")
    private String jdbc;

    @Option(
            names = "--batch",
            defaultValue = "10000",
            description =
                    "Facts in a transaction at most; fewer if the commit interval ends. ${DEFAULT-VALUE} if not given.")
    private int batch;

    /** Runs it. */
    public static void main(String[] args) {
        main(new SetBasedPeer(), args);
    }

    @Override
    protected Peer peer(JobSettings settings) {
        return new Lanes(settings, jdbc, WAY, batch, SetBasedStore::new);
    }
}
