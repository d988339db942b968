package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.Job.Flow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class FullWeightsTest {
    private static final int FILLED = 3;

    @Test
    void shouldCountOutputsForTheInputsThatTheyComeFromAlsoWhereMoreWasDrained() {
        // given
        Weight in = weight("payments", 5, 40);
        Weight out = weight("matches", 11, 100);
        Map<String, Double> figures = new HashMap<>(Map.of(Measured.EVENTS_DONE, 5.0, Measured.WHOLE_JOB, 1.0));

        // when
        figures.putAll(FullWeights.inAndOut(in, out));

        // then
        Measured run = new Measured(FullTrial.TITLE, FullTrial.BARE, 1, "", figures, "");
        assertThat(JobTable.of(List.of(run)).getFirst().flow()).isEqualTo(new Flow(40, 4, 400));
    }

    /** So many records of so many bytes, the first of which fill the state. */
    private static Weight weight(String topic, int records, int bytes) {
        Weight weight = new Weight(Map.of(new TopicPartition(topic, 0), (long) FILLED));
        for (int offset = 0; offset < records; offset++) {
            weight.add(record(topic, offset, bytes));
        }
        return weight;
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset, int bytes) {
        TimestampType type = TimestampType.CREATE_TIME;
        byte[] value = new byte[bytes];
        return new ConsumerRecord<>(
                topic, 0, offset, 0, type, 0, bytes, new byte[0], value, new RecordHeaders(), Optional.empty());
    }
}
