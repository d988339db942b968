package io.duestream.loadtests.demo;

import static io.duestream.loadtests.demo.Decision.day;

import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import java.util.Optional;

/**
 * Sentences about one account's changes. Steps and money in review have streams of their own, and are told from there.
 *
 * @param name what the account is called
 */
record StatusSentences(String name) {
    /** The sentence; empty for what is not worth one. */
    Optional<String> of(InvoiceStatus status) {
        return switch (status.getChange()) {
            case ISSUED -> issued(status.getAfter());
            case CREDITED ->
                Optional.of("credit note " + status.getId() + ": " + name + " is lowered by " + money(status));
            case CANCELLED -> Optional.of("cancelled: " + name);
            case PAYMENT_RECEIVED -> received(status);
            case PAYMENT_RETURNED ->
                Optional.of("payment returned: " + money(status) + " of " + name + ", "
                        + new Amount(status.getAfter().getPrincipalOpen()) + " is open");
            case UNKNOWN,
                    AMENDED,
                    DISPUTE_OPENED,
                    DISPUTE_SETTLED,
                    RESPITE_GRANTED,
                    STEP_TAKEN,
                    STEP_WITHDRAWN,
                    STEP_REINSTATED,
                    WAIT_ENDED,
                    CONFLICT,
                    RETIRED,
                    SUMMARISED,
                    DELIVERED,
                    DELIVERY_FAILED -> Optional.empty();
        };
    }

    private Optional<String> issued(AccountImage after) {
        return after.getPaid() == 0
                ? Optional.empty()
                : Optional.of("the invoice has come: " + new Amount(after.getPaid()) + " " + after.getCurrency()
                        + " that waited are placed on " + name);
    }

    private Optional<String> received(InvoiceStatus status) {
        AccountImage after = status.getAfter();
        boolean reference = !name.startsWith("reference ~");
        if (after.getState() == AccountState.WAITING && reference) {
            return Optional.of("money waits: " + paid(status) + " under " + name + " — its invoice has not come yet");
        }
        if (after.getUnplaced() != 0) {
            return Optional.empty();
        }
        if (after.getPrincipalOpen() > 0) {
            return Optional.of("part payment: " + paid(status) + " of " + name + ", "
                    + new Amount(after.getPrincipalOpen()) + " is left");
        }
        return Optional.of(
                after.getFeesOpen() > 0
                        ? "paid without the fee: " + paid(status) + " of " + name + ", "
                                + new Amount(after.getFeesOpen()) + " is left"
                        : "paid: " + name + ", " + paid(status));
    }

    private static String paid(InvoiceStatus status) {
        return money(status) + " on " + day(status.getDate());
    }

    /** A credit note's is its invoice's. */
    private static String currency(InvoiceStatus status) {
        return status.getCurrency() == null ? String.valueOf(status.getAfter().getCurrency()) : status.getCurrency();
    }

    private static String money(InvoiceStatus status) {
        return Narrator.money(status.getAmount(), currency(status));
    }
}
