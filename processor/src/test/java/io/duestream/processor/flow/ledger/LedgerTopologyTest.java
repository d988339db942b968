package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LedgerTopologyTest {
    private static final String GOLDEN = "/topology-ledger.txt";

    @AutoClose
    private final LedgerDriver driver = new LedgerDriver(Instant.parse("2026-03-01T08:00:00Z"));

    /** A change of this text may cut a running application off its stores: it wants a look and a release note. */
    @Test
    void shouldKeepItsTopology() throws IOException {
        String described = driver.topology().describe().toString();
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(Path.of("src/test/resources" + GOLDEN), described);
            return;
        }
        try (InputStream in = LedgerTopologyTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as("run once with -Dupdate.golden=true").isNotNull();
            assertThat(described).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldUseTopicsOfTheCatalogueOnlyAndRepartitionNothing() {
        // when
        Set<String> topics = topics();

        // then
        assertThat(topics).hasSizeGreaterThanOrEqualTo(9).allSatisfy(topic -> {
            assertThat(EventStreams.ofTopic(topic, EventStreams.DEFAULT_PREFIX))
                    .as(topic)
                    .isPresent();
            assertThat(topic).doesNotContain("repartition");
        });
    }

    @Test
    void shouldReadTheStreamsThatAreKeyedAlike() {
        Set<String> read = driver.topology().describe().subtopologies().stream()
                .flatMap(sub -> sub.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(node -> ((TopologyDescription.Source) node).topicSet().stream())
                .collect(Collectors.toSet());
        assertThat(read)
                .isEqualTo(EventStreams.CO_PARTITIONED.stream()
                        .map(stream -> stream.topic(EventStreams.DEFAULT_PREFIX))
                        .collect(Collectors.toSet()));
        assertThat(driver.topology().describe().subtopologies()).hasSize(1);
    }

    private Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        driver.topology().describe().subtopologies().forEach(sub -> sub.nodes().forEach(node -> {
            if (node instanceof TopologyDescription.Source source) {
                topics.addAll(source.topicSet());
            } else if (node instanceof TopologyDescription.Sink sink) {
                topics.add(sink.topic());
            }
        }));
        return topics;
    }
}
