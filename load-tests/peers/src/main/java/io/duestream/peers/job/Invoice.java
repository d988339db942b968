package io.duestream.peers.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it was issued.
 *
 * @param revision the issuer's
 * @param amount minor units, 0 or more
 * @param currency ISO 4217 code
 * @param customer the creditor's customer number
 */
public record Invoice(
        String id,
        long revision,
        long amount,
        String currency,
        LocalDate issued,
        LocalDate due,
        @Nullable String customer) {
    /** The policy to which every invoice of the job is pinned. */
    public static final String POLICY = "standard/2026-01";

    /** That policy and the law that it stands in. */
    public static final String POLICY_RULE = POLICY + " se/2013-03-16";

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final LocalTime TIME_OF_DAY = LocalTime.of(9, 0);

    /** From when a reminder is due: 09:00 on the due date, business time. */
    public Instant reminderDue() {
        return due.atTime(TIME_OF_DAY).atZone(ZONE).toInstant();
    }

    /** The day of an instant, business time. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
