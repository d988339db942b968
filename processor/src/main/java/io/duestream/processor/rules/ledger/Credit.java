package io.duestream.processor.rules.ledger;

import java.time.LocalDate;

/**
 * A credit note.
 *
 * @param id its number
 * @param amount minor units, more than 0
 * @param date its day
 */
public record Credit(String id, long amount, LocalDate date) {}
