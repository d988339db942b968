package io.duestream.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.peers.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server must not outlive the one for whom it was started, at whatever moment that one ends. */
class PostgresServerTest {
    private static final Duration ENDED_WITHIN = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @AfterEach
    void endWhatIsLeft() {
        servers().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void shouldEndWithTheProcessThatStartedIt() throws Exception {
        // given
        ChildProcess starter = ChildProcess.start(PostgresServer.class, arguments());
        assertThat(servers()).isNotEmpty();

        // when
        starter.orphan();

        // then
        assertNothingIsLeft(starter);
    }

    @Test
    void shouldEndAtATermThatComesWhileItStarts() throws Exception {
        // given
        ChildProcess starter = ChildProcess.begin(PostgresServer.class, arguments());
        await().atMost(ENDED_WITHIN).until(() -> !servers().isEmpty());

        // when
        starter.terminate();

        // then
        assertNothingIsLeft(starter);
    }

    @Test
    void shouldEndIfNobodyIsLeftByTheTimeItHasStarted() throws Exception {
        // given
        ChildProcess starter = ChildProcess.begin(PostgresServer.class, arguments());

        // when
        starter.orphan();

        // then
        assertNothingIsLeft(starter);
    }

    private List<String> arguments() {
        return List.of("--dir", directory.toString());
    }

    private void assertNothingIsLeft(ChildProcess starter) throws IOException {
        await().atMost(ENDED_WITHIN).until(() -> !starter.isAlive());
        assertThat(servers()).isEmpty();
        assertThat(directory.resolve("data")).isDirectory();
        assertThat(Files.exists(directory.resolve("data/postmaster.pid"))).isFalse();
    }

    /** The programs of the server that run; they lie in its folder. */
    private List<ProcessHandle> servers() {
        Path programs = directory.resolve("programs");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(programs.toString()))
                .toList();
    }
}
