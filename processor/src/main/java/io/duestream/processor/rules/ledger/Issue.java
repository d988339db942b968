package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of an invoice, fixed when it is issued.
 *
 * @param currency ISO 4217 code
 * @param date day of issue
 * @param customer the creditor's customer number
 * @param policy the policy and version that the invoice is pinned to
 */
public record Issue(
        String currency, LocalDate date, @Nullable String customer, String policy) {}
