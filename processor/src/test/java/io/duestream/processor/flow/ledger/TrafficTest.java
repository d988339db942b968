package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final Traffic one = new Traffic();
    private final Traffic other = new Traffic();

    @BeforeEach
    void forgetWhatCameBefore() {
        Stream.of(one, other).forEach(Traffic::isQuiet);
    }

    @Test
    void shouldBeQuietUntilAFactComesToAnyTaskOfTheThread() {
        // given
        assertThat(one.isQuiet()).isTrue();
        assertThat(other.isQuiet()).isTrue();

        // when
        one.note();

        // then
        assertThat(one.isQuiet()).isFalse();
        assertThat(one.isQuiet()).isTrue();
        assertThat(other.isQuiet()).isFalse();
        assertThat(other.isQuiet()).isTrue();
    }

    @Test
    void shouldNotMindOtherThreads() throws InterruptedException {
        // given
        assertThat(one.isQuiet()).isTrue();

        // when
        Thread.ofPlatform().start(other::note).join();

        // then
        assertThat(one.isQuiet()).isTrue();
    }
}
