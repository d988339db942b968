package io.duestream.processor.http;

import java.time.LocalDate;

/**
 * Something that counts from a day on.
 *
 * @param day in the market's time zone
 * @param text what, in words
 */
record TimelineEntry(LocalDate day, String text) {}
