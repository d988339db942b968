package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.duestream.processor.http.Accounts.Answer;
import io.duestream.processor.rules.ledger.AccountKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRouteTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<AccountKey> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = SampleAccount.found();

    @SuppressWarnings("NullAway.Init")
    private ProcessorHttp server;

    @BeforeEach
    void listen() {
        server = Client.server(key -> {
            asked.add(key);
            return answer;
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldShowAccountAsJsonWhenItIsHere() throws IOException {
        // when
        HttpResponse<String> response = Client.get(server, "/invoices/acme/55512345674");

        // then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(JSON.readTree(response.body()).toPrettyString())
                .isEqualTo(JSON.readTree(golden("account.json")).toPrettyString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "application/json;q=0.1,text/*"
            })
    void shouldShowTimelineWhenPeopleAsk(String accept) throws IOException {
        // when
        HttpResponse<String> response = Client.get(server, "/invoices/acme/55512345674", "Accept", accept);

        // then
        assertThat(Client.header(response, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.body()).isEqualTo(golden("account.txt"));
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/json", "application/*", "image/png", "'text/plain;q=0.2, application/json'"})
    void shouldShowJsonWhenProgramsAsk(String accept) {
        // when
        HttpResponse<String> response = Client.get(server, "/invoices/acme/55512345674", "Accept", accept);

        // then
        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void shouldHoldNoPayerAndNoCustomerWhenShown() {
        // when
        String json = Client.get(server, "/invoices/acme/1").body();
        String text =
                Client.get(server, "/invoices/acme/1", "Accept", "text/plain").body();

        // then
        assertThat(json + text).doesNotContain("payer-hash").doesNotContain("customer-4711");
    }

    @ParameterizedTest
    @CsvSource({
        "/invoices/acme/55512345674, acme, 55512345674",
        "/invoices/acme/0000%20555%2012345%20674, acme, 55512345674",
        "/invoices/a_B-1/rf18%20abc%2f7, a_B-1, RF18ABC/7",
        "/invoices/acme/FAKTURA%2F2026%2B1, acme, FAKTURA/2026+1",
        "/invoices/acme/A+B, acme, A+B",
        "/invoices/acme/%7Epay%2F01, acme, ~pay/01",
        "/invoices/acme/~pay-01, acme, ~pay-01",
    })
    void shouldAskForCanonicalReferenceWhateverWasTyped(String path, String creditor, String reference) {
        // given
        answer = new Answer.None();

        // when
        HttpResponse<String> response = Client.get(server, path);

        // then
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains(reference).contains("check both as printed on the invoice");
        assertThat(asked).containsExactly(new AccountKey(creditor, reference));
    }

    @ParameterizedTest
    @CsvSource({
        "/invoices/ac%20me/1, 1 to 40 letters",
        "/invoices/a%7Cb/1, 1 to 40 letters",
        "/invoices/acme/%20%20, holds no reference",
        "/invoices/acme/%7C, holds no reference",
        "/invoices/acme/%7E, After ~ comes the id",
        "/invoices/acme/~1234567890123456789012345678901234567890123456789012345678901234x, After ~ comes the id",
        "/invoices/acme/%zz, not well formed",
    })
    void shouldRefuseWithAdviceWhenNoAccountCanHaveThatName(String path, String advice) throws IOException {
        // when
        String response = Raw.get(server, path);

        // then
        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains(advice);
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldRefuseWhenReferenceIsTooLong() {
        // when
        HttpResponse<String> response = Client.get(server, "/invoices/acme/" + "1".repeat(201));

        // then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("more than 200 characters");
    }

    @Test
    void shouldSayWhenToAskAgainWhenStoreIsRestoring() {
        // given
        answer = new Answer.NotAvailable("The ledger is restoring.");

        // when
        HttpResponse<String> response = Client.get(server, "/invoices/acme/1");

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.header(response, "Retry-After")).isEqualTo("2");
        assertThat(response.body()).contains("The ledger is restoring.").contains("\"status\":503");
    }

    @Test
    void shouldGiveSumsInCurrencyOfMoneyWhenNoInvoiceIsKnown() throws IOException {
        // given
        answer = SampleAccount.waiting("EUR");

        // when
        String json = Client.get(server, "/invoices/acme/1").body();

        // then
        assertThat(JSON.readTree(json).at("/unplaced/text").asText()).isEqualTo("10.00 EUR");
        assertThat(JSON.readTree(json).at("/payments/0/unplaced/reason").asText())
                .isEqualTo("it waits for its invoice");
        assertThat(JSON.readTree(json).at("/state").asText()).isEqualTo("WAITING");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = AccountRouteTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
