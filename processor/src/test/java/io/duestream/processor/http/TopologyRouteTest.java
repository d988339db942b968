package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopologyRouteTest {
    private final ProcessorHttp server = new ProcessorHttp(
            HttpSettings.local(0),
            Accounts.notAvailable("none"),
            new Probes(List.of(), List.of()),
            List.of(
                    new StageTopology("ledger", ledger().describe()),
                    new StageTopology("matching <&>", matching().describe())));

    @AfterEach
    void close() {
        server.close();
    }

    private static Topology ledger() {
        Topology topology = new Topology();
        topology.addSource("invoices-in", "duestream.invoices");
        topology.addSource("payments-in", "duestream.payments");
        topology.addProcessor("ledger", Nothing::new, "invoices-in", "payments-in");
        for (String store : List.of("ledger-accounts", "ledger-feeds")) {
            topology.addStateStore(
                    Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(store), Serdes.ByteArray(), Serdes.ByteArray()),
                    "ledger");
        }
        topology.addSink("status", "duestream.invoice-status", "ledger");
        topology.addSink("unmatched", "duestream.unmatched", "ledger");
        return topology;
    }

    private static Topology matching() {
        Topology topology = new Topology();
        topology.addSource("any", Pattern.compile("a<b.*"));
        topology.addProcessor("first", Nothing::new, "any");
        topology.addProcessor("second", Nothing::new, "first");
        topology.addSink("by-record", (key, value, context) -> "t", "second", "first");
        return topology;
    }

    private static final class Nothing extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
        @Override
        public void process(Record<byte[], byte[]> record) {}
    }

    @Test
    void shouldDescribeEachStageAsText() {
        // when
        HttpResponse<String> response = Client.get(server, "/topology");

        // then
        assertThat(Client.header(response, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(response.body())
                .contains("Stage ledger\nTopologies:")
                .contains("Source: invoices-in (topics: [duestream.invoices])")
                .contains("Stage matching <&>\n");
    }

    @Test
    void shouldDrawEachStageForBrowsers() {
        // when
        HttpResponse<String> response = Client.get(server, "/topology", "Accept", "text/html,*/*;q=0.8");

        // then
        assertThat(Client.header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(response.body())
                .contains("<h2>Stage ledger</h2>")
                .contains(">duestream.invoices</text>")
                .contains(">ledger-accounts</text>")
                .contains(">duestream.invoice-status</text>")
                .contains("<h2>Stage matching &lt;&amp;&gt;</h2>")
                .contains(">a&lt;b.*</text>")
                .contains(">by-record (topic by record)</text>")
                .doesNotContain("{{stages}}")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(response.body().split("marker-end", -1)).hasSize(1 + 4 + 4);
        assertThat(response.body().split("<rect class=\"store\"", -1)).hasSize(1 + 2);
    }

    @Test
    void shouldPlaceSendersLeftOfThoseThatGet() {
        // when
        List<TopologyNodes.Box> boxes = TopologyNodes.of(matching().describe());

        // then
        assertThat(boxes)
                .extracting(TopologyNodes.Box::name, TopologyNodes.Box::column)
                .containsExactlyInAnyOrder(
                        tuple("any", 0), tuple("first", 1), tuple("second", 2), tuple("by-record", 3));
    }
}
