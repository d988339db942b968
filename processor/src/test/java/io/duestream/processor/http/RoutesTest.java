package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final ProcessorHttp server = Client.server(key -> SampleAccount.found());

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/invoices", "/invoices/acme", "/invoices/acme/1/2", "/live/x", "/invoices/acme/../x"})
    void shouldSayWhatThereIsWhenRouteIsUnknown(String path) throws IOException {
        // when
        String response = Raw.get(server, path);

        // then
        assertThat(response)
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json")
                .contains("\"title\":\"Not Found\"")
                .contains("/invoices/{creditor}/{reference}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void shouldOnlyAllowReading(String method) {
        // when
        HttpResponse<String> response = Client.send(server, method, "/invoices/acme/1", "");

        // then
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(Client.header(response, "Allow")).isEqualTo("GET, HEAD");
        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invoices/acme/1", "/live", "/ready", "/metrics", "/topology"})
    void shouldAnswerHeadAsGetWithoutBody(String path) {
        // when
        HttpResponse<String> head = Client.send(server, "HEAD", path, "");
        HttpResponse<String> get = Client.get(server, path);

        // then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Client.header(head, "Content-Type")).isEqualTo(Client.header(get, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/invoices/acme/1", "/live", "/metrics", "/topology", "/nowhere"})
    void shouldSendSafeHeaders(String path) {
        // when
        HttpResponse<String> response = Client.get(server, path);

        // then
        assertThat(Client.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Client.header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(Client.header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(Client.header(response, "Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3\r\n\r\nabc", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"})
    void shouldRefuseBodies(String rest) throws IOException {
        // when
        String response = Raw.send(server, "GET /live HTTP/1.1\r\nHost: localhost\r\n" + rest);

        // then
        assertThat(response).startsWith("HTTP/1.1 413").contains("Nothing here takes a body");
    }

    @Test
    void shouldRefuseAddressesThatAreTooLong() throws IOException {
        assertThat(Raw.get(server, "/invoices/acme/" + "1".repeat(3000)))
                .startsWith("HTTP/1.0 414")
                .contains("longer than 2048");
    }

    @Test
    void shouldRefuseHeadersThatAreTooLarge() throws IOException {
        String large = "GET /live HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(9000) + "\r\n\r\n";

        assertThat(Raw.send(server, large)).startsWith("HTTP/1.1 431").contains("larger than 8192");
    }

    @Test
    void shouldRefuseWhatIsNotHttp() throws IOException {
        assertThat(Raw.send(server, "hello\r\n\r\n")).startsWith("HTTP/1.0 400").contains("not a well-formed");
    }

    @Test
    void shouldSayMetricsAsPrometheusReadsThem() {
        // given
        Counter.builder("stage.records")
                .tag("stage", "ledger")
                .register(server.registry())
                .increment(3);
        Client.get(server, "/invoices/acme/123456789");

        // when
        HttpResponse<String> response = Client.get(server, "/metrics");

        // then
        assertThat(Client.header(response, "Content-Type")).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body())
                .contains("stage_records_total{stage=\"ledger\"} 3.0")
                .contains("jvm_memory_used_bytes{")
                .contains("jvm_threads_live_threads")
                .contains("jvm_gc_")
                .contains("system_cpu_count")
                .contains(
                        "duestream_http_requests_seconds_count{route=\"/invoices/:creditor/:reference\",status=\"200\"} 1")
                .doesNotContain("123456789");
    }

    @Test
    void shouldSayOnlyTheMetricsThatAreAskedFor() {
        // given
        Counter.builder("stage.records").register(server.registry()).increment(3);

        // when
        HttpResponse<String> response = Client.get(server, "/metrics?name%5B%5D=stage_records_total");

        // then
        assertThat(response.body()).contains("stage_records_total 3.0").doesNotContain("jvm_");
    }

    @Test
    void shouldSayWhatToDoWhenPortIsTaken() {
        HttpSettings taken = HttpSettings.local(server.port());

        assertThatThrownBy(() -> new ProcessorHttp(
                                taken, key -> SampleAccount.found(), new Probes(List.of(), List.of()), List.of())
                        .close())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't listen on 127.0.0.1:" + server.port())
                .hasMessageContaining("choose another port");
    }

    @Test
    void shouldStopListeningWhenClosed() {
        // given
        ProcessorHttp closing = Client.server(key -> SampleAccount.found());
        int port = closing.port();

        // when
        closing.close();

        // then
        try (ProcessorHttp next = new ProcessorHttp(
                HttpSettings.local(port), key -> SampleAccount.found(), new Probes(List.of(), List.of()), List.of())) {
            assertThat(Client.get(next, "/live").statusCode()).isEqualTo(200);
        }
    }
}
