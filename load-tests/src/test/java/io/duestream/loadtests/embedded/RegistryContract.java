package io.duestream.loadtests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Finding;
import io.duestream.schemas.SchemaAdmin;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.Lookup;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaId;
import io.duestream.schemas.serde.SchemaIdException;
import io.duestream.schemas.serde.SchemaIds;
import io.duestream.schemas.serde.SchemaIds.Registration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every Schema Registry must do for Duestream: the embedded one, and one that others wrote. */
abstract class RegistryContract {
    private static final AtomicInteger PREFIXES = new AtomicInteger();
    private static final Duration LONG = Duration.ofSeconds(30);

    private String prefix = "";

    abstract String url();

    @BeforeEach
    void useSubjectsOfItsOwn() {
        prefix = "test" + PREFIXES.incrementAndGet() + ".";
    }

    @Test
    void shouldRegisterTheCatalogueOnceAndThenFindNothing() throws IOException {
        try (Registry registry = registry()) {
            SchemaAdmin schemas = new SchemaAdmin(registry.client(), prefix);

            // when
            List<Finding> first = schemas.register();
            List<Finding> second = schemas.register();

            // then
            assertThat(first).extracting(Finding::kind).containsOnly(Finding.Kind.REGISTERED);
            assertThat(first).hasSameSizeAs(EventStreams.values()).isEqualTo(second);
        }
        try (Registry another = registry()) {
            assertThat(new SchemaAdmin(another.client(), prefix).check()).isEmpty();
        }
    }

    @Test
    void shouldFindEverySubjectMissing() throws IOException {
        try (Registry registry = registry()) {
            // when
            List<Finding> findings = new SchemaAdmin(registry.client(), prefix).check();

            // then
            assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.MISSING);
            assertThat(findings).hasSameSizeAs(EventStreams.values());
        }
    }

    @Test
    void shouldFindAnotherLevelAndAnOlderVersion() throws Exception {
        try (Registry registry = registry()) {
            // given
            String subject = EventStreams.PAYMENTS.subject(prefix);
            SchemaRegistryClient client = registry.client();
            client.register(subject, new AvroSchema(without(EventStreams.PAYMENTS.schema(), "causedBy")));
            client.updateCompatibility(subject, "BACKWARD");

            // when
            List<Finding> findings = new SchemaAdmin(client, prefix)
                    .check().stream()
                            .filter(finding -> finding.subject().equals(subject))
                            .toList();

            // then
            assertThat(findings)
                    .extracting(Finding::sentence)
                    .satisfiesExactly(
                            older ->
                                    assertThat(older).contains("other versions").contains("compatible"),
                            level -> assertThat(level).contains("BACKWARD").contains("BACKWARD_TRANSITIVE"));
        }
    }

    @Test
    void shouldRefuseAnIncompatibleSchemaWith409() throws Exception {
        try (Registry registry = registry()) {
            // given
            String subject = EventStreams.PAYMENTS.subject(prefix);
            new SchemaAdmin(registry.client(), prefix).register();
            AvroSchema breaking = new AvroSchema(EventStreams.PAYMENTS
                    .schema()
                    .toString()
                    .replace("\"name\":\"account\"", "\"name\":\"bankAccount\""));

            // then
            assertThatThrownBy(() -> registry.client().register(subject, breaking))
                    .isInstanceOfSatisfying(RestClientException.class, refusal -> assertThat(refusal.getStatus())
                            .isEqualTo(409));
            assertThat(registry.client().testCompatibility(subject, breaking)).isFalse();
        }
    }

    @Test
    void shouldReportASchemaThatBreaksARegisteredOne() throws Exception {
        try (Registry registry = registry()) {
            // given
            String subject = EventStreams.MATCHES.subject(prefix);
            registry.client().register(subject, new AvroSchema(without(EventStreams.MATCHES.schema(), "paymentId")));
            registry.client().updateCompatibility(subject, "FULL_TRANSITIVE");
            SchemaAdmin schemas = new SchemaAdmin(registry.client(), prefix);

            // then
            assertThat(List.of(schemas.check(), schemas.register())).allSatisfy(findings -> assertThat(findings)
                    .filteredOn(finding -> finding.kind() == Finding.Kind.INCOMPATIBLE)
                    .extracting(Finding::subject)
                    .containsExactly(subject));
        }
    }

    @Test
    void shouldGiveBackByIdWhatWasWritten() throws Exception {
        // given
        try (Registry registry = registry();
                SchemaCache cache = new SchemaCache(registry, null, SchemaCacheSettings.defaults())) {
            new SchemaAdmin(registry.client(), prefix).register();
            SchemaIds ids =
                    SchemaIds.resolve(registry, prefix, List.of(EventStreams.values()), Registration.BY_VERB, null);
            int id = ids.of(EventStreams.FILES).orElseThrow();

            // when
            byte[] value = new EventWriter(ids).write(file(), EventStreams.FILES);
            Lookup lookup = cache.awaitKnown(new SchemaId.Numbered(id), LONG);

            // then
            assertThat(lookup).isEqualTo(new Lookup.Found(EventStreams.FILES.schema()));
            assertThat(new EventReader<>(FileProgress.class, cache, ReadLimits.defaults()).read(value, null))
                    .isEqualTo(new Decoded.Event<>(file()));
            assertThat(cache.awaitKnown(new SchemaId.Numbered(987_654), LONG)).isInstanceOf(Lookup.Absent.class);
            assertThat(cache.registryAnswers()).isTrue();
        }
    }

    @Test
    void shouldNameTheVerbWhenNothingIsRegistered() throws IOException {
        try (Registry registry = registry()) {
            assertThatThrownBy(() -> SchemaIds.resolve(
                            registry, prefix, List.of(EventStreams.FILES), Registration.BY_VERB, null))
                    .isInstanceOf(SchemaIdException.class)
                    .hasMessageContaining("schemas register");
        }
    }

    final Registry registry() {
        return Registry.at(List.of(url()), Map.of());
    }

    final String prefix() {
        return prefix;
    }

    static FileProgress file() {
        return FileProgress.newBuilder()
                .setEventId("5a/1")
                .setOccurredAt(Instant.EPOCH)
                .setRecordedAt(Instant.EPOCH)
                .setVersion(1)
                .setFile("camt.xml")
                .setPublished(1)
                .setTotal(2)
                .setDone(false)
                .build();
    }

    private static Schema without(Schema schema, String field) {
        List<Schema.Field> kept = schema.getFields().stream()
                .filter(candidate -> !candidate.name().equals(field))
                .map(candidate -> new Schema.Field(candidate, candidate.schema()))
                .toList();
        return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, kept);
    }
}
