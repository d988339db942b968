package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.Job.Flow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowDifferencesTest {
    @Test
    void shouldNameTheContendersThatAreFurthestApart() {
        // given
        List<Job> jobs = List.of(
                job("core", "Duestream", new Flow(180, 1.3, 300)),
                job("core", "bare loop", new Flow(180, 1.3, 290)),
                job("core", "Flink", new Flow(180, 1.3, 319)));

        // then
        assertThat(FlowDifferences.of(jobs))
                .containsExactly("core: bytes out an event from 290 (bare loop) to 319 (Flink), 10.0 % more");
    }

    @Test
    void shouldSayNothingOfOnePercentOfOtherJobsAndOfWhatIsUnknown() {
        // given
        List<Job> jobs = List.of(
                job("core", "Duestream", new Flow(100, 1, 300)),
                job("core", "bare loop", new Flow(101, 1, 300)),
                job("core", "Flink", null),
                job("full", "Duestream", new Flow(230, 4, 900)));

        // then
        assertThat(FlowDifferences.of(jobs)).isEmpty();
    }

    private static Job job(String job, String contender, @Nullable Flow flow) {
        return new Job(job, contender, new Spread(1, 1, 1, 1), Map.of(), flow);
    }
}
