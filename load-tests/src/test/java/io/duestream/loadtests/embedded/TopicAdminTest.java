package io.duestream.loadtests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Finding;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicAdminTest {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final EmbeddedKafka kafka;
    private final Admin admin;

    TopicAdminTest() throws IOException {
        kafka = EmbeddedKafka.start();
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()));
    }

    @BeforeAll
    void awaitBroker() throws Exception {
        admin.describeCluster().nodes().get();
    }

    @AfterAll
    void stop() throws IOException {
        admin.close();
        kafka.close();
    }

    @Test
    void shouldFindEveryTopicMissingInAnEmptyCluster() {
        // when
        List<Finding> findings = new TopicAdmin(admin, settings(null)).check();

        // then
        assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.MISSING);
        assertThat(findings).hasSameSizeAs(EventStreams.values()).allMatch(Finding::isProblem);
        assertThat(findings.getFirst().sentence()).contains("topics create");
    }

    @Test
    void shouldCreateTheCatalogueOnceAndThenFindNothing() throws Exception {
        // given
        TopicSettings settings = settings(null);
        TopicAdmin topics = new TopicAdmin(admin, settings);

        // when
        List<Finding> created = topics.create();

        // then
        assertThat(created).extracting(Finding::kind).containsOnly(Finding.Kind.CREATED);
        assertThat(created).hasSameSizeAs(EventStreams.values()).noneMatch(Finding::isProblem);
        assertThat(topics.create()).isEmpty();
        assertThat(topics.check()).isEmpty();
        for (EventStreams stream : EventStreams.values()) {
            String topic = stream.topic(settings.prefix());
            assertThat(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .satisfies(described -> assertThat(described.partitions())
                            .hasSize(stream.shape().partitions()));
        }
    }

    @Test
    void shouldTakeAnotherNumberOfPartitionsForStreamsThatHaveSeveral() {
        // given
        TopicSettings three = settings(3);
        new TopicAdmin(admin, three).create();

        // when
        List<Finding> findings = new TopicAdmin(admin, new TopicSettings(three.prefix(), null, (short) 1)).check();

        // then
        assertThat(new TopicAdmin(admin, three).check()).isEmpty();
        assertThat(findings)
                .extracting(Finding::subject)
                .contains(EventStreams.INVOICES.topic(three.prefix()))
                .doesNotContain(EventStreams.CREDITORS.topic(three.prefix()));
        assertThat(findings)
                .extracting(Finding::sentence)
                .allMatch(sentence -> sentence.contains("3 partition(s), and 12"));
    }

    @Test
    void shouldSayWhichSettingsDrifted() throws Exception {
        // given
        TopicSettings settings = settings(null);
        create(settings, EventStreams.INVOICE_STATUS, 12, Map.of("cleanup.policy", "delete"));
        create(settings, EventStreams.REMINDERS, 12, Map.of("retention.ms", "1000", "max.message.bytes", "500"));
        create(settings, EventStreams.MATCHES, 12, Map.of("retention.ms", "-1"));

        // when
        List<Finding> findings = new TopicAdmin(admin, settings)
                .check().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.DIFFERENT)
                        .toList();

        // then
        assertThat(findings)
                .extracting(finding -> finding.subject() + " " + finding.sentence())
                .anyMatch(line -> line.contains("invoice-status Its cleanup.policy is delete, and compact"))
                .anyMatch(line -> line.contains("invoice-status Its min.compaction.lag.ms is 0"))
                .anyMatch(line -> line.contains("reminders Its retention.ms is 1000"))
                .anyMatch(line -> line.contains("reminders Its max.message.bytes is 500"))
                .hasSize(4);
    }

    @Test
    void shouldFindInvoicesAndPaymentsWithUnequalPartitions() throws Exception {
        // given
        TopicSettings settings = settings(null);
        create(
                settings,
                EventStreams.INVOICES,
                12,
                EventStreams.INVOICES.shape().configuration());
        create(settings, EventStreams.PAYMENTS, 6, EventStreams.PAYMENTS.shape().configuration());

        // when
        List<Finding> findings = new TopicAdmin(admin, settings).check();

        // then
        assertThat(findings)
                .filteredOn(finding -> finding.sentence().contains("equally many partitions"))
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder(
                        EventStreams.INVOICES.topic(settings.prefix()), EventStreams.PAYMENTS.topic(settings.prefix()));
    }

    @Test
    void shouldNotCreatePartnersWithUnequalPartitions() throws Exception {
        // given
        TopicSettings settings = settings(null);
        create(settings, EventStreams.INVOICES, 6, EventStreams.INVOICES.shape().configuration());

        // when
        List<Finding> findings = new TopicAdmin(admin, settings).create();

        // then
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == Finding.Kind.REFUSED)
                .extracting(Finding::subject)
                .containsExactly(
                        EventStreams.PAYMENTS.topic(settings.prefix()), EventStreams.OUTCOMES.topic(settings.prefix()));
        assertThat(admin.listTopics().names().get())
                .doesNotContain(
                        EventStreams.PAYMENTS.topic(settings.prefix()), EventStreams.OUTCOMES.topic(settings.prefix()));
    }

    @Test
    void shouldSayWhyTheBrokersRefused() {
        // given
        TopicSettings threeCopies = new TopicSettings(prefix(), null, (short) 3);

        // when
        List<Finding> findings = new TopicAdmin(admin, threeCopies).create();

        // then
        assertThat(findings).hasSameSizeAs(EventStreams.values()).allMatch(Finding::isProblem);
        assertThat(findings.getFirst().sentence()).contains("InvalidReplicationFactorException");
    }

    @Test
    void shouldFindTooFewReplicas() {
        // given
        TopicSettings one = settings(null);
        new TopicAdmin(admin, one).create();

        // when
        List<Finding> findings = new TopicAdmin(admin, new TopicSettings(one.prefix(), null, (short) 3)).check();

        // then
        assertThat(findings).hasSameSizeAs(EventStreams.values());
        assertThat(findings.getFirst().sentence()).contains("1 replica(s), and 3");
    }

    @Test
    void shouldSayThatTheBrokersDoNotAnswer() throws IOException {
        // given
        Map<String, Object> nowhere = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + Loopback.freePort(),
                "default.api.timeout.ms",
                500,
                "request.timeout.ms",
                400);

        // when
        List<Finding> findings;
        try (Admin lost = Admin.create(nowhere)) {
            findings = new TopicAdmin(lost, TopicSettings.defaults()).check();
        }

        // then
        assertThat(findings).extracting(Finding::kind).containsExactly(Finding.Kind.UNREACHABLE);
    }

    private void create(TopicSettings settings, EventStreams stream, int partitions, Map<String, String> configuration)
            throws Exception {
        admin.createTopics(List.of(
                        new NewTopic(stream.topic(settings.prefix()), Optional.of(partitions), Optional.of((short) 1))
                                .configs(configuration)))
                .all()
                .get();
        String topic = stream.topic(settings.prefix());
        await().until(() -> admin.listTopics().names().get().contains(topic));
    }

    private static TopicSettings settings(@Nullable Integer partitions) {
        return new TopicSettings(prefix(), partitions, (short) 1);
    }

    private static String prefix() {
        return "test" + PREFIXES.incrementAndGet() + ".";
    }
}
