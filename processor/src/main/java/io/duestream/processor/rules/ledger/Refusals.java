package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.ledger.LedgerCommand.AmendInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.BookPayment;
import io.duestream.processor.rules.ledger.LedgerCommand.BookReturn;
import io.duestream.processor.rules.ledger.LedgerCommand.CancelInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.CreditInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.GrantRespite;
import io.duestream.processor.rules.ledger.LedgerCommand.IssueInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.OpenDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.SettleDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.money.Sums;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ladder of refusals: the first that holds is given. */
final class Refusals {
    private static final int ID_MAX = 64;

    private Refusals() {}

    static @Nullable Refusal check(Account account, LedgerCommand command) {
        Claims claims = claims(command);
        if (claims.amount() < claims.least()) {
            return Refusal.AMOUNT;
        }
        if (claims.ids().stream().anyMatch(id -> id.isBlank() || id.length() > ID_MAX)) {
            return Refusal.ID;
        }
        if (claims.currency() != null && !claims.currency().matches("[A-Z]{3}")) {
            return Refusal.CURRENCY;
        }
        if (!inOrder(claims.dates())) {
            return Refusal.DATES;
        }
        if (claims.revision() < 1) {
            return Refusal.REVISION;
        }
        if (command instanceof IssueInvoice issue && !sameCurrency(account, issue)) {
            return Refusal.OTHER_CURRENCY;
        }
        return fits(account, command, claims.amount()) ? null : Refusal.OUT_OF_RANGE;
    }

    /** What there is to check about a command; dates in the order in which they must lie. */
    private record Claims(
            long amount, long least, List<String> ids, @Nullable String currency, List<LocalDate> dates, long revision) {}

    private static Claims claims(LedgerCommand command) {
        return switch (command) {
            case IssueInvoice c ->
                new Claims(
                        c.terms().amount(),
                        0,
                        List.of(c.invoiceId()),
                        c.currency(),
                        List.of(c.date(), c.terms().dueDate()),
                        c.terms().revision());
            case AmendInvoice c ->
                new Claims(
                        c.terms().amount(),
                        0,
                        List.of(c.invoiceId()),
                        null,
                        List.of(c.terms().dueDate()),
                        c.terms().revision());
            case CreditInvoice c ->
                new Claims(
                        c.credit().amount(),
                        1,
                        List.of(c.invoiceId(), c.credit().id()),
                        null,
                        List.of(c.credit().date()),
                        1);
            case CancelInvoice c -> dated(List.of(c.invoiceId()), List.of(c.date()));
            case OpenDispute c -> dated(List.of(c.invoiceId(), c.disputeId()), List.of(c.date()));
            case SettleDispute c -> dated(List.of(c.invoiceId(), c.disputeId()), List.of(c.date()));
            case GrantRespite c ->
                dated(
                        List.of(c.invoiceId(), c.respite().id()),
                        List.of(c.respite().from(), c.respite().until()));
            case BookPayment c -> payment(c.payment());
            case BookReturn c -> returned(c.returned());
            case Tick c -> dated(List.of(), List.of());
        };
    }

    private static Claims dated(List<String> ids, List<LocalDate> dates) {
        return new Claims(1, 1, ids, null, dates, 1);
    }

    private static Claims payment(Payment p) {
        return new Claims(p.amount(), 1, List.of(p.id()), p.currency(), List.of(p.effective(), p.booked()), 1);
    }

    private static Claims returned(Return r) {
        List<String> ids = r.paymentId() == null ? List.of(r.id()) : List.of(r.id(), r.paymentId());
        return new Claims(r.amount(), 1, ids, r.currency(), List.of(r.valueDate()), 1);
    }

    private static boolean inOrder(List<LocalDate> dates) {
        for (int i = 0; i < dates.size(); i++) {
            int year = dates.get(i).getYear();
            if (year < 2000 || year > 2199 || i > 0 && dates.get(i).isBefore(dates.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameCurrency(Account account, IssueInvoice issue) {
        return account.currency() == null || issue.currency().equals(account.currency());
    }

    /** Whether the sums of all that was invoiced, received and returned still fit, with headroom for fees. */
    private static boolean fits(Account account, LedgerCommand command, long amount) {
        long sum =
                switch (command) {
                    case IssueInvoice c -> invoiced(account);
                    case AmendInvoice c -> invoiced(account);
                    case BookPayment c ->
                        account.payments().stream().mapToLong(Payment::amount).sum();
                    case BookReturn c ->
                        account.returns().stream().mapToLong(Return::amount).sum();
                    default -> 0;
                };
        return Sums.fits(sum, amount);
    }

    private static long invoiced(Account account) {
        return account.invoices().stream()
                .mapToLong(invoice ->
                        invoice.terms().stream().mapToLong(Terms::amount).max().orElse(0))
                .sum();
    }
}
