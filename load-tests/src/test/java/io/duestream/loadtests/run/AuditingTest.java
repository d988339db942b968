package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.duestream.loadtests.audit.Auditor;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AuditingTest {
    private static final String PREFIX = "lt-";
    private static final int POLLS = 45;
    private static final int RECORDS_A_POLL = 2_000;

    @Test
    void shouldLookAtAllThatItWasGivenBeforeItJudges() throws Exception {
        // given
        Plan plan = Plan.of(Workload.load("smoke").withInvoices(100), 1);
        try (SchemaCache schemas = new SchemaCache(
                        Registry.of(new MockSchemaRegistryClient()), null, SchemaCacheSettings.defaults());
                Auditing auditing = new Auditing(new Auditor(plan, schemas), new ClockProbe(plan.legs(), 1), PREFIX)) {
            // when
            for (int poll = 0; poll < POLLS; poll++) {
                auditing.received(tombstones(), 0);
            }

            // then
            assertThat(auditing.verdict(new Ending(0, false, "stopped")).records())
                    .isEqualTo(POLLS * RECORDS_A_POLL);
        }
    }

    private static ConsumerRecords<byte[], byte[]> tombstones() {
        String topic = EventStreams.INVOICE_STATUS.topic(PREFIX);
        byte[] key = "creditor-1|1".getBytes(StandardCharsets.UTF_8);
        List<ConsumerRecord<byte[], byte[]>> records = IntStream.range(0, RECORDS_A_POLL)
                .mapToObj(offset -> new ConsumerRecord<byte[], byte[]>(topic, 0, offset, key, null))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
    }
}
