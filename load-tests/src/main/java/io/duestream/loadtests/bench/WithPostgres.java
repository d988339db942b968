package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts a peer with a server of its own, whose database is as old as the run. */
final class WithPostgres implements Contender.Start {
    private final Path jar;
    private final Peer peer;
    private @Nullable PostgresProcess server;

    /** Starts the peer that uses a database. */
    @FunctionalInterface
    interface Peer {
        ChildProcess on(BenchSite site, Path folder, String jdbc) throws IOException, InterruptedException;
    }

    /** With the server from the peers' jar. */
    WithPostgres(Path jar, Peer peer) {
        this.jar = jar;
        this.peer = peer;
    }

    @Override
    public Map<String, ChildProcess> in(BenchSite site, Path folder) throws IOException, InterruptedException {
        PostgresProcess started = PostgresProcess.start(jar, folder.resolve("server"));
        server = started;
        Map<String, ChildProcess> processes = new LinkedHashMap<>();
        try {
            processes.put("contender", peer.on(site, folder, started.jdbc()));
        } catch (IOException | InterruptedException | RuntimeException failed) {
            started.stop();
            throw failed;
        }
        processes.put("postgres", started.starter());
        return processes;
    }

    @Override
    public void stop(Map<String, ChildProcess> processes) {
        try {
            Objects.requireNonNull(processes.get("contender")).stop();
        } finally {
            Objects.requireNonNull(server).stop();
        }
    }
}
