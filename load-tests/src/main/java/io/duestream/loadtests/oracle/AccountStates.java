package io.duestream.loadtests.oracle;

import io.duestream.schemas.events.AccountState;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** Where an account stands. */
final class AccountStates {
    private AccountStates() {}

    static AccountState of(Book book) {
        List<Invoice> known = book.invoices();
        if (book.facts().list().isEmpty()) {
            return AccountState.EMPTY;
        }
        if (known.isEmpty()) {
            return AccountState.WAITING;
        }
        if (!open(book).isEmpty()) {
            return AccountState.OPEN;
        }
        if (known.stream().allMatch(Invoice::cancelled)) {
            return AccountState.CANCELLED;
        }
        return known.stream().allMatch(invoice -> invoice.cancelled() || invoice.creditedWhole())
                ? AccountState.CREDITED
                : AccountState.PAID;
    }

    /** The invoices of which principal or fees are open, the first to be due first. */
    static List<Invoice> open(Book book) {
        return book.invoices().stream()
                .filter(invoice -> Stream.of(
                                book.placed().principalOpen(), book.placed().feesOpen())
                        .map(open -> open.getOrDefault(invoice.id(), BigInteger.ZERO))
                        .anyMatch(amount -> amount.signum() > 0))
                .toList();
    }
}
