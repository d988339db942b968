package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.run.KillPlan.Kill;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KillPlanTest {
    @Test
    void shouldBeTheSameForTheSameSeedOnly() {
        assertThat(KillPlan.of(7, 20, 2, 240)).isEqualTo(KillPlan.of(7, 20, 2, 240));
        assertThat(KillPlan.of(7, 20, 2, 240)).isNotEqualTo(KillPlan.of(8, 20, 2, 240));
    }

    @Test
    void shouldKillOnceInEachPartOfTheFlow() {
        LongStream.range(0, 100).forEach(seed -> {
            List<Kill> kills = KillPlan.of(seed, 20, 3, 240).kills();
            for (int i = 0; i < 20; i++) {
                assertThat(kills.get(i).atSeconds())
                        .as("seed %d, kill %d", seed, i)
                        .isBetween(i * 12.0, (i + 1) * 12.0);
                assertThat(kills.get(i).instance())
                        .as("seed %d, kill %d", seed, i)
                        .isBetween(0, 2);
            }
        });
    }

    @Test
    void shouldReachEveryInstanceAndAnyMoment() {
        // when
        List<Kill> kills = LongStream.range(0, 100)
                .mapToObj(seed -> KillPlan.of(seed, 2, 3, 24).kills())
                .flatMap(List::stream)
                .toList();

        // then
        assertThat(kills).extracting(Kill::instance).contains(0, 1, 2);
        assertThat(kills.stream().filter(Kill::whileStarting)).hasSizeBetween(30, 70);
        assertThat(kills).extracting(kill -> (int) kill.atSeconds() / 4).contains(0, 1, 2, 3, 4, 5);
    }

    @Test
    void shouldFallIntoTheLegsThatAreOnThen() {
        // given
        KillPlan plan = KillPlan.of(3, 50, 2, 100);

        // when
        List<Kill> all = new ArrayList<>();
        for (double[] leg : new double[][] {{0, 30}, {30, 30}, {30, 99}, {99, 100}}) {
            plan.within(leg[0], leg[1]).stream()
                    .map(kill -> new Kill(kill.atSeconds() + leg[0], kill.instance(), kill.whileStarting()))
                    .forEach(all::add);
        }

        // then
        assertThat(all)
                .hasSize(50)
                .extracting(Kill::instance)
                .isEqualTo(plan.kills().stream().map(Kill::instance).toList());
        assertThat(plan.within(90, 100)).isNotEmpty().allSatisfy(kill -> assertThat(kill.atSeconds())
                .isBetween(0.0, 10.0));
    }
}
