package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.plan.Repeats.Spot;
import io.duestream.loadtests.plan.Workload.Duplicates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 50, 2, 3",
        "1, 100, 1, 1",
        "99, 80, 4, 2",
        "100, 10, 1, 1",
        "1000, 80, 4, 3",
        "1050, 80, 4, 3",
        "1050, 100, 3, 1000",
        "777, 0, 5, 1",
        "777, 50, 0, 1"
    })
    void shouldPublishEachFactFirstAtItsPlaceAndSoOftenAsItSays(long facts, int percent, int most, int apart) {
        // given
        Repeats repeats = new Repeats(facts, new Duplicates(percent, most, apart), 5);
        Map<Long, Integer> times = new HashMap<>();

        // when
        List<Spot> spots = new ArrayList<>();
        repeats.iterator().forEachRemaining(spots::add);

        // then
        assertThat(spots).hasSize((int) repeats.size());
        for (int place = 0; place < spots.size(); place++) {
            Spot spot = spots.get(place);
            if (!spot.again()) {
                assertThat(repeats.placeOf(spot.fact())).isEqualTo(place);
            }
            assertThat(spot.again()).isEqualTo(times.containsKey(spot.fact()));
            times.merge(spot.fact(), 1, Integer::sum);
        }
        for (long fact = 0; fact < facts; fact++) {
            assertThat(times.get(fact))
                    .as("fact %d", fact)
                    .isEqualTo(repeats.times(fact))
                    .isBetween(1, most + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"80, 4", "10, 1", "50, 2", "100, 5"})
    void shouldRepeatThePercentageThatIsAskedForAndEachNumberOfTimesAsOften(int percent, int most) {
        // given
        Repeats repeats = new Repeats(10_000, new Duplicates(percent, most, 7), 6);

        // when
        int[] times = new int[most + 2];
        for (long fact = 0; fact < 10_000; fact++) {
            times[repeats.times(fact)]++;
        }

        // then
        assertThat(times[1]).isEqualTo(10_000 - 100 * percent);
        for (int more = 1; more <= most; more++) {
            assertThat(times[more + 1]).isBetween(100 * (percent / most), 100 * (percent / most + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void shouldKeepTheTimesApart(int apart) {
        // given
        Repeats repeats = new Repeats(10_000, new Duplicates(50, 3, apart), 6);
        long end = repeats.placeOf(9_999);
        Map<Long, Integer> last = new HashMap<>();
        int place = 0;
        for (var spots = repeats.iterator(); place < end; place++) {
            // when
            Integer before = last.put(spots.next().fact(), place);

            // then
            assertThat(before == null ? Integer.MAX_VALUE : place - before)
                    .as("place %d", place)
                    .isGreaterThan((apart - 1) * 100);
        }
    }
}
