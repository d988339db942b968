package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.defects.BrokenProcessor;
import io.duestream.loadtests.defects.Defect;
import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.plan.Scene;
import io.duestream.loadtests.plan.Workload;
import io.duestream.loadtests.report.ReportFile;
import io.duestream.loadtests.report.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that do not end as planned: with a processor that is broken or stopped, and with a broker that dies. */
class RunEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

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
    void shouldFindOutABrokenBuild() throws Exception {
        // when
        RunResult run =
                run(Workload.load("smoke")).overlaidBy(broken(Defect.FEE_TWICE)).play();

        // then
        assertThat(run.exitCode()).isEqualTo(ExitCode.CORRECTNESS);
        assertThat(run.failure()).isNull();
        assertThat(run.audit().samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample)
                .contains("seed 7"));
    }

    @Test
    void shouldCallStepsLostThatAreNeverTaken() throws Exception {
        // when
        RunResult run = run(Workload.load("smoke"))
                .overlaidBy(broken(Defect.DAY_TOO_LATE))
                .patience(PATIENCE)
                .play();

        // then
        assertThat(run.legs()).hasSize(4);
        assertThat(run.failure())
                .startsWith("nothing moved for 6 s: of ")
                .endsWith("after the leg due-day, 0 were seen");
        assertThat(run.audit().lost()).isPositive();
        assertThat(run.exitCode()).isEqualTo(ExitCode.CORRECTNESS);
    }

    @Test
    void shouldStandStillWithoutALossWhenAProcessorStops() throws Exception {
        // when
        RunResult run = run(TestRun.smokeAt(30, Scene.DUE_DAY))
                .patience(PATIENCE)
                .pausingAfter(100)
                .play();

        // then
        assertThat(run.failure())
                .startsWith("nothing moved for 6 s: ")
                .contains("events are not committed: lt-7-", "invoices-0 at ");
        assertThat(run.legs()).hasSize(1);
        assertThat(run.audit().samples()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.LIVENESS);
    }

    @Test
    void shouldReportWhatIsDoubledThoughAProcessorStopsToo() throws Exception {
        // when
        RunResult run = run(TestRun.smokeAt(200, Scene.DUE_DAY))
                .overlaidBy(broken(Defect.DEDUP_DROPPED))
                .patience(PATIENCE)
                .after(Scene.PAYMENT_DAY, TestRun::pause)
                .play();

        // then
        assertThat(run.failure()).startsWith("nothing moved for 6 s: ");
        assertThat(run.audit().doubled()).isPositive();
        assertThat(run.audit().lost()).isZero();
        assertThat(run.exitCode()).isEqualTo(ExitCode.CORRECTNESS);
    }

    @Test
    void shouldReportWhatItSawWhenItsBrokerDies() throws Exception {
        // when
        RunResult run = new TestRun(Workload.load("smoke"), folder)
                .after(Scene.BILLING, RunEndTest::killBroker)
                .play();

        // then
        assertThat(run.failure()).startsWith("the broker has ended by itself");
        assertThat(run.exitCode()).isEqualTo(ExitCode.LIVENESS);
        assertThat(ReportFile.run(folder.resolve("run.json")).failure()).isEqualTo(run.failure());
    }

    /** The broker is the other process that the run has started. */
    private static void killBroker(ProcessorProcess processor) {
        ProcessHandle.current()
                .children()
                .filter(child -> child.pid() != processor.pid())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private TestRun run(Workload workload) {
        return new TestRun(workload, folder).on(brokers.bootstrap());
    }

    private Path broken(Defect defect) throws IOException {
        Path classes = folder.resolve("broken");
        BrokenProcessor.build(defect, Path.of("..", "processor", "src", "main", "java"), classes);
        return classes;
    }
}
