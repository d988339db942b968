package io.duestream.peers.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The first process of the server that this JVM has started, by what stands in the data folder. */
final class Postmaster {
    private static final long END_SECONDS = 30;

    private final Path file;

    /** That of the server with this data folder. */
    Postmaster(Path data) {
        file = data.resolve("postmaster.pid");
    }

    /** It, while it runs. A server that was killed leaves its file behind, and by now the number may be another process's. */
    Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Instant ours = ProcessHandle.current().info().startInstant().orElse(Instant.MIN);
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                .filter(process ->
                        process.info().startInstant().orElse(Instant.MAX).isAfter(ours));
    }

    /** Ends it without a checkpoint; returns when it is dead. */
    void end() throws IOException, InterruptedException {
        Optional<ProcessHandle> running = process();
        if (running.isPresent()) {
            quit(running.get().pid());
            try {
                running.get().onExit().get(END_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stays) {
                running.get().destroyForcibly();
            }
        }
    }

    /** As {@code kill -QUIT}: it frees what it holds of the system, and writes nothing any more. */
    private static void quit(long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
