package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchPlotsTest {
    @Test
    void shouldDrawNoThroughputOfAJobWhoseEventsWereOnlyCosted() {
        // given
        List<Job> jobs = List.of(job("core", 1_000), job("many open", 0));

        // when
        List<String> plots =
                BenchPlots.jobs(jobs).stream().map(Object::toString).toList();

        // then
        assertThat(plots)
                .satisfiesExactly(
                        plot -> assertThat(plot).contains("Throughput: core"),
                        plot -> assertThat(plot).contains("CPU by process: core"),
                        plot -> assertThat(plot).contains("CPU by process: many open"));
    }

    private static Job job(String name, double perSecond) {
        Spread rate = new Spread(perSecond, perSecond, perSecond, 1);
        return new Job(name, "Duestream", rate, Map.of("contender", 8.4), null);
    }
}
