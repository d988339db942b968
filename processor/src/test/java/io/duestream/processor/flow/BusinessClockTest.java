package io.duestream.processor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessClockTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void writeMorning() throws IOException {
        file = directory.resolve("clock");
        replace(MORNING + "\n");
    }

    @Test
    void shouldStandStillUntilItsFileIsReplaced() throws IOException {
        // given
        InstantSource clock = new FileClock(file, nanos::get);
        pass(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(MORNING);

        // when
        replace(NOON.toString());

        // then
        pass(Duration.ofMillis(100));
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void shouldReadItsFileAtMostEveryTenthOfASecond() throws IOException {
        // given
        InstantSource clock = new FileClock(file, nanos::get);

        // when
        replace(NOON.toString());
        pass(Duration.ofMillis(99));

        // then
        assertThat(clock.instant()).isEqualTo(MORNING);
        pass(Duration.ofMillis(1));
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "2026-03-02T12"})
    void shouldKeepTheLastInstantWhileItsFileIsOfNoUse(String text) throws IOException {
        // given
        InstantSource clock = new FileClock(file, nanos::get);

        // when
        Files.delete(file);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(MORNING);
        replace(text);
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(MORNING);

        // then
        replace(NOON.toString());
        pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void shouldRefuseToStartWithoutItsFile() throws IOException {
        // given
        Path nowhere = directory.resolve("nowhere");
        Path wrong = Files.writeString(directory.resolve("wrong"), "noon");

        // then
        for (Path refused : new Path[] {nowhere, wrong}) {
            assertThatThrownBy(() -> BusinessClock.parse("file:" + refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("duestream.clock names the file " + refused);
        }
        assertThat(BusinessClock.parse("file:" + file).instant()).isEqualTo(MORNING);
    }

    @Test
    void shouldReadTheOtherForms() {
        assertThat(BusinessClock.parse("fixed:" + NOON).instant()).isEqualTo(NOON);
        assertThat(BusinessClock.parse("system").instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        InstantSource real = () -> MORNING.plusSeconds(10);
        assertThat(BusinessClock.scaled(real, MORNING, NOON, 60).instant()).isEqualTo(NOON.plusSeconds(600));
        assertThatThrownBy(() -> BusinessClock.parse("noon")).hasMessageContaining("file:PATH");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void replace(String text) throws IOException {
        Path next = Files.writeString(directory.resolve("next"), text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
