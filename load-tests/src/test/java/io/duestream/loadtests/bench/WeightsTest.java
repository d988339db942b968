package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {
    @Test
    void shouldExpectTwoRecordsOfALoopForAPaymentElseOne() {
        Map<TopicPartition, Long> promised = Map.of(
                input(EventStreams.INVOICES, 0), 100L,
                input(EventStreams.INVOICES, 7), 10L,
                input(EventStreams.OUTCOMES, 3), 1_000L,
                input(EventStreams.PAYMENTS, 3), 10_000L);

        assertThat(Weights.due(promised)).isEqualTo(100 + 10 + 1_000 + 2 * 10_000);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12, 13, 13, 12 records out where 13 must be",
                "13, 13, 13, -",
                "14, 13, 13, 14 records out where 13 must be",
                "11, 12, 13, 11 records out where 12 to 13 must be",
                "12, 12, 13, -",
                "13, 12, 13, -",
                "14, 12, 13, 14 records out where 12 to 13 must be"
            })
    void shouldComplainOfTooFewAndTooMany(long out, long least, long most, String complaint) {
        assertThat(Weights.complaint(out, least, most)).isEqualTo(complaint == null ? "" : complaint);
    }

    private static TopicPartition input(EventStreams stream, int partition) {
        return new TopicPartition(stream.topic(BenchSite.PREFIX), partition);
    }
}
