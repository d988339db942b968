package io.duestream.connectors.files;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One notification or statement of one account inside a bank file.
 *
 * @param id the bank's identification of it
 * @param account the account as it stands in the file, without blanks
 * @param currency ISO 4217; null when the file names none and has no entry
 * @param created when the bank made it, local time of the bank
 * @param offset its offset from UTC; null when the file tells none
 * @param lastPage false when more pages follow in other files
 * @param credits booked credits in minor units
 * @param debits booked debits in minor units
 */
public record AccountStatement(
        String id,
        String account,
        @Nullable String currency,
        LocalDateTime created,
        @Nullable ZoneOffset offset,
        boolean lastPage,
        long credits,
        long debits) {}
