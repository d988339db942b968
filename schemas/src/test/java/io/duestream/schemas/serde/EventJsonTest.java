package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Examples;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    @Test
    void shouldNameTheKindOfChange() throws IOException {
        // when
        JsonNode json = json(EventStreams.PAYMENTS);

        // then
        assertThat(json.at("/change/type").asText()).isEqualTo("PaymentReceived");
        assertThat(json.at("/change/amount").asLong()).isEqualTo(129_900);
        assertThat(json.at("/change/valueDate").asText()).isEqualTo("2026-04-01");
        assertThat(json.at("/change").has("payerAccount")).isFalse();
        assertThat(json.at("/occurredAt").asText()).isEqualTo("2026-03-02T08:30:00.125Z");
    }

    @Test
    void shouldNotNameTheKindWhereThereIsOnlyOne() throws IOException {
        // when
        JsonNode json = json(EventStreams.INVOICE_STATUS);

        // then
        assertThat(json.at("/after/state").asText()).isEqualTo("PAID");
        assertThat(json.at("/after").has("type")).isFalse();
        assertThat(json.has("invoiceId")).isFalse();
    }

    @Test
    void shouldWriteBytesInBase64AndLeaveThemReadable() throws IOException {
        // when
        JsonNode json = json(EventStreams.DEAD_LETTERS);

        // then
        assertThat(json.get("raw").binaryValue()).containsExactly(9, 8, 7);
        assertThat(json(EventStreams.DEAD_LETTERS)).isEqualTo(json);
    }

    @Test
    void shouldWriteListsOfRecords() throws IOException {
        // when
        JsonNode json = json(EventStreams.CREDITORS);

        // then
        assertThat(json.at("/accounts/0").asText()).isEqualTo("SE4550000000058398257466");
        assertThat(json.at("/policies/0/from").asText()).isEqualTo("2025-01-01");
    }

    private static JsonNode json(EventStreams stream) throws IOException {
        return new ObjectMapper().readTree(EventJson.line(Examples.of(stream)));
    }
}
