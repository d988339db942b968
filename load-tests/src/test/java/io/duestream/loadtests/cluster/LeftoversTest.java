package io.duestream.loadtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program leaves behind that is asked to end in the midst of its work: nothing. */
class LeftoversTest {
    private static final int TERMINATED = 128 + 15;
    private static final Duration AT_WORK_WITHIN = Duration.ofMinutes(4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path report;

    private final List<ProcessHandle> children = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void shouldBeNothingOfAProgramThatClosesNothing() throws IOException {
        // given
        ChildProcess program = start(LeavesMuch.class, List.of());
        await().atMost(AT_WORK_WITHIN).until(() -> hasChildren(program, LeavesMuch.CHILDREN));

        // when
        program.stop();

        // then
        assertThat(program.exitCode()).hasValue(TERMINATED);
        assertNothingIsLeft();
    }

    @Test
    void shouldBeNothingOfARunAndNoVerdict() throws IOException {
        // given
        Path earlier = Files.writeString(report.resolve("run.json"), "of an earlier run");
        ChildProcess program = start(Main.class, List.of("run", "smoke", "--invoices=100000", "--report=" + report));
        await().atMost(AT_WORK_WITHIN)
                .until(() -> Files.readString(program.log()).contains("  10 s  ") && hasChildren(program, 2));

        // when
        program.stop();

        // then
        assertThat(program.exitCode()).hasValue(TERMINATED);
        assertThat(Files.readString(program.log())).contains("interrupted: there is no verdict");
        assertThat(earlier).doesNotExist();
        assertNothingIsLeft();
    }

    private ChildProcess start(Class<?> main, List<String> arguments) throws IOException {
        return Jvm.likeThis(report.resolve("program.txt"))
                .with(List.of("-Xmx512m", "-Djava.io.tmpdir=" + temporary))
                .start(main.getName(), arguments);
    }

    private boolean hasChildren(ChildProcess program, int count) {
        children.clear();
        ProcessHandle.of(program.pid()).stream()
                .flatMap(ProcessHandle::children)
                .forEach(children::add);
        return children.size() == count;
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        try (Stream<Path> all = Files.list(temporary)) {
            assertThat(all).noneMatch(path -> path.getFileName().toString().startsWith("duestream-"));
        }
    }
}
