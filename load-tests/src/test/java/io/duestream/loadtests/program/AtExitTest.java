package io.duestream.loadtests.program;

import static io.duestream.loadtests.program.AtExit.Phase.FOLDERS;
import static io.duestream.loadtests.program.AtExit.Phase.PROCESSES;
import static io.duestream.loadtests.program.AtExit.Phase.UNWINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtExitTest {
    private final AtExit exit = new AtExit();
    private final List<String> done = new ArrayList<>();

    @Test
    void shouldEndProcessesBeforeItDeletesWhatTheyWrite() {
        // given
        exit.add(FOLDERS, () -> done.add("folder"));
        exit.add(PROCESSES, () -> done.add("broker"));
        exit.add(PROCESSES, () -> done.add("processor"));
        exit.add(UNWINDING, () -> done.add("run"));

        // when
        exit.run();

        // then
        assertThat(done).containsExactly("run", "processor", "broker", "folder");
    }

    @Test
    void shouldDoTheRestWhenATaskFails() {
        // given
        exit.add(FOLDERS, () -> done.add("folder"));
        exit.add(PROCESSES, () -> {
            throw new IOException("it does not end");
        });

        // when
        exit.run();

        // then
        assertThat(done).containsExactly("folder");
    }

    @Test
    void shouldForgetWhatIsDoneAlready() {
        // given
        AtExit.Task stays = () -> done.add("stays");
        AtExit.Task goes = () -> done.add("goes");
        exit.add(PROCESSES, stays);
        exit.add(PROCESSES, goes);

        // when
        exit.remove(goes);
        exit.run();

        // then
        assertThat(done).containsExactly("stays");
    }

    @Test
    void shouldTakeTasksAsLongAsSomebodyWillDoThem() {
        // given
        exit.add(UNWINDING, () -> exit.add(PROCESSES, () -> done.add("started while all was closed")));
        exit.add(FOLDERS, () -> assertThatThrownBy(() -> exit.add(PROCESSES, () -> done.add("too late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this program is ending"));
        exit.add(FOLDERS, () -> done.add("folder"));

        // when
        exit.run();

        // then
        assertThat(done).containsExactly("started while all was closed", "folder");
        assertThatThrownBy(() -> exit.add(FOLDERS, () -> {})).isInstanceOf(IllegalStateException.class);
    }
}
