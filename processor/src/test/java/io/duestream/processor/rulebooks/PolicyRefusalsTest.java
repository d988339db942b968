package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One edit of an accepted policy a row, and the exact message. */
class PolicyRefusalsTest {
    private static final Markets MARKETS = Markets.load();
    private static final String ACCEPTED = "policies/standard/policy.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/policies/refusals.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 4000)
    void shouldRefuseAPolicyThatIsNotInOrder(String part, String by, String message) throws IOException {
        // given
        Path file = folder.resolve("policy.yaml");
        Files.writeString(
                file, new Overlay().edited(ACCEPTED, lines(part), lines(by)).read(ACCEPTED));

        // when
        PolicyCheck.Verdict verdict = PolicyCheck.check(file, MARKETS);

        // then
        assertThat(verdict.text()).isEqualTo(file + ": " + message);
        assertThat(verdict.accepted()).isFalse();
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void shouldNameEveryProblemOfALadderAtOnce() {
        // given
        String text = new Overlay()
                .edited(ACCEPTED, "fee: 60 SEK", "fee: 99 SEK")
                .edited(ACCEPTED, "days_after_due: 31", "days_after_due: 16")
                .read(ACCEPTED);

        // then
        assertThatThrownBy(() -> new PolicyReader(MARKETS).read("p.yaml", text))
                .hasMessage("p.yaml: versions[0].ladder[3].days_after_due: 16 is before the rung above, at 17."
                        + " Put the rungs in the order of their days.\n"
                        + "p.yaml: versions[0].ladder[1].fee: 99.00 SEK is above the highest fee of a reminder, by"
                        + " se/2013-03-16 reminder_fee_max = 60 SEK (lag (1981:739) om ersättning för inkassokostnader m.m."
                        + " 4 §, SFS 2013:56; also between businesses, 6 §; certainty high). Set at most 60.00 SEK.");
    }

    @Test
    void shouldAcceptWhatTheRefusalsStartFrom() throws IOException {
        // given
        Path file = folder.resolve("policy.yaml");
        Files.writeString(file, Texts.SHIPPED.read(ACCEPTED));

        // when
        PolicyCheck.Verdict verdict = PolicyCheck.check(file, MARKETS);

        // then
        assertThat(verdict)
                .isEqualTo(new PolicyCheck.Verdict(
                        true,
                        "standard/2026-01: accepted for invoices issued from 2013-03-16, within the law se/2013-03-16,"
                                + " 4 steps"));
    }

    @Test
    void shouldRefuseAPolicyThatALaterLawForbidsWhileItHolds() {
        // given
        Markets lower = Markets.load(MarketsTest.later("2027-01-01", "value: 60 SEK", "value: 50 SEK"));
        String text = Texts.SHIPPED.read(ACCEPTED);

        // then
        assertThatThrownBy(() -> new PolicyReader(lower).read("p.yaml", text))
                .hasMessage("p.yaml: versions[0].ladder[1].fee: 60.00 SEK is above the highest fee of a reminder, by"
                        + " se/2027-01-01 reminder_fee_max = 50 SEK (lag (1981:739) om ersättning för inkassokostnader m.m."
                        + " 4 §, SFS 2013:56; also between businesses, 6 §; certainty high). Set at most 50.00 SEK.");
    }

    @Test
    void shouldNeverFailOtherwiseThanByARefusal() {
        String accepted = Texts.SHIPPED.read(ACCEPTED);
        for (long seed = 0; seed < 2_000; seed++) {
            // given
            String spoilt = spoilt(accepted, new SplittableRandom(seed));

            // when
            try {
                new PolicyReader(MARKETS).read("p.yaml", spoilt);
            } catch (RuntimeException e) {
                // then
                assertThat(e).as("seed %d", seed).isInstanceOf(RulebookException.class);
                assertThat(e).as("seed %d", seed).hasMessageStartingWith("p.yaml: ");
            }
        }
    }

    private static String spoilt(String text, SplittableRandom random) {
        String marks = "\0\t\n :-#[]{}&*!|>'\"%@`0a9\u00e5\ud83d";
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            int from = random.nextInt(spoilt.length());
            int until = Math.min(spoilt.length(), from + random.nextInt(12));
            spoilt.replace(from, until, String.valueOf(marks.charAt(random.nextInt(marks.length()))));
        }
        return spoilt.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "- a\n", "text"})
    void shouldRefuseAFileThatIsNoMapping(String text) {
        assertThatThrownBy(() -> new PolicyReader(MARKETS).read("p.yaml", text))
                .hasMessage("p.yaml: the file: not a mapping. Write it as lines of `key: value`.");
    }

    @Test
    void shouldRefuseAFileThatCannotBeRead() {
        // when
        PolicyCheck.Verdict verdict = PolicyCheck.check(folder.resolve("missing.yaml"), MARKETS);

        // then
        assertThat(verdict.text()).startsWith(folder.resolve("missing.yaml") + ": cannot be read as UTF-8 text (");
        assertThat(verdict.accepted()).isFalse();
    }
}
