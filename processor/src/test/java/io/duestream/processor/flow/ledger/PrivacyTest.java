package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Names, accounts and texts of payers stay in the input; only the raw bytes of a dead letter may hold them. */
class PrivacyTest {
    private static final List<String> PERSONAL = List.of("Eva Lind", "SE4550000000058398257466", "Hyra Eva");

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private PaymentEvent personal(String id, long amount, String currency) {
        PaymentEvent event = facts.paid(id, amount, currency, "03-02", "03-02");
        PaymentReceived named = PaymentReceived.newBuilder((PaymentReceived) event.getChange())
                .setPayerName(PERSONAL.get(0))
                .setPayerAccount(PERSONAL.get(1))
                .setRemittanceText(PERSONAL.get(2))
                .build();
        return PaymentEvent.newBuilder(event).setChange(named).build();
    }

    private void tell() {
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), personal("p1", 49900, "SEK"));
        ledger.send(personal("p1", 49901, "SEK"), personal("p2", 100, "SEK"), personal("p3", 100, "EUR"));
        ledger.send(personal("p4", -5, "SEK"), facts.returned("r1", "p1", 49900, "03-05"));
        byte[] cut = ledger.driver.bytes(personal("p5", 1, "SEK"), EventStreams.PAYMENTS);
        ledger.driver.pipe(EventStreams.PAYMENTS, "acme|55512345678".getBytes(StandardCharsets.UTF_8), shortened(cut));
        ledger.days("03-13", "04-23");
    }

    private static byte[] shortened(byte[] value) {
        return Arrays.copyOf(value, value.length - 2);
    }

    private static void assertNothingPersonal(String where, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        PERSONAL.forEach(secret -> assertThat(text).as(where).doesNotContain(secret));
    }

    @Test
    void shouldNeverPublishNorStoreWhoPaid() {
        // when
        tell();

        // then
        byte[] state = Objects.requireNonNull(ledger.driver.state("acme|55512345678"));
        assertNothingPersonal("state", state);
        for (EventStreams stream : EventStreams.values()) {
            if (stream.kind() == EventStreams.Kind.OUTPUT && stream != EventStreams.DEAD_LETTERS) {
                for (TestRecord<byte[], byte[]> record : ledger.driver.records(stream)) {
                    assertNothingPersonal(stream.streamName(), record.key());
                    assertNothingPersonal(stream.streamName(), record.value());
                    record.headers().forEach(header -> assertNothingPersonal(header.key(), header.value()));
                }
            }
        }
    }

    @Test
    void shouldKeepPersonalDataOutOfAllOfADeadLetterButItsRawBytes() {
        // when
        tell();

        // then
        List<TestRecord<byte[], byte[]>> records = ledger.driver.records(EventStreams.DEAD_LETTERS);
        assertThat(records).hasSize(3).allSatisfy(record -> {
            assertNothingPersonal("key", record.key());
            record.headers().forEach(header -> assertNothingPersonal(header.key(), header.value()));
        });
    }

    @Test
    void shouldGiveReasonsWithoutPersonalData() {
        // when
        tell();

        // then
        List<DeadLetter> letters = ledger.deadLetters();
        assertThat(letters).hasSize(3).allSatisfy(letter -> {
            assertNothingPersonal("reason", letter.getReason().getBytes(StandardCharsets.UTF_8));
            assertThat(new String(letter.getRaw().array(), StandardCharsets.UTF_8))
                    .contains(PERSONAL.getFirst());
        });
    }
}
