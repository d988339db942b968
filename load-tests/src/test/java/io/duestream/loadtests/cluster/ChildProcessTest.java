package io.duestream.loadtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void shouldKeepTheOutputOfEachStartInOneLog() throws IOException {
        // given
        Path log = directory.resolve("new").resolve("shell.log");

        // when
        awaitEnd(shell(log, "echo one; echo two"));
        ChildProcess second = shell(log, "echo three >&2; exit 7");
        awaitEnd(second);

        // then
        assertThat(Files.readAllLines(log)).containsExactly("one", "two", "three");
        assertThat(second.lastLines(2)).containsExactly("two", "three");
        assertThat(second.exitCode()).hasValue(7);
    }

    @Test
    void shouldEndAtKillEvenWhenItStandsStill() throws IOException {
        // given
        ChildProcess process = shell(directory.resolve("log"), "trap '' TERM; while :; do :; done");

        // when
        process.pause();
        await().untilAsserted(() -> assertThat(state(process)).isEqualTo("T"));
        process.resume();
        await().untilAsserted(() -> assertThat(state(process)).isEqualTo("R"));
        process.pause();
        process.kill();

        // then
        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitCode()).hasValue(KILLED);
    }

    @Test
    void shouldAskItToEnd() throws IOException {
        // given
        ChildProcess process = shell(directory.resolve("log"), "while :; do :; done");

        // when
        process.stop();

        // then
        assertThat(process.exitCode()).hasValue(TERMINATED);
    }

    @Test
    void shouldFindTheOverlayBeforeAllOtherClasses() {
        // when
        Jvm jvm = new Jvm(List.of("-Xmx1g"), "a.jar", directory)
                .with(List.of("-Xmx2g"))
                .overlaidBy(Path.of("broken"));

        // then
        assertThat(jvm).isEqualTo(new Jvm(List.of("-Xmx1g", "-Xmx2g"), "broken:a.jar", directory));
    }

    private static ChildProcess shell(Path log, String script) throws IOException {
        return ChildProcess.start(List.of("/bin/sh", "-c", script), log);
    }

    private static void awaitEnd(ChildProcess process) {
        await().until(() -> !process.isAlive());
    }

    private static String state(ChildProcess process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.split(" ", -1)[2];
    }
}
