package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One transaction ({@code TxDtls}).
 *
 * @param amounts what the bank states as its amount, best first; in any currency, 0 where it doesn't tell
 * @param charges what the bank kept, in minor units
 * @param returned why it came back; null when it didn't
 */
record Transaction(
        Location location,
        @Nullable Direction direction,
        List<Money> amounts,
        long charges,
        @Nullable String archiveReference,
        @Nullable String endToEndId,
        Remittance remittance,
        @Nullable String payerName,
        @Nullable String payerAccount,
        @Nullable String payeeAccount,
        @Nullable String subFamily,
        @Nullable ReturnReason returned,
        @Nullable String additional,
        @Nullable LocalDate ordered) {

    Transaction {
        amounts = List.copyOf(amounts);
    }

    /** What stands for the transactions of an entry that shows none. */
    static Transaction unknown(Location location) {
        return new Transaction(
                location, null, List.of(), 0, null, null, Remittance.NONE, null, null, null, null, null, null, null);
    }

    /** The amount in that currency: the first that isn't 0; 0 when all are; empty when there is none. */
    Optional<Money> amountIn(String currency) {
        List<Money> own = amounts.stream()
                .filter(money -> money.currency().equals(currency))
                .toList();
        return own.stream().filter(money -> money.minorUnits() != 0).findFirst().or(() -> own.stream()
                .findFirst());
    }

    FileRefusedException refusal(String reason) {
        return new FileRefusedException(location, reason, Remedy.ASK_BANK);
    }

    /**
     * {@code RtrInf}.
     *
     * @param code ISO 20022 code such as {@code AC04}, or the bank's own; null when it tells none
     * @param text the bank's explanation
     */
    record ReturnReason(@Nullable String code, @Nullable String text) {}
}
