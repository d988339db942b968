package io.duestream.peers.job;

/**
 * A fact on its way to its account.
 *
 * @param key {@code creditor|reference}
 */
public record Arrival(String key, Fact fact, Cause cause) {}
