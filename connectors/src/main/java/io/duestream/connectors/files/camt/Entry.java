package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry ({@code Ntry}) without its details.
 *
 * @param account the account that it stands on
 * @param reversal whether it takes back an earlier entry ({@code RvslInd})
 * @param booked false while pending or for information only
 * @param archiveReference the bank's reference ({@code AcctSvcrRef}); not unique
 * @param subFamily bank transaction code, third part, such as {@code UPDD}
 */
record Entry(
        Location location,
        String account,
        Money money,
        Direction direction,
        boolean reversal,
        boolean booked,
        @Nullable LocalDate booking,
        @Nullable LocalDate value,
        @Nullable String archiveReference,
        @Nullable String subFamily) {

    /** Day on which the bank booked it; the value date where the bank left it out. */
    LocalDate bookingDate() {
        LocalDate day = booking == null ? value : booking;
        if (day == null) {
            throw refusal("the booked entry has neither BookgDt nor ValDt");
        }
        return day;
    }

    /** Day from which the money counts; the booking date where the bank left it out. */
    LocalDate valueDate() {
        return value == null ? bookingDate() : value;
    }

    FileRefusedException refusal(String reason) {
        return new FileRefusedException(location, reason, Remedy.ASK_BANK);
    }
}
