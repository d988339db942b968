package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.cluster.Polling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server with an empty database, whose data nobody needs when it ends. It ends with this JVM. */
final class PostgresProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final long END_SECONDS = 30;
    private static final int LINES = 20;

    private final ChildProcess starter;
    private final String jdbc;
    private final ProcessHandle postmaster;
    private final Thread atExit = new Thread(this::quit, "end-postgres");

    private PostgresProcess(ChildProcess starter) {
        this.starter = starter;
        jdbc = said(starter, "JDBC ");
        postmaster = ProcessHandle.of(Long.parseLong(said(starter, "PID "))).orElseThrow();
        starter.worksThrough(postmaster.pid());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it in a folder that is empty; returns when it answers. */
    static PostgresProcess start(Path jar, Path folder) throws IOException, InterruptedException {
        Jvm jvm = new Jvm(List.of("-Xmx256m"), jar.toString(), folder.resolve("starter.log"));
        ChildProcess starter = jvm.start(
                "io.duestream.peers.postgres.PostgresServer",
                List.of("--dir", folder.resolve("database").toString()));
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

    /** Ends it without a checkpoint. */
    void stop() {
        quit();
        try {
            postmaster.onExit().get(END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stays) {
            postmaster.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        starter.stop();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** As {@code kill -QUIT}: it frees what it holds of the system, and writes nothing any more. */
    private void quit() {
        if (postmaster.isAlive()) {
            try {
                new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
