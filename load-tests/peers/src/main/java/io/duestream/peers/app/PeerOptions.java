package io.duestream.peers.app;

import picocli.CommandLine.Option;

/** The options that all peers take. */
@SuppressWarnings("NullAway.Init")
public final class PeerOptions {
    @Option(names = "--bootstrap", required = true, paramLabel = "B", description = "Kafka's bootstrap.servers.")
    private String bootstrap;

    @Option(names = "--registry", required = true, paramLabel = "URL", description = "The Schema Registry.")
    private String registry;

    @Option(names = "--input-prefix", required = true, paramLabel = "P", description = "Reads <P>invoices and so on.")
    private String inputPrefix;

    @Option(names = "--output-prefix", required = true, paramLabel = "O", description = "Writes <O>matches and so on.")
    private String outputPrefix;

    @Option(names = "--group", required = true, paramLabel = "G", description = "Consumer group that shows progress.")
    private String group;

    @Option(
            names = "--commit-ms",
            defaultValue = "100",
            description = "Commit interval; ${DEFAULT-VALUE} if not given.")
    private int commitMillis;

    @Option(
            names = "--parallelism",
            defaultValue = "2",
            description = "Threads, tasks or connections; ${DEFAULT-VALUE} if not given.")
    private int parallelism;

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "Folder for state on disk.")
    private String state;

    @Option(
            names = "--due-scan-ms",
            defaultValue = "60000",
            description = "How often to look for what is due, without timers; ${DEFAULT-VALUE} if not given.")
    private int dueScanMillis;

    /** As one value. */
    public JobSettings settings() {
        return new JobSettings(
                bootstrap, registry, inputPrefix, outputPrefix, group, commitMillis, parallelism, state, dueScanMillis);
    }
}
