package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Duration BOUND = Duration.ofMinutes(2);

    private final VirtualTime time = new VirtualTime();
    private final long began = time.nanos();
    private final Quiet quiet = new Quiet(time, BOUND);

    @Test
    void shouldWaitUntilWhatComesLateHasCome() throws Exception {
        // when
        quiet.await(subject(() -> Math.min(passed(), seconds(9)), () -> true));

        // then
        assertThat(passed()).isBetween(seconds(10), seconds(13));
    }

    @Test
    void shouldWaitForWhatIsUnderWay() throws Exception {
        // when
        quiet.await(subject(() -> 7, () -> passed() > seconds(30)));

        // then
        assertThat(passed()).isBetween(seconds(30), seconds(33));
    }

    @Test
    void shouldNotWaitForEverForWhatNeverEnds() {
        assertThatThrownBy(() -> quiet.await(subject(this::passed, () -> true)))
                .isInstanceOf(LivenessException.class)
                .hasMessageStartingWith("the outputs did not come to rest within 122 s after the last leg: ");
        assertThat(passed()).isEqualTo(seconds(122));
    }

    private long passed() {
        return time.nanos() - began;
    }

    private static long seconds(long count) {
        return Duration.ofSeconds(count).toNanos();
    }

    private static Quiet.Subject subject(LongSupplier moved, BooleanSupplier isAtRest) {
        return new Quiet.Subject() {
            @Override
            public long moved() {
                return moved.getAsLong();
            }

            @Override
            public boolean isAtRest() {
                return isAtRest.getAsBoolean();
            }
        };
    }
}
