package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.BenchReport.Conditions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTableTest {
    private static final List<Measured> RUNS = List.of(
            run("core", "Duestream", "open=5 threads=2 build=1a", Map.of("commit.interval.ms", "100")),
            run("core", "Duestream", "open=5 threads=2 build=1a", Map.of("commit.interval.ms", "100")),
            run("core", "Flink", "open=5 threads=2 build=1b", Map.of("Flink", "2.2.1")),
            run("state", "Duestream", "accounts=7 threads=2 build=1a", Map.of()));

    @Test
    void shouldSayOnceWhatAllRunsShare() {
        assertThat(ConditionTable.shared(RUNS)).isEqualTo(Map.of("threads", "2"));
    }

    @Test
    void shouldSayOfEachJobWhatItsContendersShareAndOfEachContenderTheRest() {
        assertThat(ConditionTable.of(RUNS))
                .containsExactly(
                        new Conditions("core", Conditions.ALL, Map.of("open", "5")),
                        new Conditions("core", "Duestream", Map.of("build", "1a", "commit.interval.ms", "100")),
                        new Conditions("core", "Flink", Map.of("build", "1b", "Flink", "2.2.1")),
                        new Conditions("state", "Duestream", Map.of("accounts", "7", "build", "1a")));
    }

    @Test
    void shouldHaveNoConditionsWithoutRuns() {
        assertThat(ConditionTable.shared(List.of())).isEmpty();
        assertThat(ConditionTable.of(List.of())).isEmpty();
    }

    private static Measured run(String experiment, String contender, String parameters, Map<String, String> settings) {
        return new Measured(experiment, contender, 1, parameters, settings, Map.of(), "");
    }
}
