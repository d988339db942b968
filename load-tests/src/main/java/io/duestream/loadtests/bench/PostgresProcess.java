package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.cluster.Polling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server with an empty database, whose data nobody needs when it ends. It ends with this JVM, however that ends. */
final class PostgresProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final int LINES = 20;

    private final ChildProcess starter;
    private final String jdbc;

    private PostgresProcess(ChildProcess starter) {
        this.starter = starter;
        jdbc = said(starter, "JDBC ");
        starter.worksThrough(Long.parseLong(said(starter, "PID ")));
    }

    /** Starts it in a folder that is empty; returns when it answers. */
    static PostgresProcess start(Path jar, Path folder) throws IOException, InterruptedException {
        Jvm jvm = new Jvm(List.of("-Xmx256m"), jar.toString(), folder.resolve("starter.log"));
        ChildProcess starter = jvm.start(
                "io.duestream.peers.postgres.PostgresServer",
                List.of("--dir", folder.resolve("database").toString()));
        starter.ownsProcesses();
        try {
            Polling.await("PostgreSQL answers", READY_WITHIN, () -> isReady(starter));
            return new PostgresProcess(starter);
        } catch (IOException | InterruptedException | RuntimeException failed) {
            starter.stop();
            throw failed;
        }
    }

    private static boolean isReady(ChildProcess starter) throws IOException {
        if (!starter.isAlive()) {
            throw new IOException("PostgreSQL did not start:\n" + String.join("\n", starter.lastLines(LINES)));
        }
        return starter.lastLines(LINES).contains("READY");
    }

    private static String said(ChildProcess starter, String word) {
        return starter.lastLines(LINES).stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    /** The JVM that started it and only waits; processor time is told of the server with all its processes. */
    ChildProcess starter() {
        return starter;
    }

    /** The database, as the driver takes it. */
    String jdbc() {
        return jdbc;
    }

    /** Ends it without a checkpoint; that is the starter's task, for it alone knows of a server that has only begun to start. */
    void stop() {
        starter.stop();
    }
}
