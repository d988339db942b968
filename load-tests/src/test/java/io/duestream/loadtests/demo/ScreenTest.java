package io.duestream.loadtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static final int HEIGHT = 22;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 12})
    void shouldStayInItsPlace(int decisions) {
        // given
        List<Decision> news = new ArrayList<>();
        for (int i = 0; i < decisions; i++) {
            news.add(new Decision(Instant.parse("2026-04-07T16:00:00Z"), i + "word ".repeat(10 + 8 * (i % 4))));
        }

        // when
        List<String> lines = Screen.lines(snapshot(news));

        // then
        assertThat(lines).hasSize(HEIGHT);
        assertThat(lines).allSatisfy(line -> assertThat(line.replace(String.valueOf(Screen.HEADING), ""))
                .hasSizeLessThanOrEqualTo(Screen.WIDTH));
    }

    @Test
    void shouldShowTheLatestDecisionsWhole() {
        // given
        Decision old = new Decision(Instant.parse("2026-04-01T16:00:00Z"), "old ".repeat(200));
        Decision latest = new Decision(Instant.parse("2026-04-07T16:00:00Z"), "latest " + "word ".repeat(20) + "end");

        // when
        List<String> lines = Screen.lines(snapshot(List.of(old, latest)));

        // then
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("18:00  7 Apr  latest word"));
        assertThat(lines).anySatisfy(line -> assertThat(line).endsWith(" end"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains("old"));
    }

    @Test
    void shouldBreakAWordThatFitsNowhere() {
        // when
        List<String> lines = Screen.wrap("x".repeat(150));

        // then
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Screen.WIDTH));
    }

    @Test
    void shouldFillTheBarWithTheDays() {
        // given
        Snapshot half = new Snapshot(
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2).atStartOfDay(),
                new Books().totals(),
                0,
                0,
                List.of(),
                "http://x");

        // when
        String bar = Screen.lines(half).get(1);

        // then
        assertThat(bar).startsWith("[" + "#".repeat(30) + ".".repeat(30) + "]  1 Mar to 2 Mar");
    }

    private static Snapshot snapshot(List<Decision> news) {
        return new Snapshot(
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 24),
                LocalDate.of(2026, 4, 7).atTime(18, 0),
                new Books().totals(),
                12,
                34,
                news,
                "http://127.0.0.1:12345/invoices/nordexempel/2603014107");
    }
}
