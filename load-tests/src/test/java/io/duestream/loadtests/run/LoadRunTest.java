package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.loadtests.cluster.BrokerProcess;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.plan.Scene;
import io.duestream.loadtests.plan.Workload;
import io.duestream.loadtests.report.ReportFile;
import io.duestream.loadtests.report.RunResult;
import io.duestream.loadtests.report.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whole runs: one in a process, some on brokers elsewhere. */
class LoadRunTest {
    @AutoClose
    @SuppressWarnings("NullAway.Init")
    private static EmbeddedKafka brokers;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void startBrokers() throws IOException {
        brokers = EmbeddedKafka.start();
    }

    @Test
    void shouldFindAllAsPlannedInOneProcess() throws Exception {
        // when
        int exitCode = new CommandLine(RunCommand.class)
                .execute("smoke", "--in-process", "--invoices=300", "--partitions=3", "--report=" + folder);

        // then
        assertThat(exitCode).isZero();
        RunResult run = ReportFile.run(folder.resolve("run.json"));
        assertThat(run.audit().clean()).isTrue();
        assertThat(run.legs())
                .hasSameSizeAs(Workload.load("smoke").legs())
                .allSatisfy(leg -> assertThat(leg.achievedEventsPerSecond()).isGreaterThan(leg.events() == 0 ? -1 : 0));
        assertThat(run.legs().getFirst().latencies().count()).isBetween(250L, 400L);
        assertThat(run.samples()).isNotEmpty().extracting(Sample::lag).contains(0L);
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void shouldSurviveAKillAndLeaveNothingBehind() throws Exception {
        // when
        RunResult run = new TestRun(TestRun.smokeAt(200, Scene.AFTERMATH), folder)
                .on(brokers.bootstrap())
                .kills(1)
                .play();

        // then
        assertThat(run.audit().samples()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.kills()).hasSize(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrap()))) {
            assertThat(admin.listTopics().names().get()).noneMatch(topic -> topic.startsWith("lt-"));
            assertThat(admin.listGroups().all().get()).isEmpty();
        }
    }

    @Test
    void shouldShowTheLogOfAProcessorThatEndsByItself() {
        assertThatThrownBy(() -> new TestRun(Workload.load("smoke"), folder)
                        .on(brokers.bootstrap())
                        .with("duestream.policy.default", "nosuch")
                        .play())
                .isInstanceOf(LivenessException.class)
                .hasMessageContaining("processor-1 has ended by itself with exit code 1")
                .hasMessageContaining("nosuch");
    }

    @Test
    void shouldKeepTheResultThoughTopicsCannotBeDeleted() throws Exception {
        // given
        Jvm jvm = Jvm.likeThis(folder.resolve("other-broker.log")).with(List.of("-Xmx512m"));
        try (BrokerProcess broker = BrokerProcess.start(jvm, Map.of("delete.topic.enable", "false"))) {
            TestRun run = new TestRun(Workload.load("smoke"), folder).on(broker.bootstrap());

            // when
            RunResult result = run.play();

            // then
            assertThat(result.exitCode()).isZero();
            assertThat(ReportFile.run(folder.resolve("run.json")).exitCode()).isZero();
            assertThat(run.said())
                    .last()
                    .asString()
                    .startsWith("warning: ")
                    .containsPattern("that begin with lt-7-\\w+- stay, delete them by hand");
        }
    }
}
