package io.duestream.processor.rules.market;

import java.time.ZoneId;

/**
 * A market's law at one version.
 *
 * @param code market, such as {@code se}
 * @param version first day of validity of this version, as its folder is named
 * @param zone time zone in which its days begin and end
 * @param currency ISO 4217 code that fees are stated in
 * @param reminderFeeMax highest fee of one reminder, minor units
 * @param feeRemindersMax how many reminders for one invoice may carry a fee
 * @param calendar its bank days
 */
public record Market(
        String code,
        String version,
        ZoneId zone,
        String currency,
        long reminderFeeMax,
        int feeRemindersMax,
        BankCalendar calendar) {
    /** Names the law that decided, such as {@code se/2025-01-01}. */
    public String ref() {
        return code + "/" + version;
    }
}
