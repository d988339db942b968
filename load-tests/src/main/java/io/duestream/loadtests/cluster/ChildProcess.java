package io.duestream.loadtests.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process that this JVM started; it ends with it. */
public final class ChildProcess {
    private static final long EXIT_SECONDS = 60;
    private static final int LAST_LINES = 15;

    private final Process process;
    private final Path log;
    private final Thread atExit;
    private volatile long workerPid;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        workerPid = process.pid();
        this.atExit = new Thread(process::destroyForcibly, "kill-" + process.pid());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a command; its standard output and standard error are added to the log. */
    static ChildProcess start(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        return new ChildProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    public long pid() {
        return process.pid();
    }

    /** The process whose use of the machine tells what this one costs; itself, unless another one was named. */
    public long workerPid() {
        return workerPid;
    }

    /** Says that this process has only started another one, a server that left it, and waits. */
    public void worksThrough(long pid) {
        workerPid = pid;
    }

    /**
     * Demands that it still runs.
     *
     * @param name of the process, for the message
     * @throws IOException with the end of its log if it has ended by itself
     */
    public void demandAlive(String name) throws IOException {
        if (!isAlive()) {
            throw new IOException(name + " has ended by itself; the end of " + log + ":\n"
                    + String.join("\n", lastLines(LAST_LINES)));
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code, once it has ended; 128 and the signal's number if a signal ended it. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    public Path log() {
        return log;
    }

    /** The last lines that it wrote, as far as they can be read. */
    public List<String> lastLines(int count) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException gone) {
            return List.of(log + " can't be read: " + gone.getMessage());
        }
    }

    /** As {@code kill -9}: nothing is flushed or closed. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As {@code kill}: it may end in an orderly way; after a minute, as {@code kill -9}. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        awaitExit();
    }

    /** As {@code kill -STOP}: it holds its connections and answers nothing. */
    public void pause() {
        signal("-STOP");
    }

    /** As {@code kill -CONT}. */
    public void resume() {
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
        } catch (IllegalStateException shuttingDown) {
            if (process.isAlive()) {
                throw shuttingDown;
            }
        }
    }
}
