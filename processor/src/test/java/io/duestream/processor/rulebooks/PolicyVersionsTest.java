package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyVersionsTest {
    private static final Markets MARKETS = Markets.load();
    private static final String VERSION = """
              - version: %s
                from: %s
                time: 09:00
                feed: none
                feed_delay_bank_days: 1
                wait_for_invoice_days: 10
                retention_days: 120
                ladder: []
            """;

    private static PolicyVersions read(String first, String firstFrom, String second, String secondFrom) {
        String text = "name: p\nmarket: se\nversions:\n" + VERSION.formatted(first, firstFrom)
                + VERSION.formatted(second, secondFrom);
        return new PolicyReader(MARKETS).read("p.yaml", text);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, none", "2026-01-01, p/one", "2026-06-30, p/one", "2026-07-01, p/two", "2040-01-01, p/two"})
    void shouldChooseTheVersionByTheDayOfIssue(LocalDate issued, String expected) {
        // when
        PolicyVersions versions = read("one", "2026-01-01", "two", "2026-07-01");

        // then
        assertThat(versions.inForce(issued).map(policy -> policy.ref()).orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "one, 2026-07-01, two, 2026-07-01, versions[0].from: 2026-07-01 is not before the next version%c 2026-07-01. Put the oldest first.",
        "one, 2026-07-02, two, 2026-07-01, versions[0].from: 2026-07-02 is not before the next version%c 2026-07-01. Put the oldest first.",
        "one, 2026-01-01, one, 2026-07-01, versions[0].version: `one` is there twice. Give each its own."
    })
    void shouldRefuseVersionsThatCannotBeToldApart(String first, String from, String second, String next, String why) {
        assertThatThrownBy(() -> read(first, from, second, next))
                .isInstanceOf(RulebookException.class)
                .hasMessage("p.yaml: " + why.replace("%c", ","));
    }

    @Test
    void shouldRefuseAPolicyWithoutVersions() {
        assertThatThrownBy(() -> new PolicyReader(MARKETS).read("p.yaml", "name: p\nmarket: se\nversions: []\n"))
                .hasMessage("p.yaml: versions: empty. Add a version.");
    }
}
