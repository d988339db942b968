package io.duestream.processor.rulebooks;

import io.duestream.processor.rules.market.Market;
import java.util.List;

/**
 * A market's law at one version, with the sources of its rules.
 *
 * @param market its values
 * @param feeFromDays calendar days after the due day from which a step may carry a fee
 * @param limits its rules, in the order of the file
 */
record Law(Market market, int feeFromDays, List<Limit> limits) {
    static final String FEE_MAX = "reminder_fee_max";
    static final String FEE_COUNT = "fee_reminders_max";
    static final String FEE_KIND = "fee_kind";
    static final String FEE_FROM = "fee_from_days_after_due";
    static final String HOLIDAYS = "bank_holidays";
    static final String EVES = "bank_eves";

    Law {
        limits = List.copyOf(limits);
    }

    /** A rule with its source and the version of the law, for messages. */
    String cite(String name) {
        for (Limit limit : limits) {
            if (limit.name().equals(name)) {
                return market.ref() + " " + limit.text();
            }
        }
        throw new IllegalArgumentException("no rule " + name + " in " + market.ref());
    }
}
