package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.cluster.Processors;
import io.duestream.loadtests.defects.BrokenProcessor;
import io.duestream.loadtests.defects.Defect;
import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Rate;
import io.duestream.loadtests.plan.Workload;
import io.duestream.loadtests.report.ReportFile;
import io.duestream.loadtests.report.RunResult;
import io.duestream.loadtests.report.Sample;
import io.duestream.processor.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whole runs: one in a process, and some with a processor that is stopped, killed, or broken. */
class LoadRunTest {
    private static final int INVOICES = 300;
    private static final Duration BOUND = Duration.ofMinutes(2);

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedKafka brokers;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void startBrokers() throws IOException {
        brokers = EmbeddedKafka.start();
    }

    @AfterAll
    static void stopBrokers() throws IOException {
        brokers.close();
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
        RunResult run = play(steady(200), 1, null, BOUND, Map.of(), processors -> {});

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
    void shouldSayThatItStandsStillWhenAProcessorDoes() throws Exception {
        // when
        RunResult run = play(steady(200), 0, null, Duration.ofSeconds(5), Map.of(), processors -> {
            if (processors.all().getFirst() instanceof ProcessorProcess process) {
                process.process().pause();
            }
        });

        // then
        assertThat(run.exitCode()).isEqualTo(ExitCode.LIVENESS);
        assertThat(run.failure()).startsWith("nothing moved for 5 s: ").contains("events are not committed");
    }

    @Test
    void shouldShowTheLogOfAProcessorThatEndsByItself() {
        assertThatThrownBy(() -> play(
                        Workload.load("smoke"),
                        0,
                        null,
                        BOUND,
                        Map.of("duestream.policy.default", "nosuch"),
                        processors -> {}))
                .isInstanceOf(LivenessException.class)
                .hasMessageContaining("processor-1 has ended by itself with exit code 1")
                .hasMessageContaining("nosuch");
    }

    @Test
    void shouldFindOutABrokenBuild() throws Exception {
        // given
        Path broken = folder.resolve("broken");
        BrokenProcessor.build(Defect.FEE_TWICE, Path.of("..", "processor", "src", "main", "java"), broken);

        // when
        RunResult run = play(Workload.load("smoke"), 0, broken, BOUND, Map.of(), processors -> {});

        // then
        assertThat(run.exitCode()).isEqualTo(ExitCode.CORRECTNESS);
        assertThat(run.failure()).isNull();
        assertThat(run.audit().samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample)
                .contains("seed 7"));
    }

    private static Workload steady(double rate) throws IOException {
        Workload smoke = Workload.load("smoke");
        return new Workload(
                smoke.name(),
                smoke.about(),
                smoke.invoices(),
                smoke.creditors(),
                smoke.fates(),
                smoke.duplicates(),
                smoke.disorder(),
                smoke.legs().stream()
                        .map(leg -> new Leg(leg.scene(), leg.clock(), new Rate(rate)))
                        .toList());
    }

    private RunResult play(
            Workload workload,
            int kills,
            @Nullable Path overlay,
            Duration bound,
            Map<String, String> settings,
            Consumer<Processors> started)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("bootstrap.servers", brokers.bootstrap());
        RunOptions options = new RunOptions(
                workload.withInvoices(INVOICES),
                7,
                RunOptions.Place.BROKERS_ELSEWHERE,
                1,
                kills,
                3,
                new Settings(all),
                List.of(),
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                overlay,
                bound,
                0.1,
                false,
                folder,
                "test");
        Plan plan = Plan.of(options.workload(), options.seed());
        return new LoadRun(options, plan, new PlainLines(System.out), started).play();
    }
}
