package io.duestream.processor.rules.ledger;

import java.time.LocalDate;

/**
 * What is to be paid and until when, as of one revision.
 *
 * @param revision the issuer's revision, 1 or more; the highest holds
 * @param amount minor units, 0 or more
 * @param dueDate last day to pay
 */
public record Terms(long revision, long amount, LocalDate dueDate) {}
