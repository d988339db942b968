package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Letter;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What {@code invoice-status} and a letter must say alike of a step that is taken, withdrawn or reinstated. Amounts are minor units.
 *
 * @param version of the account
 * @param cause number of the event that caused it, {@link Auditor#NO_CAUSE} for a step that was due
 */
record Turn(
        Verb verb,
        String invoiceId,
        int level,
        LocalDate day,
        @Nullable LocalDate payBy,
        long principalOpen,
        long feesOpen,
        long fee,
        long version,
        long cause) {
    /** What happened to the step. */
    enum Verb {
        TAKEN,
        WITHDRAWN,
        REINSTATED;

        static Verb of(AccountChange change) {
            return switch (change) {
                case STEP_WITHDRAWN -> WITHDRAWN;
                case STEP_REINSTATED -> REINSTATED;
                default -> TAKEN;
            };
        }

        static Verb of(Letter letter) {
            return switch (letter.kind()) {
                case Letter.WITHDRAWAL -> WITHDRAWN;
                case Letter.REINSTATEMENT -> REINSTATED;
                default -> TAKEN;
            };
        }
    }

    static Turn of(InvoiceStatus status, long cause) {
        return new Turn(
                Verb.of(status.getChange()),
                String.valueOf(status.getInvoiceId()),
                status.getLevel(),
                status.getDate(),
                status.getUntil(),
                status.getAfter().getPrincipalOpen(),
                status.getAfter().getFeesOpen(),
                status.getAmount(),
                status.getVersion(),
                cause);
    }

    static Turn of(Told told) {
        Letter letter = told.letter();
        return new Turn(
                Verb.of(letter),
                letter.invoiceId(),
                letter.level(),
                letter.day(),
                letter.payBy(),
                letter.principalOpen(),
                letter.feesOpen(),
                letter.fee(),
                told.version(),
                told.cause());
    }

    long fingerprint() {
        return Fingerprint.of(toString());
    }
}
