package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rulebooks.Explanation.PlannedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyExplainTest {
    private static final Markets MARKETS = Markets.load();

    @TempDir
    private Path folder;

    private Path file(String policy) throws IOException {
        return Files.writeString(
                folder.resolve("policy.yaml"), Texts.SHIPPED.read("policies/" + policy + "/policy.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"standard, 2026-04-03", "gentle, 2026-12-18"})
    void shouldExplainTheStepsForAnInvoice(String policy, LocalDate due) throws IOException {
        // when
        String text = PolicyExplain.explain(file(policy), MARKETS, "se", due).text();

        // then
        assertThat(text).isEqualTo(Texts.SHIPPED.read("policies/explain-" + policy + ".txt"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27, +01:00", "2026-03-30, +02:00", "2026-10-23, +02:00", "2026-10-26, +01:00"})
    void shouldBeginAtNineOnBothSidesOfTheChangeOfClocks(LocalDate due, String offset) throws IOException {
        // when
        PlannedStep first = PolicyExplain.explain(file("standard"), MARKETS, "se", due)
                .steps()
                .getFirst();

        // then
        assertThat(first.notBefore().toOffsetDateTime()).hasToString(due + "T09:00" + offset);
    }

    @Test
    void shouldRefuseAnotherMarketOrADayBeforeTheFirstVersion() throws IOException {
        // given
        Path file = file("standard");

        // then
        assertThatThrownBy(() -> PolicyExplain.explain(file, MARKETS, "no", LocalDate.of(2026, 1, 1)))
                .hasMessage(file + ": market: the policy is for market se, not no. Ask for se, or name another file.");
        assertThatThrownBy(() -> PolicyExplain.explain(file, MARKETS, "se", LocalDate.of(2013, 3, 15)))
                .hasMessage(file + ": versions: none is in force on 2013-03-15. Ask for a day from 2013-03-16.");
    }
}
