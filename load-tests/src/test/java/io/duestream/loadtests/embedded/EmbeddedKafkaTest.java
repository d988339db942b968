package io.duestream.loadtests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {
    private static final TopicSettings SETTINGS = new TopicSettings("", 2, (short) 1);
    private static final String TOPIC = EventStreams.PAYMENTS.topic("");

    @Test
    void shouldRunTransactionsOfVersionTwoAndLeaveNothingBehind() throws Exception {
        // given
        List<Path> before = directories();
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            new TopicAdmin(admin, SETTINGS).create();

            // when
            try (Producer<String, byte[]> producer = Clients.transactional(kafka.bootstrap(), "test")) {
                send(producer, "aborted");
                producer.abortTransaction();
                send(producer, "committed");
                producer.commitTransaction();
            }

            // then
            assertThat(Clients.readAll(kafka.bootstrap(), TOPIC, 2)).containsOnlyKeys("committed");
            assertThat(admin.describeFeatures()
                            .featureMetadata()
                            .get()
                            .finalizedFeatures()
                            .get("transaction.version")
                            .maxVersionLevel())
                    .isEqualTo((short) 2);
        }
        assertThat(directories()).isEqualTo(before);
    }

    @Test
    void shouldKeepWhatWasCommittedThroughAKill() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start()) {
            // given
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
                new TopicAdmin(admin, SETTINGS).create();
            }
            try (Producer<String, byte[]> producer = Clients.transactional(broker.bootstrap(), "test")) {
                send(producer, "committed");
                producer.commitTransaction();
            }

            // when
            broker.kill();
            broker.startAgain();

            // then
            await().untilAsserted(() ->
                    assertThat(Clients.readAll(broker.bootstrap(), TOPIC, 2)).containsOnlyKeys("committed"));
        }
    }

    private static void send(Producer<String, byte[]> producer, String key) {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, key, key.getBytes(StandardCharsets.UTF_8)));
        producer.flush();
    }

    private static List<Path> directories() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("duestream-kafka"))
                    .sorted()
                    .toList();
        }
    }
}
