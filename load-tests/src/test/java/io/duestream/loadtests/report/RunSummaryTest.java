package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunSummaryTest {
    @Test
    void shouldSayThatAllCameOutAsItMust() {
        RunSummary summary = RunSummary.of(SampleRuns.passed(1, 2, 3));

        assertThat(summary.good()).isTrue();
        assertThat(summary.headline())
                .isEqualTo("Passed: 3,000 accounts came out as they must, nothing lost, nothing doubled.");
        assertThat(summary.detail())
                .startsWith("58,600 events in 12.0 s, 4,883 events/s. Half of all answers came within ")
                .contains(" ms. 3 kills, caught up after ");
    }

    @Test
    void shouldCountWhatTheAuditorFound() {
        RunSummary summary = RunSummary.of(SampleRuns.wrong(1));

        assertThat(summary.good()).isFalse();
        assertThat(summary.headline())
                .isEqualTo("Failed (exit code 129): 2 lost, 1 doubled, 1 wrong, in 3,000 accounts");
    }

    @Test
    void shouldSayWhatARunThatStoodStillWaitedFor() {
        RunSummary summary = RunSummary.of(SampleRuns.stoodStill(1));

        assertThat(summary.good()).isFalse();
        assertThat(summary.headline())
                .isEqualTo(
                        "Stood still (exit code 128): leg 2 (pay early): 310 of 3,000 events were not answered for 120 s");
    }
}
