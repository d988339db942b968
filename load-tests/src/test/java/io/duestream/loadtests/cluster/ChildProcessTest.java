package io.duestream.loadtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.program.AtExit;
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
    void shouldNotEndAtCtrlC() throws Exception {
        // given
        ChildProcess process = shell(directory.resolve("log"), "exec sleep 600");
        await().until(() -> stat(process, 1).equals("(sleep)"));

        // when
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        process.stop();

        // then
        assertThat(process.exitCode()).hasValue(TERMINATED);
    }

    @Test
    void shouldNotOutliveAProgramThatIsEndingAlready() {
        // given
        AtExit over = new AtExit();
        over.run();
        List<String> command = List.of("/bin/sh", "-c", "while :; do :; done", directory.toString());

        // then
        assertThatThrownBy(() -> ChildProcess.start(command, directory.resolve("log"), over))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ProcessHandle.current().children())
                .noneMatch(child -> child.info().commandLine().orElse("").contains(directory.toString()));
    }

    @Test
    void shouldBeAskedToEndAtExitWhereItHasProcessesOfItsOwn() throws IOException {
        // given
        AtExit exit = new AtExit();
        List<String> command = List.of("/bin/sh", "-c", "while :; do :; done");
        ChildProcess alone = ChildProcess.start(command, directory.resolve("log"), exit);
        ChildProcess owner = ChildProcess.start(command, directory.resolve("log"), exit);
        owner.ownsProcesses();

        // when
        exit.run();

        // then
        assertThat(alone.exitCode()).hasValue(KILLED);
        assertThat(owner.exitCode()).hasValue(TERMINATED);
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
        return stat(process, 2);
    }

    private static String stat(ChildProcess process, int field) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.split(" ", -1)[field];
    }
}
