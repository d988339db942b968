package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.duestream.processor.flow.Outlet;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Records whose schema the registry does not give (yet). */
class ParkingTest {
    private static final int LATER = 4242;

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-13T08:00");

    private void sendUnderUnknownSchema(SpecificRecord event, EventStreams stream, String reference) {
        sendUnder(LATER, event, stream, reference);
    }

    private void sendUnder(int schema, SpecificRecord event, EventStreams stream, String reference) {
        byte[] value = ledger.driver.bytes(event, stream);
        ByteBuffer.wrap(value).putInt(1, schema);
        ledger.driver.pipe(stream, ("acme|" + reference).getBytes(StandardCharsets.UTF_8), value);
    }

    private void register(EventStreams stream) throws IOException, RestClientException {
        register(LATER, stream);
    }

    private void register(int schema, EventStreams stream) throws IOException, RestClientException {
        ledger.driver.registry().register("newer-writers-" + schema, new AvroSchema(stream.schema()), 1, schema);
    }

    private List<InvoiceStatus> statusesInTime(String local, int count) {
        List<InvoiceStatus> seen = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    ledger.at(local);
                    seen.addAll(ledger.statuses());
                    return seen.size() >= count;
                });
        return seen;
    }

    @Test
    void shouldTakeAParkedRecordOnceItsSchemaIsKnown() throws IOException, RestClientException {
        // given
        sendUnderUnknownSchema(facts.issued("i1", 49900, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        ledger.at("03-13T09:00");
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).isEmpty();

        // when
        register(EventStreams.INVOICES);

        // then
        assertThat(statusesInTime("03-13T09:01", 1))
                .singleElement()
                .satisfies(status -> assertThat(status.getAfter().getState()).isEqualTo(AccountState.OPEN));
        ledger.at("03-13T09:02");
        assertThat(ledger.statuses()).isEmpty();
    }

    @Test
    void shouldTakeNoStepWhileAPaymentMayBeAmongTheParked() throws IOException, RestClientException {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.mark("03-13"))
                .quiet();
        sendUnderUnknownSchema(facts.paid("p1", 49900, "03-13"), EventStreams.PAYMENTS, "55512345678");

        // when
        ledger.at("03-16T10:00").at("03-16T10:01").at("03-17T10:00");

        // then
        assertThat(ledger.letters()).isEmpty();

        // when
        register(EventStreams.PAYMENTS);

        // then
        assertThat(statusesInTime("03-17T10:02", 1))
                .singleElement()
                .satisfies(status -> assertThat(status.getAfter().getState()).isEqualTo(AccountState.PAID));
        ledger.at("03-17T10:03");
        assertThat(ledger.letters()).isEmpty();
    }

    @Test
    void shouldGoOnWithTheOthersWhileARecordIsParked() {
        // given
        sendUnderUnknownSchema(facts.issued("i1", 49900, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        Facts other = new Facts("acme", "1001");

        // when
        ledger.send(other.issued("i1", 100, "03-01", "03-16"), other.paid("p1", 100, "03-13"));

        // then
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }

    @Test
    void shouldKeepTheOrderOfParkedRecordsOfOneAccount() throws IOException, RestClientException {
        // given
        for (int revision = 1; revision <= 12; revision++) {
            SpecificRecord event = revision == 1
                    ? facts.issued("i1", 100, "03-01", "03-16")
                    : facts.amended("i1", revision, 100 + revision, "03-16");
            sendUnderUnknownSchema(event, EventStreams.INVOICES, "55512345678");
        }

        // when
        register(EventStreams.INVOICES);

        // then
        assertThat(statusesInTime("03-13T09:01", 12))
                .extracting(InvoiceStatus::getRevision)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
    }

    @Test
    void shouldLetNoFactOvertakeOneThatIsParkedUnderItsKey() throws IOException, RestClientException {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).quiet();
        sendUnderUnknownSchema(facts.paid("p1", 49900, "03-13"), EventStreams.PAYMENTS, "55512345678");

        // when
        ledger.send(facts.paid("p1", 49800, "03-13"));
        register(EventStreams.PAYMENTS);

        // then
        assertThat(statusesInTime("03-13T09:01", 2))
                .extracting(InvoiceStatus::getChange)
                .containsExactly(AccountChange.PAYMENT_RECEIVED, AccountChange.CONFLICT);
        assertThat(ledger.placed()).containsExactly("p1>i1 49900+0");
        assertThat(ledger.deadLetters()).extracting(DeadLetter::getProblem).containsExactly(Problem.CONFLICT);
    }

    @Test
    void shouldLetNoParkedFactOvertakeAnotherWhoseSchemaStaysUnknown() throws IOException, RestClientException {
        // given
        Facts other = new Facts("acme", "1001");
        sendUnder(LATER, facts.issued("i1", 100, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        sendUnder(LATER + 1, facts.issued("i1", 99, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        sendUnder(LATER + 1, other.issued("i2", 70, "03-01", "03-16"), EventStreams.INVOICES, "1001");

        // when
        register(LATER + 1, EventStreams.INVOICES);

        // then
        assertThat(statusesInTime("03-13T09:01", 1))
                .extracting(InvoiceStatus::getInvoiceId)
                .containsExactly("i2");

        // when
        register(LATER, EventStreams.INVOICES);

        // then
        assertThat(statusesInTime("03-13T09:02", 2))
                .extracting(
                        InvoiceStatus::getChange, status -> status.getAfter().getPrincipalOpen())
                .containsExactly(tuple(AccountChange.ISSUED, 100L), tuple(AccountChange.CONFLICT, 100L));
    }

    @Test
    void shouldRefuseAtOnceWhatCantBeUsedThoughItsKeyHasAParkedRecord() {
        // given
        sendUnderUnknownSchema(facts.issued("i1", 100, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        byte[] key = "acme|55512345678".getBytes(StandardCharsets.UTF_8);

        // when
        ledger.driver.pipe(EventStreams.INVOICES, key, new byte[2 << 20]);
        ledger.driver.pipe(EventStreams.INVOICES, key, null);
        ledger.driver.pipe(EventStreams.INVOICES, key, new byte[] {1, 2, 3});

        // then
        assertThat(ledger.deadLetters())
                .extracting(DeadLetter::getProblem)
                .containsExactly(Problem.TOO_LARGE, Problem.NO_VALUE, Problem.NOT_AVRO);
    }

    @Test
    void shouldNotKeepWhatItsChangelogCouldNotTake() {
        // given
        byte[] value = new byte[Outlet.MAX_BYTES + 1];
        ByteBuffer.wrap(value).putInt(1, LATER);

        // when
        ledger.driver.pipe(EventStreams.INVOICES, "acme|1".getBytes(StandardCharsets.UTF_8), value);

        // then
        assertThat(ledger.deadLetters()).extracting(DeadLetter::getProblem).containsExactly(Problem.TOO_LARGE);
        assertThat(new Parking(ledger.driver.store(LedgerStores.PARKED)).count())
                .isZero();
    }

    @Test
    void shouldLookBehindManyThatStillWait() throws IOException, RestClientException {
        // given
        for (int account = 0; account < 4_500; account++) {
            sendUnderUnknownSchema(facts.issued("i1", 100, "03-01", "03-16"), EventStreams.INVOICES, "1" + account);
        }
        sendUnder(LATER + 1, facts.paid("p1", 100, "03-13"), EventStreams.PAYMENTS, "55512345678");

        // when
        register(LATER + 1, EventStreams.PAYMENTS);

        // then
        assertThat(statusesInTime("03-13T09:01", 1))
                .extracting(InvoiceStatus::getChange)
                .containsExactly(AccountChange.PAYMENT_RECEIVED);
    }

    @Test
    void shouldRememberThatAParkedRecordHadBeenSentToItsPlace() throws IOException, RestClientException {
        // given
        byte[] value = ledger.driver.bytes(facts.issued("i1", 100, "03-01", "03-16"), EventStreams.INVOICES);
        ByteBuffer.wrap(value).putInt(1, LATER);
        byte[] wrong = "acme|1".getBytes(StandardCharsets.UTF_8);
        Headers done = new RecordHeaders().add("duestream-rerouted", new byte[] {1});
        ledger.driver.pipe(EventStreams.INVOICES, new TestRecord<>(wrong, value, done));

        // when
        register(EventStreams.INVOICES);

        // then
        List<DeadLetter> letters = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            ledger.at("03-13T09:01");
            letters.addAll(ledger.deadLetters());
            return !letters.isEmpty();
        });
        assertThat(letters).extracting(DeadLetter::getProblem).containsExactly(Problem.WRONG_PARTITION);
        assertThat(ledger.driver.records(EventStreams.INVOICES)).isEmpty();
    }

    @Test
    void shouldKnowAfterARestartWhatIsQueued() {
        // given
        sendUnderUnknownSchema(facts.issued("i1", 100, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        sendUnderUnknownSchema(facts.issued("i2", 100, "03-01", "03-16"), EventStreams.INVOICES, "55512345678");
        byte[] key = "acme|55512345678".getBytes(StandardCharsets.UTF_8);

        // when
        Parking again = new Parking(ledger.driver.store(LedgerStores.PARKED));

        // then
        assertThat(again.isQueued(EventStreams.INVOICES, key)).isTrue();
        assertThat(again.isQueued(EventStreams.PAYMENTS, key)).isFalse();
        assertThat(again.isQueued(EventStreams.INVOICES, "acme|1001".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        for (Parking.Parked parked : again.slice(2)) {
            assertThat(again.isQueued(EventStreams.INVOICES, key)).isTrue();
            again.remove(parked);
        }
        assertThat(again.isQueued(EventStreams.INVOICES, key)).isFalse();
    }
}
