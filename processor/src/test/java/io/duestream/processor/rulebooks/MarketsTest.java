package io.duestream.processor.rulebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rules.market.Market;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketsTest {
    private static final String FOLDER = "markets/se/2013-03-16/";

    @ParameterizedTest
    @CsvSource({"2013-03-16", "2026-11-22", "2199-12-31"})
    void shouldGiveTheSwedishLawOfTheDay(LocalDate day) {
        // when
        Market market = Markets.load().at("se", day);

        // then
        assertThat(market.ref()).isEqualTo("se/2013-03-16");
        assertThat(market.zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
        assertThat(market.currency()).isEqualTo("SEK");
        assertThat(market.reminderFeeMax()).isEqualTo(6000);
        assertThat(market.feeRemindersMax()).isEqualTo(1);
    }

    @Test
    void shouldGiveEachDayTheLawThatHeldThen() {
        // given
        Overlay texts = later("2027-01-01", "value: 60 SEK", "value: 70 SEK");

        // when
        Markets markets = Markets.load(texts);

        // then
        assertThat(markets.at("se", LocalDate.of(2026, 12, 31)).reminderFeeMax())
                .isEqualTo(6000);
        assertThat(markets.at("se", LocalDate.of(2027, 1, 1)).reminderFeeMax()).isEqualTo(7000);
    }

    /** The shipped markets with one more version of the Swedish law. */
    static Overlay later(String from, String part, String by) {
        String examples = Texts.SHIPPED.read(FOLDER + "examples.csv");
        String next = "markets/se/" + from + "/";
        return new Overlay()
                .edited("markets/index.yaml", "[2013-03-16]", "[2013-03-16, " + from + "]")
                .with(next + "closed-days.csv", Texts.SHIPPED.read(FOLDER + "closed-days.csv"))
                .with(
                        next + "rules.yaml",
                        Texts.SHIPPED
                                .read(FOLDER + "rules.yaml")
                                .replace("from: 2013-03-16", "from: " + from)
                                .replace(part, by))
                .with(
                        next + "examples.csv",
                        examples.lines()
                                .filter(line -> !line.startsWith("fee,6"))
                                .reduce("", (text, line) -> text + line + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            se | 2013-03-15 | market se: no law is known for 2013-03-15, the first holds from 2013-03-16. Use a later day, or add a dated folder under markets/se with the law of that day.
            no | 2026-01-01 | market no: not known. Known are se; add a folder under markets/ and its line in markets/index.yaml for another.
            """)
    void shouldRefuseADayOrMarketWithoutLaw(String code, LocalDate day, String message) {
        // given
        Markets markets = Markets.load();

        // then
        assertThatThrownBy(() -> markets.at(code, day))
                .isInstanceOf(RulebookException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.yaml                  | se: [2013-03-16]          | se: []                   | markets/index.yaml: se: no version. Name at least one dated folder.
            index.yaml                  | 2013-03-16                | 16/3/2013                | markets/index.yaml: se: `16/3/2013` is not a day such as 2026-01-31. Write a day such as 2026-01-31.
            index.yaml                  | [2013-03-16]              | [2013-03-16, 2012-01-01] | markets/index.yaml: se: 2012-01-01 does not come after 2013-03-16. Put the oldest first.
            index.yaml                  | [2013-03-16]              | [2013-03-16, 2027-01-01] | markets/se/2027-01-01/rules.yaml: the file is missing. Add it, or take its line out of the index or folder that names it.
            se/2013-03-16/rules.yaml    | market: se                | market: no               | markets/se/2013-03-16/rules.yaml: market: `no` differs from the folder. Write `se`, or rename the folder.
            se/2013-03-16/rules.yaml    | from: 2013-03-16          | from: 2013-03-17         | markets/se/2013-03-16/rules.yaml: from: `2013-03-17` differs from the folder. Write `2013-03-16`, or rename the folder.
            se/2013-03-16/rules.yaml    | Europe/Stockholm          | Europe/Uppsala           | markets/se/2013-03-16/rules.yaml: zone: `Europe/Uppsala` is not a time zone such as `Europe/Stockholm`. Write a time zone such as `Europe/Stockholm`.
            se/2013-03-16/rules.yaml    | value: 60 SEK             | value: 60 NOK            | markets/se/2013-03-16/rules.yaml: reminder_fee_max: `NOK` is not the market's currency. Write it in SEK.
            se/2013-03-16/rules.yaml    | value: 60 SEK             | value: 60                | markets/se/2013-03-16/rules.yaml: reminder_fee_max.value: `60` is not a text. Write a text, in quotes if it looks like a number.
            se/2013-03-16/rules.yaml    | certainty: low            | certainty: hopeful       | markets/se/2013-03-16/rules.yaml: fee_reminders_max.certainty: `hopeful` is not high, medium or low. Write high, medium or low.
            se/2013-03-16/rules.yaml    | certainty: low            | sure: yes                | markets/se/2013-03-16/rules.yaml: fee_reminders_max.sure: unknown key. Known here are certainty, source, value.
            se/2013-03-16/rules.yaml    | value: closed-days.csv    | value: days.csv          | markets/se/2013-03-16/days.csv: the file is missing. Add it, or take its line out of the index or folder that names it.
            se/2013-03-16/closed-days.csv | 2027,                   | 2028,                    | markets/se/2013-03-16/closed-days.csv: line 29: not the year after 2026. Write a year, a comma, and its days as month-day.
            se/2013-03-16/closed-days.csv | 2026,01-01              | 2026,13-01               | markets/se/2013-03-16/closed-days.csv: line 28: `2026-13-01` is not a day. Write month-day, such as 01-06.
            se/2013-03-16/closed-days.csv | 2026,01-01              | 2026,01-03               | markets/se/2013-03-16/closed-days.csv: line 28: `2026-01-03` is a weekend day. Leave it out: weekends are closed.
            se/2013-03-16/examples.csv  | 2024-03-29,no             | 2024-03-29,yes           | markets/se/2013-03-16/examples.csv: line 16: the example bank-day of 2024-03-29 expects yes (Good Friday) but the rules of se/2013-03-16 say no. Correct whichever is wrong; if the law has changed, add a new dated folder.
            se/2013-03-16/rules.yaml    | value: 60 SEK             | value: 59 SEK            | markets/se/2013-03-16/examples.csv: line 43: the example fee of 60 SEK expects accepted (the highest) but the rules of se/2013-03-16 say refused. Correct whichever is wrong; if the law has changed, add a new dated folder.
            se/2013-03-16/examples.csv  | bank-day,2024-03-29       | bank-day,Good Friday     | markets/se/2013-03-16/examples.csv: line 16: `Good Friday` cannot be given to bank-day. See the other lines for its form.
            se/2013-03-16/examples.csv  | fee,60 SEK                | interest,60 SEK          | markets/se/2013-03-16/examples.csv: line 43: not an example. Write rule,given,expected,why, with a rule of bank-day, bank-day-from, bank-day-before, bank-days-after, fee, fee-reminders, fee-day, fee-kind.
            se/2013-03-16/examples.csv  | fee-day,                  | fee-reminders,           | markets/se/2013-03-16/examples.csv: line 49: the example fee-reminders of 0 expects refused (on the due day) but the rules of se/2013-03-16 say accepted. Correct whichever is wrong; if the law has changed, add a new dated folder.
            se/2013-03-16/examples.csv  | rule,given                | given,rule               | markets/se/2013-03-16/examples.csv: line 1: no worked examples, and no start without them. Begin with the line `rule,given,expected,why`.
            """)
    void shouldNotStartWithAMarketThatIsNotInOrder(String file, String part, String by, String message) {
        // given
        Texts texts = new Overlay().edited("markets/" + file, part, by);

        // then
        assertThatThrownBy(() -> Markets.load(texts))
                .isInstanceOf(RulebookException.class)
                .hasMessage(message);
    }

    @Test
    void shouldNotStartWithoutAnExampleOfEachRule() {
        // given
        Texts none = new Overlay().with(FOLDER + "examples.csv", "");
        Texts one = new Overlay().with(FOLDER + "examples.csv", "rule,given,expected,why\nbank-day,2024-03-29,no,\n");

        // then
        assertThatThrownBy(() -> Markets.load(none))
                .hasMessage(FOLDER + "examples.csv: line 1: no worked examples, and no start without them."
                        + " Begin with the line `rule,given,expected,why`.");
        assertThatThrownBy(() -> Markets.load(one))
                .hasMessage(FOLDER + "examples.csv: the file: no example of bank-day-before, bank-day-from,"
                        + " bank-days-after, fee, fee-day, fee-kind, fee-reminders. Add one of each.");
    }
}
