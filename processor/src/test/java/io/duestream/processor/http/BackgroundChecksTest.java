package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.processor.http.Check.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BackgroundChecksTest {
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void shouldSayFirstVerdictUntilAsked() {
        // given
        CountDownLatch release = new CountDownLatch(1);

        // when
        try (BackgroundChecks checks = checks(hanging(release, Verdict.good("fine")))) {
            // then
            assertThat(checks.outcomes().get(0).verdict()).isEqualTo(Verdict.bad("not asked yet"));
            release.countDown();
            await().untilAsserted(() -> assertThat(verdict(checks, 0)).isEqualTo(Verdict.good("fine")));
        }
    }

    @Test
    void shouldTurnBadWhenCheckHangsWhileOthersGoOn() {
        // given
        AtomicBoolean hang = new AtomicBoolean();
        CountDownLatch release = new CountDownLatch(1);
        AtomicLong asked = new AtomicLong();
        Check hanging = new Check("registry", () -> hang.get() ? wait(release) : Verdict.good("answers"));
        Check counting = new Check("broker", () -> Verdict.good("question " + asked.incrementAndGet()));
        try (BackgroundChecks checks = checks(hanging, counting)) {
            await().untilAsserted(() -> assertThat(verdict(checks, 0)).isEqualTo(Verdict.good("answers")));

            // when
            hang.set(true);
            long before = asked.get();
            await().until(() -> asked.get() > before + 3);
            nanos.addAndGet(Duration.ofSeconds(11).toNanos());

            // then
            await().untilAsserted(() -> {
                assertThat(verdict(checks, 0)).isEqualTo(Verdict.bad("no answer for 11 s"));
                assertThat(verdict(checks, 1).good()).isTrue();
            });
        } finally {
            release.countDown();
        }
    }

    @Test
    void shouldGoOnAskingWhenCheckThrows() {
        // given
        AtomicLong asked = new AtomicLong();
        Check throwing = new Check("broker", () -> {
            if (asked.incrementAndGet() < 3) {
                throw new IllegalStateException("no route");
            }
            return Verdict.good("answers");
        });

        // when
        try (BackgroundChecks checks = checks(throwing)) {
            // then
            await().untilAsserted(() -> assertThat(verdict(checks, 0)).isEqualTo(Verdict.good("answers")));
        }
    }

    private BackgroundChecks checks(Check... checks) {
        Verdict first = Verdict.bad("not asked yet");
        return new BackgroundChecks(List.of(checks), first, Duration.ofMillis(5), Duration.ofSeconds(10), nanos::get);
    }

    private static Check hanging(CountDownLatch release, Verdict then) {
        return new Check("slow", () -> {
            wait(release);
            return then;
        });
    }

    private static Verdict wait(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Verdict.bad("released");
    }

    private static Verdict verdict(BackgroundChecks checks, int index) {
        return checks.outcomes().get(index).verdict();
    }
}
