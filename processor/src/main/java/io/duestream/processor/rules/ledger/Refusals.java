package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.ledger.LedgerCommand.AmendInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.BookPayment;
import io.duestream.processor.rules.ledger.LedgerCommand.BookReturn;
import io.duestream.processor.rules.ledger.LedgerCommand.CancelInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.CreditInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.GrantRespite;
import io.duestream.processor.rules.ledger.LedgerCommand.IssueInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDelivered;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDeliveryFailed;
import io.duestream.processor.rules.ledger.LedgerCommand.OpenDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.SettleDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.money.Sums;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ladder of refusals: the first that holds is given. */
final class Refusals {
    private static final int ID_MAX = 64;

    /** With ids of 64 characters the account still fits into one record. */
    private static final int FACTS_MAX = 2_000;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private Refusals() {}

    /** What is wrong with a command by itself. */
    static @Nullable Refusal content(LedgerCommand command) {
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
        if (!areUsable(claims.dates()) || !areInOrder(claims.inOrder())) {
            return Refusal.DATES;
        }
        return claims.revision() < 1 ? Refusal.REVISION : null;
    }

    /** What forbids the account to become this one. */
    static @Nullable Refusal room(Account before, Account after, LedgerCommand command) {
        if (command instanceof IssueInvoice issue
                && before.currency() != null
                && !issue.currency().equals(before.currency())) {
            return Refusal.OTHER_CURRENCY;
        }
        Stream<Long> invoiced = after.invoices().stream()
                .filter(invoice -> !invoice.terms().isEmpty())
                .map(invoice -> invoice.current().amount());
        boolean fits = fits(invoiced)
                && fits(after.payments(), Payment::currency, Payment::amount)
                && fits(after.returns(), Return::currency, Return::amount);
        if (!fits) {
            return Refusal.OUT_OF_RANGE;
        }
        return facts(after) > FACTS_MAX ? Refusal.ACCOUNT_FULL : null;
    }

    private static long facts(Account account) {
        long aboutInvoices =
                account.invoices().stream().mapToLong(Refusals::facts).sum();
        return aboutInvoices + account.payments().size() + account.returns().size();
    }

    private static long facts(Invoice i) {
        long days = Stream.of(
                        i.cancelledOn(),
                        i.delivery().deliveredOn(),
                        i.delivery().failedOn())
                .filter(Objects::nonNull)
                .count();
        return days
                + i.terms().size()
                + i.credits().size()
                + i.disputes().size()
                + i.respites().size();
    }

    /** Amounts of different currencies are never added up: each currency has a sum of its own. */
    private static <T> boolean fits(List<T> money, Function<T, String> currency, Function<T, Long> amount) {
        return money.stream()
                .map(currency)
                .distinct()
                .allMatch(one -> fits(money.stream()
                        .filter(part -> currency.apply(part).equals(one))
                        .map(amount)));
    }

    private static boolean fits(Stream<Long> amounts) {
        long sum = 0;
        for (long amount : amounts.toList()) {
            if (!Sums.fits(sum, amount)) {
                return false;
            }
            sum += amount;
        }
        return true;
    }

    /** What there is to check about a command. */
    private record Claims(
            long amount,
            long least,
            List<String> ids,
            @Nullable String currency,
            List<LocalDate> dates,
            List<LocalDate> inOrder,
            long revision) {
        static Claims of(long amount, long least, List<String> ids, List<LocalDate> dates) {
            return new Claims(amount, least, ids, null, dates, List.of(), 1);
        }

        Claims in(String iso) {
            return new Claims(amount, least, ids, iso, dates, inOrder, revision);
        }

        Claims ordered() {
            return new Claims(amount, least, ids, currency, dates, dates, revision);
        }

        Claims revised(long number) {
            return new Claims(amount, least, ids, currency, dates, inOrder, number);
        }
    }

    private static Claims claims(LedgerCommand command) {
        return switch (command) {
            case IssueInvoice c -> issue(c);
            case AmendInvoice c -> {
                Terms terms = c.terms();
                yield Claims.of(terms.amount(), 0, List.of(c.invoiceId()), List.of(terms.dueDate()))
                        .revised(terms.revision());
            }
            case CreditInvoice c -> {
                Credit credit = c.credit();
                yield Claims.of(credit.amount(), 1, List.of(c.invoiceId(), credit.id()), List.of(credit.date()));
            }
            case CancelInvoice c -> Claims.of(1, 1, List.of(c.invoiceId()), List.of(c.date()));
            case OpenDispute c -> Claims.of(1, 1, List.of(c.invoiceId(), c.disputeId()), List.of(c.date()));
            case SettleDispute c -> Claims.of(1, 1, List.of(c.invoiceId(), c.disputeId()), List.of(c.date()));
            case GrantRespite c -> {
                Respite respite = c.respite();
                List<String> ids = List.of(c.invoiceId(), respite.id());
                yield Claims.of(1, 1, ids, List.of(respite.from(), respite.until()))
                        .ordered();
            }
            case NoteDelivered c -> Claims.of(1, 1, List.of(c.invoiceId(), c.messageId()), List.of(c.date()));
            case NoteDeliveryFailed c -> Claims.of(1, 1, List.of(c.invoiceId(), c.messageId()), List.of(c.date()));
            case BookPayment c -> {
                Payment p = c.payment();
                yield Claims.of(p.amount(), 1, List.of(p.id()), List.of(p.effective(), p.booked()))
                        .in(p.currency());
            }
            case BookReturn c -> returned(c.returned());
            case Tick c -> Claims.of(1, 1, List.of(), List.of());
        };
    }

    private static Claims issue(IssueInvoice c) {
        Terms terms = c.terms();
        List<String> ids = Stream.of(c.invoiceId(), c.customer(), c.policy())
                .flatMap(Stream::ofNullable)
                .toList();
        return Claims.of(terms.amount(), 0, ids, List.of(c.date(), terms.dueDate()))
                .in(c.currency())
                .ordered()
                .revised(terms.revision());
    }

    private static Claims returned(Return r) {
        List<String> ids = r.paymentId() == null ? List.of(r.id()) : List.of(r.id(), r.paymentId());
        return Claims.of(r.amount(), 1, ids, List.of(r.valueDate(), r.booked())).in(r.currency());
    }

    private static boolean areUsable(List<LocalDate> dates) {
        return dates.stream().allMatch(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    }

    private static boolean areInOrder(List<LocalDate> dates) {
        for (int i = 1; i < dates.size(); i++) {
            if (dates.get(i).isBefore(dates.get(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
