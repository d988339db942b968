package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunDisplayTest {
    private static final Progress HALF = new Progress("due-day", 500, 1_000, 41.6, 2, 20);
    private static final Progress WHOLE = new Progress("due-day", 1_000, 1_000, 43, 2, 20);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);

    @Test
    void shouldPrintALineEveryTenSecondsWithoutATerminal() {
        // given
        RunDisplay display = new PlainLines(out);

        // when
        for (int second = 1; second <= 25; second++) {
            display.sampled(sample(second), HALF);
        }
        display.played(WHOLE, 2.04);

        // then
        assertThat(text().lines())
                .containsExactly(
                        "  10 s  due-day               50 %  in   1,000/s  out     900/s  lag    12,345  p99      42 ms  kills 2/20",
                        "  20 s  due-day               50 %  in   1,000/s  out     900/s  lag    12,345  p99      42 ms  kills 2/20",
                        "due-day              100 %  1,000 events in 2.0 s  p99 43 ms");
    }

    @Test
    void shouldKeepABarInItsLineUntilTheLegIsThrough() {
        // given
        RunDisplay display = new ProgressBars(out, false);

        // when
        display.sampled(sample(1), HALF);
        display.sampled(sample(2), HALF);
        display.played(WHOLE, 2.04);
        display.says("auditing");

        // then
        assertThat(text().split("\n")).hasSize(2).endsWith("auditing");
        assertThat(text().split("\r"))
                .hasSize(4)
                .satisfies(drawn -> assertThat(drawn[2]).contains("██████████░░░░░░░░░░ due-day"))
                .satisfies(drawn -> assertThat(drawn[3]).contains("████████████████████ due-day"));
    }

    @Test
    void shouldUseColourOnlyWhereItIsWelcome() {
        // when
        new ProgressBars(out, false).sampled(sample(1), HALF);
        String plain = text();
        new ProgressBars(out, true).sampled(sample(1), HALF);

        // then
        assertThat(plain).doesNotContain("\u001b[36m");
        assertThat(text()).contains("\u001b[36m");
    }

    private String text() {
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Sample sample(int second) {
        return new Sample(second, 1_000, 900, 12_345, Map.of(), 0, Map.of());
    }
}
