package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Re-sent records come back at once: the test driver reads what goes to an input. */
class RoutingTest {
    private static final String HEADER = "duestream-rerouted";
    private static final String PLACE = "acme|55512345678";

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    @ParameterizedTest
    @ValueSource(strings = {"acme|1", "other|55512345678", "acme", "", "|", "acme|055512345678", "acme|~p", "acme|#1"})
    void shouldSendARecordUnderAWrongKeyOnceToItsPlace(String key) {
        // when
        ledger.driver.pipe(EventStreams.INVOICES, key, facts.issued("i1", 49900, "03-01", "03-16"));

        // then
        List<TestRecord<byte[], byte[]>> again = ledger.driver.records(EventStreams.INVOICES);
        assertThat(again).singleElement().satisfies(record -> {
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(PLACE);
            assertThat(record.headers().lastHeader(HEADER)).isNotNull();
        });
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.OPEN);
        assertThat(ledger.driver.state(PLACE)).isNotNull();
        assertThat(ledger.deadLetters()).isEmpty();
    }

    @Test
    void shouldSendARecordWithoutKeyToItsPlace() {
        // given
        InvoiceEvent event = facts.issued("i1", 49900, "03-01", "03-16");
        byte[] value = ledger.driver.bytes(event, EventStreams.INVOICES);

        // when
        ledger.driver.pipe(EventStreams.INVOICES, new TestRecord<>(null, value));

        // then
        assertThat(ledger.driver.records(EventStreams.INVOICES)).hasSize(1);
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"0555 1234 5678", "555-12345678", "000055512345678"})
    void shouldPlaceAReferenceThatIsNotCanonicalUnderItsCanonicalForm(String asSent) {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).quiet();

        // when
        PaymentEvent payment = new Facts("acme", asSent).paid("p1", 49900, "03-02");
        ledger.send(payment);

        // then
        assertThat(keys(ledger, EventStreams.PAYMENTS)).containsExactly(PLACE);
        assertThat(ledger.placed()).containsExactly("p1>i1 49900+0");
        assertThat(keys(ledger, EventStreams.INVOICE_STATUS)).containsExactly(PLACE);
    }

    @Test
    void shouldGiveUpWhenTheKeyIsWrongAgain() {
        // given
        byte[] key = "acme|1".getBytes(StandardCharsets.UTF_8);
        byte[] value = ledger.driver.bytes(facts.issued("i1", 49900, "03-01", "03-16"), EventStreams.INVOICES);

        // when
        ledger.driver.pipe(
                EventStreams.INVOICES, new TestRecord<>(key, value, new RecordHeaders().add(HEADER, new byte[] {1})));

        // then
        assertThat(ledger.driver.records(EventStreams.INVOICES)).isEmpty();
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getProblem()).isIn(Problem.BAD_KEY, Problem.WRONG_PARTITION);
            assertThat(letter.getReason()).isNotBlank();
            assertThat(letter.getRawKey().array()).isEqualTo(key);
            assertThat(letter.getRaw().array()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource({"a b, 1", "'', 1", "acme|x, 1", "acme, ''", "acme, '  '"})
    void shouldRefuseAnEventThatHasNoKeyOfItsOwn(String creditor, String reference) {
        // when
        ledger.driver.pipe(
                EventStreams.INVOICES, "acme|1", new Facts(creditor, reference).issued("i1", 1, "03-01", "03-16"));

        // then
        assertThat(ledger.driver.records(EventStreams.INVOICES)).isEmpty();
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.getProblem())
                .isEqualTo(Problem.BAD_KEY));
    }

    @Test
    void shouldSendARecordInAWrongPartitionOnceToItsPlaceThenGiveUp() {
        try (Scenario many = Scenario.of(new LedgerDriver(Scenario.instant("03-01T08:00"), 3, creditor -> List.of()))) {
            // given
            String here = reference(0);
            String elsewhere = reference(1);

            // when
            many.send(new Facts("acme", here).issued("i1", 1, "03-01", "03-16"));
            many.send(new Facts("acme", elsewhere).issued("i1", 1, "03-01", "03-16"));

            // then
            assertThat(keys(many, EventStreams.INVOICE_STATUS)).containsExactly("acme|" + here);
            assertThat(many.driver.records(EventStreams.INVOICES)).hasSize(1);
            assertThat(many.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.getProblem())
                    .isEqualTo(Problem.WRONG_PARTITION));
        }
    }

    private static List<String> keys(Scenario scenario, EventStreams stream) {
        return scenario.driver.records(stream).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String reference(int partition) {
        return IntStream.range(1000, 2000)
                .mapToObj(Integer::toString)
                .filter(reference ->
                        Keys.partition(("acme|" + reference).getBytes(StandardCharsets.UTF_8), 3) == partition)
                .findFirst()
                .orElseThrow();
    }
}
