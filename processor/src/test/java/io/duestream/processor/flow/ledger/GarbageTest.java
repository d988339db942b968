package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that are no facts: each becomes a dead letter, and everything else flows on. */
class GarbageTest {
    private static final int RAW_LIMIT = 256 * 1024;
    private static final byte[] KEY = "acme|55512345678".getBytes(StandardCharsets.UTF_8);

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private void send(EventStreams stream, byte[] value) {
        ledger.driver.pipe(stream, KEY, value);
    }

    @AfterEach
    void shouldFlowOn() {
        ledger.quiet().send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-02"));
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }

    @ParameterizedTest
    @EnumSource(
            value = EventStreams.class,
            names = {"INVOICES", "PAYMENTS", "OUTCOMES"})
    void shouldRefuseARecordWithoutValue(EventStreams stream) {
        // when
        ledger.driver.pipe(stream, new TestRecord<>(KEY, null));

        // then
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getProblem()).isEqualTo(Problem.NO_VALUE);
            assertThat(letter.getTopic()).isEqualTo(stream.topic(EventStreams.DEFAULT_PREFIX));
            assertThat(letter.getRaw()).isNull();
            assertThat(letter.getSize()).isEqualTo(-1);
            assertThat(letter.getRawKey().array()).isEqualTo(KEY);
        });
    }

    @Test
    void shouldRefuseRandomBytesAndKeepThem() {
        for (int seed = 0; seed < 300; seed++) {
            // given
            SplittableRandom random = new SplittableRandom(seed);
            byte[] value = new byte[random.nextInt(200)];
            random.nextBytes(value);
            if (value.length > 0) {
                value[0] |= 1;
            }

            // when
            send(random.nextBoolean() ? EventStreams.INVOICES : EventStreams.PAYMENTS, value);

            // then
            List<DeadLetter> letters = ledger.deadLetters();
            assertThat(letters).as("seed %d", seed).hasSize(1);
            assertThat(letters.getFirst().getProblem()).as("seed %d", seed).isEqualTo(Problem.NOT_AVRO);
            assertThat(letters.getFirst().getRaw().array()).as("seed %d", seed).isEqualTo(value);
        }
        assertThat(ledger.statuses()).isEmpty();
    }

    @Test
    void shouldRefuseRandomBytesUnderAKnownSchema() {
        byte[] good = ledger.driver.bytes(facts.issued("i1", 49900, "03-01", "03-16"), EventStreams.INVOICES);
        for (int seed = 0; seed < 300; seed++) {
            // given
            SplittableRandom random = new SplittableRandom(seed);
            byte[] value = new byte[5 + random.nextInt(200)];
            random.nextBytes(value);
            System.arraycopy(good, 0, value, 0, 5);

            // when
            send(EventStreams.INVOICES, value);

            // then
            assertThat(ledger.deadLetters()).as("seed %d", seed).hasSize(1);
        }
    }

    @Test
    void shouldRefuseAnEventThatIsCutOffAnywhere() {
        byte[] good = ledger.driver.bytes(facts.paid("p9", 49900, "03-02"), EventStreams.PAYMENTS);
        for (int length = 0; length < good.length; length++) {
            // when
            send(EventStreams.PAYMENTS, Arrays.copyOf(good, length));

            // then
            List<DeadLetter> letters = ledger.deadLetters();
            assertThat(letters).as("length %d", length).hasSize(1);
            assertThat(letters.getFirst().getProblem()).isEqualTo(Problem.NOT_AVRO);
            assertThat(letters.getFirst().getSize()).isEqualTo(length);
        }
        assertThat(ledger.statuses()).isEmpty();
    }

    @Test
    void shouldKeepTheFirstQuarterMebibyteOfAValueThatIsTooLarge() {
        // given
        byte[] value = new byte[2 << 20];
        new SplittableRandom(1).nextBytes(value);

        // when
        send(EventStreams.INVOICES, value);

        // then
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getProblem()).isEqualTo(Problem.TOO_LARGE);
            assertThat(letter.getSize()).isEqualTo(value.length);
            assertThat(letter.getRaw().array()).isEqualTo(Arrays.copyOf(value, RAW_LIMIT));
        });
    }

    @Test
    void shouldKeepTheFirstKibibyteOfAKeyThatIsTooLong() {
        // given
        byte[] key = "k".repeat(5000).getBytes(StandardCharsets.UTF_8);

        // when
        ledger.driver.pipe(EventStreams.INVOICES, key, new byte[] {1, 2, 3});

        // then
        assertThat(ledger.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.getRawKey().array()).isEqualTo(Arrays.copyOf(key, 1024)));
    }

    @Test
    void shouldRefuseIdsAsLongAsTheRecordAllowsWithoutStumbling() {
        // given
        InvoiceEvent huge = facts.issued("i".repeat(800_000), 49900, "03-01", "03-16");

        // when
        ledger.send(huge);

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).hasSize(1);
    }
}
