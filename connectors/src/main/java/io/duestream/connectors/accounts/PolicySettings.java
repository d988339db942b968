package io.duestream.connectors.accounts;

import java.time.LocalDate;

/**
 * The dunning policy for invoices issued from a day on.
 *
 * @param from first day of issue
 * @param policy its name
 */
public record PolicySettings(LocalDate from, String policy) {

    /** Checks each value. */
    public PolicySettings {
        Settings.required(from, "from");
        Settings.required(policy, "policy");
    }
}
