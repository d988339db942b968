package io.duestream.processor.rulebooks;

import io.duestream.processor.rulebooks.Amounts.Amount;
import io.duestream.processor.rules.dunning.Rung;
import io.duestream.processor.rules.market.Market;
import java.util.ArrayList;
import java.util.List;

/** Reads the rungs of a ladder. */
final class LadderReader {
    private final Market market;

    LadderReader(Market market) {
        this.market = market;
    }

    List<Rung> read(List<Section> sections) {
        List<Rung> rungs = new ArrayList<>();
        for (Section section : sections) {
            rungs.add(rung(section, rungs.isEmpty()));
        }
        return rungs;
    }

    private Rung rung(Section section, boolean first) {
        if (first) {
            section.only("kind", "days_after_due", "fee", "days_to_pay");
        } else {
            section.only("kind", "days_after_due", "days_after_previous", "fee", "days_to_pay");
        }
        return new Rung(
                section.as("kind", StepKinds::parse, "one of soft-reminder, reminder, escalation"),
                section.days("days_after_due"),
                first ? 0 : section.days("days_after_previous"),
                section.has("fee") ? fee(section) : 0,
                section.has("days_to_pay") ? section.number("days_to_pay", 1, Section.DAYS_MAX) : 0);
    }

    private long fee(Section section) {
        Amount fee = section.as("fee", Amounts::parse, "an amount such as `60 SEK`");
        if (!fee.currency().equals(market.currency())) {
            throw section.refused(
                    "fee",
                    "`" + fee.currency() + "` is not the currency of " + market.ref(),
                    "Write the fee in " + market.currency());
        }
        if (fee.minor() <= 0) {
            throw section.refused("fee", "not above 0", "Leave it out where there is no fee");
        }
        return fee.minor();
    }
}
