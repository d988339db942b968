package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {
    private final Rest<String> rest = new Rest<>();

    @Test
    void shouldComeWhenNothingHasMovedForLongEnough() {
        // when
        rest.moved("a", nanos(0));
        rest.moved("a", nanos(1_400));

        // then
        assertThat(rest.isCome(nanos(1_400))).isFalse();
        assertThat(rest.isCome(nanos(1_500))).isTrue();
    }

    @Test
    void shouldBeginAnewWhenSomethingMoves() {
        // when
        boolean first = rest.moved("a", nanos(0));
        boolean second = rest.moved("b", nanos(1_000));
        boolean third = rest.moved("b", nanos(1_500));

        // then
        assertThat(first).isTrue();
        assertThat(second).isTrue();
        assertThat(third).isFalse();
        assertThat(rest.isCome(nanos(2_400))).isFalse();
        assertThat(rest.isCome(nanos(2_500))).isTrue();
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
