package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void shouldBeWhatTheLastFlagSaysInMebibytes() {
        assertThat(Heap.megabytes(List.of("-Xmx4g", "-XX:+UseParallelGC"))).isEqualTo(4096);
        assertThat(Heap.megabytes(List.of("-Xmx4g", "-Xmx700m"))).isEqualTo(700);
    }

    @Test
    void shouldReplaceWhatWasSaidOfItAndNothingElse() {
        // when
        List<String> flags = Heap.of(List.of("-Xms1g", "-XX:+UseParallelGC", "-Xmx4g"), 1365);

        // then
        assertThat(flags).containsExactly("-XX:+UseParallelGC", "-Xms1365m", "-Xmx1365m");
    }

    @Test
    void shouldAskForTheFlagWhereNothingSaysIt() {
        assertThatThrownBy(() -> Heap.megabytes(List.of("-Xms1g")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add -Xmx");
    }
}
