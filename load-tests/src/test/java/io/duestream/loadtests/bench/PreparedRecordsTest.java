package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.SchemaIds;
import java.io.EOFException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedRecordsTest {
    private static final CoreJob JOB = new CoreJob(10, 100, 1);

    private final EventWriter writer = new EventWriter(
            SchemaIds.preset(Map.of(EventStreams.INVOICES, 1, EventStreams.PAYMENTS, 2, EventStreams.OUTCOMES, 3)));

    @TempDir
    Path folder;

    @Test
    void shouldReadTheRecordsAsTheyWereMadeAndFailBehindThem() throws Exception {
        // given
        Path file = folder.resolve("records");
        PreparedRecords.write(file, JOB::event, JOB.events(), writer);

        try (PreparedRecords records = new PreparedRecords(file)) {
            for (long place = 0; place < JOB.events(); place++) {
                // when
                ProducerRecord<byte[], byte[]> record = records.next();

                // then
                ProducerRecord<byte[], byte[]> made = BenchSite.record(JOB.event(place), writer);
                assertThat(record.topic()).as("place %d", place).isEqualTo(made.topic());
                assertThat(record.key()).as("place %d", place).isEqualTo(made.key());
                assertThat(record.value()).as("place %d", place).isEqualTo(made.value());
            }
            assertThatExceptionOfType(EOFException.class).isThrownBy(records::next);
        }
    }
}
