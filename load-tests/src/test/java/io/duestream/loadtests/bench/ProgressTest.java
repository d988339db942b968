package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;
    private static final TopicPartition A = new TopicPartition("in", 0);
    private static final TopicPartition B = new TopicPartition("in", 1);

    private final Progress progress = new Progress(Map.of(A, 1_000L, B, 1_000L));

    /** Two threads do 10 events a second each, and commit every 10 s, five seconds apart. */
    private void everyTenSeconds(int until) {
        for (int second = 0; second <= until; second++) {
            progress.note(
                    second * SECOND,
                    Map.of(
                            A,
                            100L * (second / 10),
                            B,
                            Math.max(0, 100L * ((second - 5) / 10) + (second >= 5 ? 50 : 0))));
        }
    }

    @Test
    void shouldSeeOneRateWhereverItLooksThoughThreadsCommitSeldomAndByTurns() {
        // given
        everyTenSeconds(70);

        // when, then
        for (int from = 10; from < 40; from++) {
            double done = progress.at((from + 20) * SECOND) - progress.at(from * SECOND);
            assertThat(done).as("from second %d on", from).isCloseTo(20 * 20, within(0.5));
        }
    }

    @Test
    void shouldTellSinceWhenAnAmountWasDoneThoughACommitToldOfItLater() {
        // given
        everyTenSeconds(40);

        // when: 300 are done by second 15, and known to be by second 20
        long since = progress.since(20 * SECOND, (done, nanos) -> done >= 300);

        // then
        assertThat(since / 1e9).isCloseTo(15, within(0.2));
    }

    @Test
    void shouldKnowWhatIsCommittedAndHowMuchThereIs() {
        // given
        progress.note(SECOND, Map.of(A, 30L));

        // when
        boolean moved = progress.note(2 * SECOND, Map.of(A, 30L, B, 12L));
        boolean again = progress.note(3 * SECOND, Map.of(A, 30L, B, 12L));

        // then
        assertThat(moved).isTrue();
        assertThat(again).isFalse();
        assertThat(progress.done()).isEqualTo(42);
        assertThat(progress.all()).isEqualTo(2_000);
    }

    @Test
    void shouldPromiseWhatTheCommitBeforeTheLastCovered() {
        // given
        progress.note(SECOND, Map.of(A, 30L));
        progress.note(2 * SECOND, Map.of(A, 40L));

        // when
        progress.note(3 * SECOND, Map.of(A, 40L));

        // then
        assertThat(progress.promised()).isEqualTo(Map.of(A, 30L));
    }

    @Test
    void shouldNotCountTheTimeInWhichTheLastCommitWasWaitedFor() {
        // given: A is at its end soon after 30 s, and says so at 40 s
        progress.note(0, Map.of());
        progress.note(10 * SECOND, Map.of(A, 300L, B, 200L));
        progress.note(20 * SECOND, Map.of(A, 600L, B, 400L));
        progress.note(30 * SECOND, Map.of(A, 900L, B, 600L));

        // when
        progress.note(40 * SECOND, Map.of(A, 1_000L, B, 800L));

        // then
        assertThat(progress.workedUntil()).isEqualTo(30 * SECOND);
    }

    @Test
    void shouldCountToTheLastCommitThatLeftSomethingWhereCommitsComeOften() {
        // given
        for (int tenth = 0; tenth <= 100; tenth++) {
            progress.note(tenth * SECOND / 10, Map.of(A, Math.min(1_000L, 20L * tenth), B, 10L * tenth));
        }

        // when, then: A has run dry for 5 s, B has just ended
        assertThat(progress.workedUntil()).isEqualTo(99 * SECOND / 10);
    }
}
