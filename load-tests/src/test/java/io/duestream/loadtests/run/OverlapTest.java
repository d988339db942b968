package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.embedded.EmbeddedKafka;
import io.duestream.loadtests.plan.Scene;
import io.duestream.loadtests.report.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storm of reminders while payments go on: timers that take one step at a time would take seconds to be through. */
class OverlapTest {
    @ParameterizedTest
    @ValueSource(strings = {"memory", "rocksdb"})
    void shouldPublishPaymentsWhileRemindersGoOut(String store, @TempDir Path folder) throws Exception {
        try (EmbeddedKafka brokers = EmbeddedKafka.start()) {
            // given
            TestRun run = new TestRun(TestRun.smokeAt(100, Scene.DUE_DAY), folder)
                    .on(brokers.bootstrap())
                    .with("duestream.accounts.store", store)
                    .with("duestream.timer.slice.ms", "0")
                    .keeping();

            // when
            RunResult result = run.play();

            // then
            assertThat(result.audit().samples()).isEmpty();
            assertThat(result.exitCode()).isZero();
            List<Tale> tales = Tale.ofLastLeg(brokers.bootstrap(), run.plan());
            assertThat(tales).hasSize(3).allSatisfy(tale -> {
                assertThat(tale.steps()).as("steps, seed %d", TestRun.SEED).isGreaterThan(10);
                assertThat(tale.stepsAfterFirstAnswer())
                        .as("steps behind the first answer, of %s, seed %d", tale, TestRun.SEED)
                        .isGreaterThan(tale.steps() / 2);
                assertThat(tale.answersBeforeLastStep())
                        .as("answers before the last step, of %s, seed %d", tale, TestRun.SEED)
                        .isPositive();
            });
        }
    }
}
