package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.Keys;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PromisedTest {
    private static final CoreJob JOB = new CoreJob(200, 100, Long.getLong("seed", 3));

    /** The offsets of one who has done all that lies before a place. */
    private static Map<TopicPartition, Long> offsets(long until) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (long place = 0; place < until; place++) {
            CoreJob.Input input = JOB.event(place);
            int partition = Keys.partition(input.key().getBytes(StandardCharsets.UTF_8), BenchSite.PARTITIONS);
            offsets.merge(new TopicPartition(input.stream().topic(BenchSite.PREFIX), partition), 1L, Long::sum);
        }
        return offsets;
    }

    @Test
    void shouldBeWhatLiesBeforeTheOffsetsAndNoMore() {
        for (long until : new long[] {0, 1, 199, 200, 201, 350, 500}) {
            // when
            BitSet promised = Promised.of(JOB, offsets(until));

            // then
            assertThat(promised.cardinality()).as("seed %d", JOB.seed()).isEqualTo((int) until);
            assertThat(promised.length()).as("seed %d", JOB.seed()).isEqualTo((int) until);
        }
    }

    @Test
    void shouldBeNothingOfAPartitionThatWasNotTouched() {
        // given
        TopicPartition one = offsets(JOB.events()).keySet().iterator().next();

        // when
        BitSet promised = Promised.of(JOB, Map.of(one, 5L));

        // then
        assertThat(promised.cardinality()).as("seed %d", JOB.seed()).isEqualTo(5);
    }
}
