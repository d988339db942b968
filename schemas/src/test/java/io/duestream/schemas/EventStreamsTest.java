package io.duestream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventStreamsTest {

    @Test
    void shouldNameTopicsAndSubjectsByPrefix() {
        assertThat(EventStreams.INVOICE_STATUS.topic("test.")).isEqualTo("test.invoice-status");
        assertThat(EventStreams.INVOICE_STATUS.subject("test.")).isEqualTo("test.invoice-status-value");
        assertThat(EventStreams.ofTopic("test.files", "test.")).contains(EventStreams.FILES);
        assertThat(EventStreams.ofTopic("duestream.files", "test.")).isEmpty();
    }

    @Test
    void shouldGiveEachRecordItsOwnStream() {
        assertThat(EventStreams.values()).extracting(EventStreams::streamName).doesNotHaveDuplicates();
        assertThat(EventStreams.values()).extracting(EventStreams::recordClass).doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveEqualPartitionsToStreamsThatOneStageReads() {
        assertThat(EventStreams.CO_PARTITIONED)
                .containsExactlyInAnyOrder(EventStreams.INVOICES, EventStreams.PAYMENTS, EventStreams.OUTCOMES)
                .extracting(stream -> stream.shape().partitions())
                .containsOnly(12);
    }

    @Test
    void shouldCompactWhatHoldsAState() {
        // when
        Set<EventStreams> compacted = Arrays.stream(EventStreams.values())
                .filter(stream -> stream.shape().configuration().containsValue("compact"))
                .collect(Collectors.toSet());

        // then
        assertThat(compacted)
                .containsExactlyInAnyOrder(EventStreams.INVOICE_STATUS, EventStreams.CREDITORS, EventStreams.FILES);
    }

    @Test
    void shouldGiveTopicConfigurationInKafkasNames() {
        assertThat(EventStreams.REMINDERS.shape().configuration())
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete", "retention.ms", "7776000000", "max.message.bytes", "1048588"));
        assertThat(EventStreams.INVOICE_STATUS.shape().configuration())
                .containsEntry("min.compaction.lag.ms", "604800000");
    }

    @Test
    void shouldPromiseMoreForOutputsThanForInputs() {
        assertThat(EventStreams.PAYMENTS.compatibility()).isEqualTo(Compatibility.BACKWARD_TRANSITIVE);
        assertThat(EventStreams.MATCHES.compatibility()).isEqualTo(Compatibility.FULL_TRANSITIVE);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepJavaOutOfTheContract(EventStreams stream) {
        assertThat(stream.schema().toString()).doesNotContain("avro.java");
        assertThat(stream.schema().getFullName()).isEqualTo(stream.recordClass().getName());
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeadEveryRecordWithTheEnvelope(EventStreams stream) {
        assertThat(stream.schema().getFields().subList(0, 5))
                .extracting(Schema.Field::name)
                .containsExactly("eventId", "causedBy", "occurredAt", "recordedAt", "version");
    }

    @ParameterizedTest
    @EnumSource
    void shouldDocumentEveryFieldAndType(EventStreams stream) {
        requireDocs(stream.schema(), stream.schema().getName(), new HashSet<>());
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveEveryEnumADefaultSoThatOldReadersSurviveNewSymbols(EventStreams stream) {
        requireEnumDefaults(stream.schema(), new HashSet<>());
    }

    private static void requireDocs(Schema schema, String path, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    assertThat(schema.getDoc()).as(path).isNotBlank();
                    for (Schema.Field field : schema.getFields()) {
                        assertThat(field.doc()).as(path + "." + field.name()).isNotBlank();
                        requireDocs(field.schema(), path + "." + field.name(), seen);
                    }
                }
            }
            case ENUM -> assertThat(schema.getDoc()).as(path).isNotBlank();
            case UNION -> schema.getTypes().forEach(type -> requireDocs(type, path, seen));
            case ARRAY -> requireDocs(schema.getElementType(), path, seen);
            case MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static void requireEnumDefaults(Schema schema, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    schema.getFields().forEach(field -> requireEnumDefaults(field.schema(), seen));
                }
            }
            case ENUM ->
                assertThat(schema.getEnumDefault()).as(schema.getFullName()).isEqualTo("UNKNOWN");
            case UNION -> schema.getTypes().forEach(type -> requireEnumDefaults(type, seen));
            case ARRAY -> requireEnumDefaults(schema.getElementType(), seen);
            case MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
