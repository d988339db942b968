package io.duestream.loadtests.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FateTest {
    private static final long SEED = Long.getLong("seed", 13L);

    /** Else what is open when a step is taken or withdrawn would depend on which of them came first: see {@link Letters}. */
    @ParameterizedTest
    @EnumSource
    void shouldHaveOneFactASceneFromTheDueDayOn(Fate fate) throws Exception {
        // given
        Script script = new Script(Workload.load("smoke"), SEED);

        // when
        Map<Scene, Long> facts = script.story(fate, 0, Scene.AFTERMATH).facts().stream()
                .filter(fact -> fact.scene().compareTo(Scene.DUE_DAY) >= 0)
                .collect(groupingBy(Fact::scene, counting()));

        // then
        assertThat(facts.values()).as("seed %d", SEED).allMatch(count -> count == 1);
    }
}
