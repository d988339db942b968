package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final String DUESTREAM = "Duestream";
    private static final String BARE = "bare loop";
    private static final String LOG_EQUAL = "log-equal loop";

    private final Line line =
            new Line(new Contenders(2, List.of(), Map.of()), new Shape(Map.of(), 100, 100), null, 1_000, 0);

    private List<String> names(Experiment experiment, List<String> only, int repetition) {
        return line.up(experiment, only, repetition).stream()
                .map(Contender::name)
                .toList();
    }

    @Test
    void shouldTurnTheLineRoundEachSecondTime() {
        List<String> only = List.of(LOG_EQUAL, DUESTREAM, BARE);
        assertThat(names(Experiment.CORE, only, 1)).containsExactly(DUESTREAM, BARE, LOG_EQUAL);
        assertThat(names(Experiment.CORE, only, 2)).containsExactly(LOG_EQUAL, BARE, DUESTREAM);
        assertThat(names(Experiment.CORE, only, 3)).containsExactly(DUESTREAM, BARE, LOG_EQUAL);
    }

    @Test
    void shouldHaveThePeersOnlyWhereTheyAreBuiltAndTheLoopsAtTheShortInterval() {
        assertThat(names(Experiment.CORE, List.of(), 1))
                .containsExactly(DUESTREAM, BARE, LOG_EQUAL, "Duestream, at least once");
        assertThat(names(Experiment.CORE_SLOW_COMMIT, List.of(), 1)).containsExactly(DUESTREAM);
    }
}
