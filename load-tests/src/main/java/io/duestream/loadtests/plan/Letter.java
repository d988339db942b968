package io.duestream.loadtests.plan;

import io.duestream.schemas.EventStreams;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a record of {@code reminders} or {@code escalations} says. All amounts are minor units.
 *
 * @param kind as in the record: what the step does where it is taken, else {@code WITHDRAWAL} or {@code REINSTATEMENT}
 * @param day of the step
 * @param payBy the deadline that the letter gives; null where it gives none
 * @param feesOpen all that are open, this step's included where it stands
 * @param fee of the step
 */
public record Letter(
        EventStreams stream,
        String kind,
        String invoiceId,
        @Nullable String customer,
        int level,
        LocalDate day,
        LocalDate dueDate,
        @Nullable LocalDate payBy,
        long principalOpen,
        long feesOpen,
        long fee,
        String currency) {
    /** The kind of one that takes a step back. */
    public static final String WITHDRAWAL = "WITHDRAWAL";

    /** The kind of one by which a step holds again. */
    public static final String REINSTATEMENT = "REINSTATEMENT";
}
