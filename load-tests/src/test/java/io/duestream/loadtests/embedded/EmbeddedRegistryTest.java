package io.duestream.loadtests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
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
import io.duestream.schemas.serde.SchemaIds;
import io.duestream.schemas.serde.SchemaIds.Registration;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedRegistryTest extends RegistryContract {
    private static final List<EventStreams> FILES = List.of(EventStreams.FILES);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final EmbeddedRegistry embedded = EmbeddedRegistry.start();

    @TempDir
    Path directory;

    EmbeddedRegistryTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        embedded.close();
    }

    @Override
    String url() {
        return embedded.url();
    }

    @Test
    void shouldReadOnceTheRegistryComesBack() throws Exception {
        // given
        byte[] value = writtenWhileTheRegistryAnswers();
        embedded.stopListening();
        try (SchemaCache cache = cache(null)) {
            EventReader<FileProgress> reader = reader(cache);
            Decoded<FileProgress> refused = reader.read(value, null);
            await().until(() -> !cache.registryAnswers());

            // when
            embedded.answer(false);
            embedded.listenAgain();
            await().during(Duration.ofMillis(300)).until(() -> reader.read(value, null) instanceof Decoded.Waiting);
            embedded.answer(true);

            // then
            assertThat(refused).isInstanceOf(Decoded.Waiting.class);
            await().atMost(LONG).until(() -> reader.read(value, null).equals(new Decoded.Event<>(file())));
            await().atMost(LONG).until(cache::registryAnswers);
        }
    }

    @Test
    void shouldReadAndWriteAfterARestartWithTheRegistryAway() throws Exception {
        // given
        byte[] value = writtenWhileTheRegistryAnswers();
        try (SchemaCache before = cache(directory)) {
            await().until(() -> reader(before).read(value, null) instanceof Decoded.Event);
        }

        // when
        embedded.stopListening();

        // then
        try (SchemaCache after = cache(directory);
                Registry registry = registry()) {
            assertThat(reader(after).read(value, null)).isEqualTo(new Decoded.Event<>(file()));
            SchemaIds ids = SchemaIds.resolve(registry, prefix(), FILES, Registration.BY_VERB, directory);
            assertThat(new EventWriter(ids).write(file(), EventStreams.FILES)).isEqualTo(value);
        }
    }

    @Test
    void shouldFindASchemaByGuid() throws Exception {
        // given
        byte[] value = writtenWhileTheRegistryAnswers();
        int id = ByteBuffer.wrap(value).getInt(1);
        UUID guid = UUID.fromString(get("/schemas/ids/" + id).getString("guid"));
        byte[] header = ByteBuffer.allocate(17)
                .put((byte) 1)
                .putLong(guid.getMostSignificantBits())
                .putLong(guid.getLeastSignificantBits())
                .array();

        // when
        try (SchemaCache cache = cache(directory)) {
            Lookup found = cache.awaitKnown(new SchemaId.Guid(guid), LONG);
            Lookup absent = cache.awaitKnown(new SchemaId.Guid(new UUID(1, 2)), LONG);

            // then
            assertThat(found).isInstanceOf(Lookup.Found.class);
            assertThat(absent).isInstanceOf(Lookup.Absent.class);
            assertThat(reader(cache).read(Arrays.copyOfRange(value, 5, value.length), header))
                    .isEqualTo(new Decoded.Event<>(file()));
        }
    }

    @Test
    void shouldSayThatTheRegistryDoesNotAnswer() throws IOException {
        // given
        embedded.stopListening();
        try (Registry registry = registry()) {
            // when
            List<Finding> findings = new SchemaAdmin(registry.client(), prefix()).check();

            // then
            assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.UNREACHABLE);
        }
    }

    @Test
    void shouldGiveTheSameSchemaTheSameIdUnderEverySubject() throws Exception {
        try (Registry registry = registry()) {
            // given
            AvroSchema schema = new AvroSchema(EventStreams.FILES.schema());
            int one = registry.client().register("one-value", schema);

            // when
            int other = registry.client().register("other-value", schema);

            // then
            assertThat(other).isEqualTo(one);
            assertThat(registry.client().getAllSubjects()).containsExactly("one-value", "other-value");
            assertThat(registry.client().getAllSubjectsById(one)).containsExactly("one-value", "other-value");
            assertThat(registry.client().getLatestSchemaMetadata("one-value").getVersion())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /subjects/none/versions          |                       | 404 | 40401",
                "GET    | /subjects/one-value/versions/9   |                       | 404 | 40402",
                "GET    | /subjects/one-value/versions/x   |                       | 422 | 42202",
                "GET    | /schemas/ids/99                  |                       | 404 | 40403",
                "GET    | /schemas/ids/x                   |                       | 404 | 40403",
                "GET    | /config/one-value                |                       | 404 | 40408",
                "POST   | /subjects/one-value              | {\"schema\":\"\\\"int\\\"\"}    | 404 | 40403",
                "POST   | /subjects/one-value/versions     | {\"schema\":\"\\\"int\\\"\"}    | 409 | 409",
                "POST   | /subjects/one-value/versions     | {\"schema\":\"{\"}        | 422 | 42201",
                "POST   | /subjects/one-value/versions     | {}                    | 422 | 42201",
                "PUT    | /config/one-value                | {\"compatibility\":\"X\"} | 422 | 42203",
            })
    void shouldRefuseWithConfluentsCodes(String method, String path, String body, int status, int code)
            throws Exception {
        // given
        try (Registry registry = registry()) {
            registry.client().register("one-value", new AvroSchema("\"string\""));
        }

        // when
        HttpResponse<String> answer = send(method, path, body == null ? "" : body);

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getInteger("error_code")).isEqualTo(code);
    }

    @Test
    void shouldAnswerWhatPagesAndToolsAsk() throws Exception {
        // given
        try (Registry registry = registry()) {
            registry.client().register("one-value", new AvroSchema("\"string\""));
        }

        // then
        assertThat(send("GET", "/schemas/types", "").body()).isEqualTo("[\"AVRO\"]");
        assertThat(send("GET", "/subjects/one-value/versions", "").body()).isEqualTo("[1]");
        assertThat(send("GET", "/subjects/one-value/versions/latest/schema", "").body())
                .isEqualTo("\"string\"");
        assertThat(get("/subjects/one-value/versions/latest").getInteger("id")).isEqualTo(1);
        assertThat(send("GET", "/schemas/ids/1/schema", "").body()).isEqualTo("\"string\"");
        assertThat(send("GET", "/schemas/ids/1/versions", "").body())
                .isEqualTo("[{\"subject\":\"one-value\",\"version\":1}]");
        assertThat(get("/config").getString("compatibilityLevel")).isEqualTo("BACKWARD");
        assertThat(get("/config/one-value?defaultToGlobal=true").getString("compatibilityLevel"))
                .isEqualTo("BACKWARD");
        assertThat(get("/mode").getString("mode")).isEqualTo("READWRITE");
        assertThat(send("DELETE", "/subjects/one-value", "").body()).isEqualTo("[1]");
        assertThat(send("GET", "/subjects", "").body()).isEqualTo("[]");
        assertThat(get("/schemas/ids/1").getString("schema")).isEqualTo("\"string\"");
    }

    private byte[] writtenWhileTheRegistryAnswers() throws IOException {
        try (Registry registry = registry()) {
            SchemaIds ids = SchemaIds.resolve(registry, prefix(), FILES, Registration.AUTOMATIC, directory);
            return new EventWriter(ids).write(file(), EventStreams.FILES);
        }
    }

    private SchemaCache cache(@Nullable Path kept) {
        SchemaCacheSettings quick = new SchemaCacheSettings(
                Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100));
        return new SchemaCache(registry(), kept, quick);
    }

    private static EventReader<FileProgress> reader(SchemaCache cache) {
        return new EventReader<>(FileProgress.class, cache, ReadLimits.defaults());
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return new JsonObject(send("GET", path, "").body());
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
