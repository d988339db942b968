package io.duestream.loadtests.cluster;

import io.duestream.loadtests.program.AtExit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process that this JVM started; it ends with it. Ctrl-C on the terminal does not reach it. */
public final class ChildProcess {
    private static final long EXIT_SECONDS = 60;
    private static final int LAST_LINES = 15;

    /** A terminal tells all processes of Ctrl-C; what this JVM closes in order must not have ended by then. */
    private static final List<String> WITHOUT_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private final Process process;
    private final Path log;
    private final AtExit exit;
    private final AtExit.Task atExit = this::end;
    private volatile long workerPid;
    private volatile boolean ownsProcesses;

    private ChildProcess(Process process, Path log, AtExit exit) {
        this.process = process;
        this.log = log;
        this.exit = exit;
        workerPid = process.pid();
    }

    /**
     * Starts a command; its standard output and standard error are added to the log. Its standard input stays open for as long as this
     * JVM lives.
     *
     * @throws IllegalStateException if this JVM is ending
     */
    static ChildProcess start(List<String> command, Path log) throws IOException {
        return start(command, log, AtExit.ofThisJvm());
    }

    static ChildProcess start(List<String> command, Path log, AtExit exit) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> whole = new ArrayList<>(WITHOUT_CTRL_C);
        whole.addAll(command);
        ChildProcess child = new ChildProcess(
                new ProcessBuilder(whole)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log,
                exit);
        try {
            exit.add(AtExit.Phase.PROCESSES, child.atExit);
        } catch (IllegalStateException ending) {
            child.kill();
            throw ending;
        }
        return child;
    }

    /** Says that it has processes of its own, which it ends when it is asked to end: so it is asked when this JVM ends. */
    public void ownsProcesses() {
        ownsProcesses = true;
    }

    private void end() {
        if (ownsProcesses) {
            stop();
        } else {
            kill();
        }
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

    /** Also when this thread is interrupted: what comes next relies on its end. */
    private void awaitExit() {
        process.onExit()
                .completeOnTimeout(process, EXIT_SECONDS, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            throw new IllegalStateException("Process " + process.pid() + " does not end; its output is in " + log);
        }
        exit.remove(atExit);
    }
}
