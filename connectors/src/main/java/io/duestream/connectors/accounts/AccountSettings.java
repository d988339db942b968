package io.duestream.connectors.accounts;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One account of a creditor.
 *
 * @param id IBAN, BBAN or bankgiro number as in the bank's files; blanks don't count
 * @param currency ISO 4217
 * @param source which files post
 * @param cutoff local time from which a file of a day holds all of that day
 * @param zone where the bank's day runs
 */
public record AccountSettings(String id, String currency, PostingSource source, LocalTime cutoff, ZoneId zone) {

    /** Checks each value. */
    public AccountSettings {
        id = Settings.required(id, "id").replaceAll("\\s", "");
        currency = Settings.matching(currency, "currency", "[A-Z]{3}", "an ISO 4217 code");
        Settings.required(source, "source");
        Settings.required(cutoff, "cutoff");
        Settings.required(zone, "zone");
    }
}
