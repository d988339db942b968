package io.duestream.loadtests.bench;

import io.duestream.schemas.Keys;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Which events of a job a contender has promised to have done, by the offsets that it has committed. */
final class Promised {
    private Promised() {}

    /**
     * Their places. In a partition events lie in the order of their places from offset 0 on, for one producer has sent them so.
     *
     * @param offsets of the input topics: what lies before them is promised
     */
    static BitSet of(CoreJob job, Map<TopicPartition, Long> offsets) {
        BitSet promised = new BitSet(Math.toIntExact(job.events()));
        Map<TopicPartition, Long> next = new HashMap<>();
        for (long place = 0; place < job.events(); place++) {
            byte[] key = job.keyAt(place).getBytes(StandardCharsets.UTF_8);
            String topic = job.streamAt(place).topic(BenchSite.PREFIX);
            TopicPartition partition = new TopicPartition(topic, Keys.partition(key, BenchSite.PARTITIONS));
            long offset = next.merge(partition, 1L, Long::sum) - 1;
            promised.set((int) place, offset < offsets.getOrDefault(partition, 0L));
        }
        return promised;
    }
}
