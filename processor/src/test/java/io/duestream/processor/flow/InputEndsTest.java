package io.duestream.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** When a partition's inputs count as processed, and how often the log is read to find out. */
class InputEndsTest {
    private static final TopicPartition INVOICES = new TopicPartition("invoices", 3);
    private static final TopicPartition PAYMENTS = new TopicPartition("payments", 3);

    private final InputEnds ends = new InputEnds(Instant.EPOCH, Map.of(INVOICES, 10L, PAYMENTS, 5L));
    private final List<String> probed = new ArrayList<>();
    private boolean onlyMarkers;

    private boolean round(long invoices, long payments) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                Map.of(INVOICES, new OffsetAndMetadata(invoices), PAYMENTS, new OffsetAndMetadata(payments));
        return ends.areReached(committed, (place, from, end) -> {
            probed.add(place.topic() + " " + from + "-" + end);
            return onlyMarkers;
        });
    }

    @Test
    void shouldBeReachedOnceAllInputsAreCommittedPast() {
        // given, when, then
        assertThat(round(10, 4)).isFalse();
        assertThat(round(10, 5)).isTrue();
        assertThat(probed).isEmpty();
    }

    @Test
    void shouldNotBeReachedWhereNothingIsCommitted() {
        // given, when, then
        assertThat(ends.areReached(Map.of(), (place, from, end) -> true)).isFalse();
    }

    @Test
    void shouldLookAtTheLogWhereCommitsStopShortOfTheEnd() {
        // given
        onlyMarkers = true;
        for (int still = 0; still < 4; still++) {
            assertThat(round(9, 5)).isFalse();
        }

        // when, then
        assertThat(round(9, 5)).isTrue();
        assertThat(probed).containsExactly("invoices 9-10");
    }

    @Test
    void shouldNotLookWhileCommitsMove() {
        // given, when
        for (int at = 0; at < 10; at++) {
            round(at, 0);
        }

        // then
        assertThat(probed).isEmpty();
    }

    @Test
    void shouldLookMoreRarelyAndBeOldInTheEnd() {
        // given, when
        List<Integer> rounds = new ArrayList<>();
        for (int still = 0; still < 32; still++) {
            int before = probed.size();
            assertThat(ends.areOld()).isFalse();
            round(9, 5);
            if (probed.size() > before) {
                rounds.add(still);
            }
        }
        round(9, 5);

        // then
        assertThat(rounds).containsExactly(4, 8, 16);
        assertThat(ends.areOld()).isTrue();
    }

    @Test
    void shouldNotGrowOldWhileCommitsMove() {
        // given, when
        for (int at = 0; at < 100; at++) {
            round(at % 9, 0);
        }

        // then
        assertThat(ends.areOld()).isFalse();
    }
}
