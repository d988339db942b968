package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an invoice's messages: two days in the creditor's market, which are a function of all outcomes in any order.
 *
 * @param deliveredOn the earliest day on which a message was delivered; null if none was
 * @param failedOn the latest day on which a message failed; null if none did
 */
public record Delivery(
        @Nullable LocalDate deliveredOn, @Nullable LocalDate failedOn) {
    /** Nobody has said anything. */
    public static final Delivery NONE = new Delivery(null, null);

    Delivery delivered(LocalDate day) {
        return deliveredOn == null || day.isBefore(deliveredOn) ? new Delivery(day, failedOn) : this;
    }

    Delivery failed(LocalDate day) {
        return failedOn == null || day.isAfter(failedOn) ? new Delivery(deliveredOn, day) : this;
    }
}
