package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Examples;
import io.duestream.schemas.serde.SchemaIds.Registration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaIdsTest {
    private static final List<EventStreams> PAYMENTS = List.of(EventStreams.PAYMENTS);
    private static final String SUBJECT = "test.payments-value";

    @TempDir
    Path directory;

    private final SwitchableRegistry registry = new SwitchableRegistry();

    @Test
    void shouldTakeTheRegisteredId() throws Exception {
        // given
        registry.register("test.matches-value", new AvroSchema(EventStreams.MATCHES.schema()));
        int id = registry.register(SUBJECT, new AvroSchema(EventStreams.PAYMENTS.schema()));

        // when
        SchemaIds ids = resolve(Registration.BY_VERB);

        // then
        assertThat(ids.of(EventStreams.PAYMENTS)).hasValue(id);
        assertThat(ids.of(EventStreams.MATCHES)).isEmpty();
    }

    @Test
    void shouldNameTheVerbWhenTheSchemaIsNotRegistered() {
        assertThatThrownBy(() -> resolve(Registration.BY_VERB))
                .isInstanceOf(SchemaIdException.class)
                .hasMessageContaining(SUBJECT)
                .hasMessageContaining("run 'schemas register'");
    }

    @Test
    void shouldRegisterWhenToldTo() throws Exception {
        // when
        SchemaIds ids = resolve(Registration.AUTOMATIC);

        // then
        assertThat(ids.of(EventStreams.PAYMENTS))
                .hasValue(registry.getId(SUBJECT, new AvroSchema(EventStreams.PAYMENTS.schema())));
    }

    @Test
    void shouldStartFromDiskWhenTheRegistryIsAway() {
        // given
        SchemaIds before = resolve(Registration.AUTOMATIC);
        registry.goAway();

        // when
        SchemaIds after = resolve(Registration.BY_VERB);

        // then
        assertThat(after.of(EventStreams.PAYMENTS)).isEqualTo(before.of(EventStreams.PAYMENTS));
    }

    @Test
    void shouldNotTakeTheIdOfAnotherSchemaFromDisk() throws Exception {
        // given
        resolve(Registration.AUTOMATIC);
        Path kept = directory.resolve(SUBJECT + ".id");
        Files.writeString(
                kept,
                Files.readString(kept).lines().findFirst().orElseThrow() + "\n" + Schema.create(Schema.Type.STRING));
        registry.goAway();

        // then
        assertThatThrownBy(() -> resolve(Registration.BY_VERB))
                .isInstanceOf(SchemaIdException.class)
                .hasMessageContaining("does not answer")
                .hasMessageContaining(SUBJECT);
    }

    @Test
    void shouldRefuseToWriteAStreamWhoseIdWasNotAskedFor() {
        // given
        EventWriter writer = new EventWriter(SchemaIds.preset(Map.of()));

        // then
        assertThatThrownBy(() -> writer.write(Examples.payment(), EventStreams.PAYMENTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PAYMENTS");
    }

    private SchemaIds resolve(Registration registration) {
        return SchemaIds.resolve(Registry.of(registry), "test.", PAYMENTS, registration, directory);
    }
}
