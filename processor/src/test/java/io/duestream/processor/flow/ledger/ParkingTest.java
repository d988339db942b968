package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Records whose schema the registry does not give (yet). */
class ParkingTest {
    private static final int LATER = 4242;

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-13T08:00");

    private void sendUnderUnknownSchema(SpecificRecord event, EventStreams stream, String reference) {
        byte[] value = ledger.driver.bytes(event, stream);
        ByteBuffer.wrap(value).putInt(1, LATER);
        ledger.driver.pipe(stream, ("acme|" + reference).getBytes(StandardCharsets.UTF_8), value);
    }

    private void register(EventStreams stream) throws IOException, RestClientException {
        ledger.driver.registry().register("newer-writers", new AvroSchema(stream.schema()), 1, LATER);
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
}
