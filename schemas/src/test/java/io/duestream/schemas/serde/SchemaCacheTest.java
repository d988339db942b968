package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCacheTest {
    private static final Schema PAYMENT = EventStreams.PAYMENTS.schema();
    private static final Schema INVOICE = EventStreams.INVOICES.schema();
    private static final SchemaId SEVEN = new SchemaId.Numbered(7);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SchemaCacheSettings QUICK = new SchemaCacheSettings(
            Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(30), Duration.ofMillis(20));

    @TempDir
    Path directory;

    private final SwitchableRegistry registry = new SwitchableRegistry();

    @Test
    void shouldNotWaitForTheRegistryAndFindTheSchemaLater() {
        // given
        registry.with(7, PAYMENT);
        try (SchemaCache cache = cache()) {
            // when
            Lookup first = cache.lookup(7);

            // then
            assertThat(first).isInstanceOfAny(Lookup.Pending.class, Lookup.Found.class);
            await().until(() -> cache.lookup(7).equals(new Lookup.Found(PAYMENT)));
        }
    }

    @Test
    void shouldWaitForTheFirstAnswerWhenAsked() throws InterruptedException {
        registry.with(7, PAYMENT);
        try (SchemaCache cache = cache()) {
            assertThat(cache.awaitKnown(SEVEN, LONG)).isEqualTo(new Lookup.Found(PAYMENT));
            assertThat(cache.awaitKnown(new SchemaId.Numbered(8), LONG)).isInstanceOf(Lookup.Absent.class);
        }
    }

    @Test
    void shouldEndTheWaitWhenTheRegistryStaysAway() throws InterruptedException {
        registry.goAway();
        try (SchemaCache cache = cache()) {
            assertThat(cache.awaitKnown(SEVEN, Duration.ofMillis(50))).isInstanceOf(Lookup.Pending.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429, 401, 403, 404, 408})
    void shouldKeepAskingWhateverIsNoVerdict(int status) {
        // given
        registry.with(7, PAYMENT).answerWithStatus(status);
        try (SchemaCache cache = cache()) {
            cache.lookup(7);
            await().until(() -> registry.asked.get() > 3);
            Lookup before = cache.lookup(7);

            // when
            registry.comeBack();

            // then
            assertThat(before).isInstanceOf(Lookup.Pending.class);
            await().until(() -> cache.lookup(7) instanceof Lookup.Found);
        }
    }

    @Test
    void shouldTellSinceWhenASchemaIsUnknownAndFindItOnceItIsRegistered() throws InterruptedException {
        Instant start = Instant.now();
        try (SchemaCache cache = cache()) {
            // given
            Lookup denied = cache.awaitKnown(SEVEN, LONG);
            await().until(() -> cache.lookup(7) instanceof Lookup.Absent && registry.asked.get() > 2);
            Lookup deniedAgain = cache.lookup(7);

            // when
            registry.with(7, PAYMENT);

            // then
            assertThat(denied).isInstanceOfSatisfying(Lookup.Absent.class, absent -> {
                assertThat(absent.reason()).contains("not found");
                assertThat(absent.since()).isBetween(start, Instant.now());
                assertThat(deniedAgain).isEqualTo(absent);
            });
            await().until(() -> cache.lookup(7) instanceof Lookup.Found);
        }
    }

    @Test
    void shouldReadFromDiskWhenTheRegistryIsAwayAtStart() throws InterruptedException {
        // given
        registry.with(7, PAYMENT);
        try (SchemaCache before = cache()) {
            before.awaitKnown(SEVEN, LONG);
        }
        registry.goAway();

        // when
        try (SchemaCache after = cache()) {
            // then
            assertThat(after.lookup(7)).isEqualTo(new Lookup.Found(PAYMENT));
        }
    }

    @Test
    void shouldTakeTheRegistrysWordOverTheDisk() throws InterruptedException {
        // given
        registry.with(7, PAYMENT);
        try (SchemaCache before = cache()) {
            before.awaitKnown(SEVEN, LONG);
        }

        // when
        registry.with(7, INVOICE);

        // then
        try (SchemaCache after = cache()) {
            await().until(() -> after.lookup(7).equals(new Lookup.Found(INVOICE)));
        }
        registry.goAway();
        try (SchemaCache later = cache()) {
            assertThat(later.lookup(7)).isEqualTo(new Lookup.Found(INVOICE));
        }
    }

    @Test
    void shouldPassOverFilesThatAreNoSchemas() throws IOException {
        // given
        Files.writeString(directory.resolve("7.avsc"), "{");
        Files.writeString(directory.resolve("seven.avsc"), PAYMENT.toString());
        registry.with(7, PAYMENT);

        // when
        try (SchemaCache cache = cache()) {
            // then
            await().until(() -> cache.lookup(7) instanceof Lookup.Found);
        }
    }

    @Test
    void shouldSayWhetherTheRegistryAnswers() {
        try (SchemaCache cache = cache()) {
            await().until(cache::registryAnswers);
            registry.goAway();
            await().until(() -> !cache.registryAnswers());
            registry.comeBack();
            await().until(cache::registryAnswers);
        }
    }

    @Test
    void shouldSayThatAMockCannotLookUpByGuid() throws InterruptedException {
        try (SchemaCache cache = cache()) {
            assertThat(cache.awaitKnown(new SchemaId.Guid(new UUID(1, 2)), LONG))
                    .isInstanceOf(Lookup.Absent.class);
        }
    }

    @Test
    void shouldNotAskForMoreSchemasThanThereCanBe() {
        // given
        registry.goAway();
        try (SchemaCache cache = cache()) {
            // when
            IntStream.rangeClosed(1, 5_000).forEach(cache::lookup);
            registry.with(7, PAYMENT).with(4_999, INVOICE).comeBack();

            // then
            await().until(() -> cache.lookup(7) instanceof Lookup.Found);
            assertThat(cache.unknownSchemas()).isLessThanOrEqualTo(1_000);
            await().until(() -> cache.lookup(4_999) instanceof Lookup.Found);
        }
    }

    @Test
    void shouldNotThrowAfterItWasClosed() {
        // given
        SchemaCache cache = cache();

        // when
        cache.close();

        // then
        assertThat(cache.lookup(7)).isInstanceOf(Lookup.Pending.class);
    }

    private SchemaCache cache() {
        return new SchemaCache(Registry.of(registry), directory, QUICK);
    }
}
