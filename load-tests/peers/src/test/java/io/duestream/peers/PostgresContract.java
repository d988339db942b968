package io.duestream.peers;

import io.duestream.peers.postgres.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the peers in PostgreSQL must do, each on a server of its own. */
abstract class PostgresContract extends PeerContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private ChildProcess server;

    private final Class<?> peer;

    PostgresContract(Class<?> peer) {
        this.peer = peer;
    }

    @BeforeEach
    void startServer() throws Exception {
        server = ChildProcess.start(PostgresServer.class, List.of("--dir", directory.toString()));
    }

    @AfterEach
    void stopServer() throws Exception {
        server.terminate();
    }

    @Override
    ChildProcess start(List<String> options) throws Exception {
        return start(peer, options);
    }

    ChildProcess start(Class<?> main, List<String> options) throws Exception {
        String url = server.output()
                .lines()
                .filter(line -> line.startsWith("JDBC "))
                .map(line -> line.substring("JDBC ".length()))
                .findFirst()
                .orElseThrow();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--jdbc", url));
        return ChildProcess.start(main, all);
    }
}
