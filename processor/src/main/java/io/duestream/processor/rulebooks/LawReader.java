package io.duestream.processor.rulebooks;

import io.duestream.processor.rulebooks.Amounts.Amount;
import io.duestream.processor.rulebooks.Limit.Certainty;
import io.duestream.processor.rules.market.BankCalendar;
import io.duestream.processor.rules.market.Market;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads one dated folder of a market: {@code rules.yaml}, the closed days, and the examples that must hold. */
final class LawReader {
    private final Texts texts;

    LawReader(Texts texts) {
        this.texts = texts;
    }

    /** The law in {@code markets/<code>/<from>/}; its worked examples have been run. */
    Law read(String code, LocalDate from) {
        String folder = "markets/" + code + "/" + from + "/";
        Section rules = Section.parse(folder + "rules.yaml", texts.read(folder + "rules.yaml"))
                .only(
                        "market",
                        "from",
                        "zone",
                        "currency",
                        Law.FEE_MAX,
                        Law.FEE_COUNT,
                        Law.FEE_KIND,
                        Law.FEE_FROM,
                        Law.HOLIDAYS,
                        Law.EVES);
        mustBe(rules, "market", code);
        mustBe(rules, "from", from.toString());
        String closed = folder + rules.section(Law.HOLIDAYS).text("value");
        Law law = law(rules, ClosedDays.read(closed, texts.read(closed)));
        Examples.run(
                law,
                folder + "examples.csv",
                texts.find(folder + "examples.csv").orElse(""));
        return law;
    }

    private static void mustBe(Section rules, String key, String expected) {
        if (!rules.text(key).equals(expected)) {
            throw rules.refused(
                    key,
                    "`" + rules.text(key) + "` differs from the folder",
                    "Write `" + expected + "`, or rename the folder");
        }
    }

    private static Law law(Section rules, BankCalendar calendar) {
        String currency = rules.text("currency");
        Amount max = rules.section(Law.FEE_MAX).as("value", Amounts::parse, "an amount such as `60 SEK`");
        if (!max.currency().equals(currency)) {
            throw rules.refused(
                    Law.FEE_MAX, "`" + max.currency() + "` is not the market's currency", "Write it in " + currency);
        }
        mustBe(rules.section(Law.FEE_KIND), "value", "reminder");
        Market market = new Market(
                rules.text("market"),
                rules.text("from"),
                rules.as("zone", ZoneId::of, "a time zone such as `Europe/Stockholm`"),
                currency,
                max.minor(),
                rules.section(Law.FEE_COUNT).number("value", 0, 99),
                calendar);
        return new Law(market, rules.section(Law.FEE_FROM).number("value", 0, 99), limits(rules));
    }

    private static List<Limit> limits(Section rules) {
        return Stream.of(Law.FEE_MAX, Law.FEE_COUNT, Law.FEE_KIND, Law.FEE_FROM, Law.HOLIDAYS, Law.EVES)
                .map(name -> limit(name, rules.section(name).only("value", "source", "certainty")))
                .toList();
    }

    private static Limit limit(String name, Section section) {
        Certainty certainty = section.as(
                "certainty", text -> Certainty.valueOf(text.toUpperCase(Locale.ROOT)), "high, medium or low");
        return new Limit(name, section.scalar("value"), section.text("source"), certainty);
    }
}
