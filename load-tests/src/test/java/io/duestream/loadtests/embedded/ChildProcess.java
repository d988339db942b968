package io.duestream.loadtests.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, started by a test and gone with it. Its output is in {@code target/}. */
public final class ChildProcess {
    private static final long EXIT_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final Thread atExit;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public static ChildProcess java(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path log = Files.createTempFile(Files.createDirectories(Path.of("target")), name + "-", ".log");
        return new ChildProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** As {@code kill}: it ends by itself, having closed what it had open. */
    public void stop() {
        process.destroy();
        awaitExit();
    }

    /** As {@code kill -9}: nothing is flushed or closed. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As {@code kill -STOP}: it holds its connections and answers nothing. */
    void pause() {
        signal("-STOP");
    }

    /** As {@code kill -CONT}. */
    void resume() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Process " + process.pid() + " does not end; its output is in " + log);
            }
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
