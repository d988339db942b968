package io.duestream.peers.job;

import java.time.LocalDate;

/** What an account may be told. */
public sealed interface Fact {
    /** The invoice exists and is owed. */
    record Issued(Invoice invoice) implements Fact {}

    /** Money came. */
    record Received(Payment payment) implements Fact {}

    /** A message about the invoice was delivered. */
    record Delivered(String invoiceId, LocalDate day) implements Fact {}

    /** A message about the invoice was not delivered. */
    record DeliveryFailed(String invoiceId, LocalDate day) implements Fact {}

    /** The invoice is due, and it is that day. */
    record Due(LocalDate day) implements Fact {}
}
