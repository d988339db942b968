package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.bench.MeanOutputs.Mean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanOutputsTest {
    private static final List<Mean> MEANS =
            List.of(new Mean("invoice-status", 1.25, 310), new Mean("reminders", 0.1, 200));

    @Test
    void shouldWriteAsManyRecordsAsTheMeanSays() {
        // given
        MeanOutputs outputs = new MeanOutputs(MEANS);
        Map<String, Integer> written = new HashMap<>();

        // when
        for (int input = 0; input < 1_001; input++) {
            outputs.next(mean -> written.merge(mean.stream(), 1, Integer::sum));
        }

        // then
        assertThat(written).containsEntry("invoice-status", 1_251).containsEntry("reminders", 100);
    }

    @Test
    void shouldBeReadAsItIsWritten() {
        // when
        Map<String, String> option = new LinkedHashMap<>();
        for (String mean : MeanOutputs.text(MEANS).split(",", -1)) {
            String[] parts = mean.split("=", 2);
            option.put(parts[0], parts[1]);
        }

        // then
        assertThat(MeanOutputs.parse(option)).isEqualTo(MEANS);
    }

    @Test
    void shouldLeaveTheLogToTheLoopThatHasOne() {
        // given
        Map<String, Double> figures = new LinkedHashMap<>();
        MEANS.forEach(mean -> MeanOutputs.note(mean, figures));
        MeanOutputs.note(new Mean(MeanOutputs.LOG, 1.5, 140), figures);
        Measured run = new Measured(FullTrial.TITLE, Contenders.DUESTREAM, 1, "", figures, "");

        // then
        assertThat(MeanOutputs.of(run, false)).isEqualTo(MEANS);
        assertThat(MeanOutputs.of(run, true)).contains(new Mean(MeanOutputs.LOG, 1.5, 140));
    }
}
