package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.http.Accounts.Answer;
import io.duestream.processor.rules.ledger.AccountKey;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two instances: the first knows that the second has the account. */
class OwnershipTest {
    private final List<AccountKey> askedOfOwner = new CopyOnWriteArrayList<>();
    private final List<AccountKey> askedOfAsker = new CopyOnWriteArrayList<>();
    private final AtomicReference<Answer> owned = new AtomicReference<>(SampleAccount.found());
    private final AtomicReference<Answer> elsewhere = new AtomicReference<>(new Answer.None());

    @SuppressWarnings("NullAway.Init")
    private ProcessorHttp owner;

    @SuppressWarnings("NullAway.Init")
    private ProcessorHttp asker;

    @BeforeEach
    void listen() {
        owner = Client.server(key -> {
            askedOfOwner.add(key);
            return owned.get();
        });
        asker = Client.server(key -> {
            askedOfAsker.add(key);
            return elsewhere.get();
        });
        elsewhere.set(new Answer.Elsewhere("127.0.0.1", owner.port()));
    }

    @AfterEach
    void close() {
        asker.close();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({"application/json", "text/plain"})
    void shouldGiveOwnersAnswerWhenAccountIsElsewhere(String accept) {
        // when
        HttpResponse<String> direct = Client.get(owner, "/invoices/acme/00%2055512345674", "Accept", accept);
        HttpResponse<String> passedOn = Client.get(asker, "/invoices/acme/00%2055512345674", "Accept", accept);

        // then
        assertThat(passedOn.statusCode()).isEqualTo(200);
        assertThat(passedOn.body()).isEqualTo(direct.body());
        assertThat(Client.header(passedOn, "Content-Type")).isEqualTo(Client.header(direct, "Content-Type"));
        assertThat(askedOfOwner).containsOnly(SampleAccount.KEY).hasSize(2);
    }

    @Test
    void shouldGiveOwnersRefusalWhenItIsRestoring() {
        // given
        owned.set(new Answer.NotAvailable("The ledger is restoring."));

        // when
        HttpResponse<String> response = Client.get(asker, "/invoices/acme/1");

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("The ledger is restoring.");
        assertThat(Client.header(response, "Retry-After")).isEqualTo("2");
        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void shouldPassOnOddReferencesUnchanged() {
        // given
        owned.set(new Answer.None());

        // when
        HttpResponse<String> response = Client.get(asker, "/invoices/acme/~p%2F1%20%C3%A5+%3F%23%25");

        // then
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(askedOfOwner).containsExactly(new AccountKey("acme", "~p/1 å+?#%"));
    }

    @Test
    void shouldNotPassOnTwiceWhenInstancesTakeEachOtherForTheOwner() {
        // given
        owned.set(new Answer.Elsewhere("127.0.0.1", asker.port()));

        // when
        HttpResponse<String> response = Client.get(asker, "/invoices/acme/1");

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("don't agree yet");
        assertThat(askedOfAsker).hasSize(1);
        assertThat(askedOfOwner).hasSize(1);
    }

    @Test
    void shouldAskAgainLaterWhenOwnerDoesNotListen() throws IOException {
        // given
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        elsewhere.set(new Answer.Elsewhere("127.0.0.1", closed));

        // when
        HttpResponse<String> response = Client.get(asker, "/invoices/acme/1");

        // then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("127.0.0.1:" + closed).contains("does not answer");
        assertThat(Client.header(response, "Retry-After")).isEqualTo("2");
    }

    @Test
    void shouldAskAgainLaterWhenOwnerTakesTheConnectionAndStaysSilent() throws IOException {
        // given
        try (ServerSocket silent = new ServerSocket(0)) {
            elsewhere.set(new Answer.Elsewhere("127.0.0.1", silent.getLocalPort()));

            // when
            HttpResponse<String> response = Client.get(asker, "/invoices/acme/1");

            // then
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("does not answer");
        }
    }
}
