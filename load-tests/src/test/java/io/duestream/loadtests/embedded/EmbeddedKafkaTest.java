package io.duestream.loadtests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.cluster.BrokerProcess;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {
    private static final TopicSettings SETTINGS = new TopicSettings("", 2, (short) 1);
    private static final Jvm JVM = Jvm.likeThis(Path.of("target", "broker.log")).with(List.of("-Xmx512m"));
    private static final String TOPIC = EventStreams.PAYMENTS.topic("");

    @Test
    void shouldRunTransactionsOfVersionTwoAndLeaveNothingBehind() throws Exception {
        // given
        Path directory;
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            directory = kafka.directory();
            new TopicAdmin(admin, SETTINGS).create();

            // when
            try (Producer<String, byte[]> producer = Clients.transactional(kafka.bootstrap(), "test")) {
                send(producer, "aborted");
                producer.abortTransaction();
                send(producer, "committed");
                producer.commitTransaction();
            }

            // then
            await().untilAsserted(() ->
                    assertThat(Clients.readAll(kafka.bootstrap(), TOPIC, 2)).containsOnlyKeys("committed"));
            assertThat(admin.describeFeatures().featureMetadata().get().finalizedFeatures())
                    .hasEntrySatisfying("transaction.version", levels -> assertThat(levels.maxVersionLevel())
                            .isEqualTo((short) 2));
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void shouldKeepWhatCouldBeReadThroughAKill() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(JVM, Map.of())) {
            // given
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
                new TopicAdmin(admin, SETTINGS).create();
            }
            try (Producer<String, byte[]> producer = Clients.transactional(broker.bootstrap(), "test")) {
                send(producer, "committed");
                producer.commitTransaction();
            }
            await().until(() -> readAll(broker).containsKey("committed"));

            // when
            broker.kill();
            broker.startAgain();

            // then
            assertThat(readAll(broker)).containsOnlyKeys("committed");
        }
    }

    private static Map<String, byte[]> readAll(BrokerProcess broker) {
        return Clients.readAll(broker.bootstrap(), TOPIC, 2);
    }

    private static void send(Producer<String, byte[]> producer, String key) throws Exception {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, key, key.getBytes(StandardCharsets.UTF_8)))
                .get();
    }
}
