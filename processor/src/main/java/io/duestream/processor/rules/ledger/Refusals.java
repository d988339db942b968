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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
        if (Lists.find(claims.ids(), id -> id.isBlank() || id.length() > ID_MAX) != null) {
            return Refusal.ID;
        }
        if (claims.currency() != null && !isCurrency(claims.currency())) {
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
        boolean fits = fits(
                        after.invoices(),
                        i -> "",
                        i -> i.terms().isEmpty() ? 0 : i.current().amount())
                && fits(after.payments(), Payment::currency, Payment::amount)
                && fits(after.returns(), Return::currency, Return::amount);
        if (!fits) {
            return Refusal.OUT_OF_RANGE;
        }
        return facts(after) > FACTS_MAX ? Refusal.ACCOUNT_FULL : null;
    }

    private static long facts(Account account) {
        return account.payments().size() + account.returns().size() + Lists.sum(account.invoices(), Refusals::facts);
    }

    private static long facts(Invoice i) {
        long days = i.cancelledOn() == null ? 0 : 1;
        days += i.delivery().deliveredOn() == null ? 0 : 1;
        days += i.delivery().failedOn() == null ? 0 : 1;
        return days
                + i.terms().size()
                + i.credits().size()
                + i.disputes().size()
                + i.respites().size();
    }

    /** Amounts of different currencies are never added up: each currency has a sum of its own. */
    private static <T> boolean fits(List<T> money, Function<T, String> currency, ToLongFunction<T> amount) {
        if (money.size() < 2) {
            return true;
        }
        Map<String, Long> sums = new HashMap<>();
        for (T part : money) {
            long sum = sums.getOrDefault(currency.apply(part), 0L);
            if (!Sums.fits(sum, amount.applyAsLong(part))) {
                return false;
            }
            sums.put(currency.apply(part), sum + amount.applyAsLong(part));
        }
        return true;
    }

    private static boolean isCurrency(String code) {
        return code.length() == 3
                && isCapital(code.charAt(0))
                && isCapital(code.charAt(1))
                && isCapital(code.charAt(2));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
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
        List<String> ids = new ArrayList<>(3);
        ids.add(c.invoiceId());
        if (c.customer() != null) {
            ids.add(c.customer());
        }
        if (c.policy() != null) {
            ids.add(c.policy());
        }
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
        return Lists.find(dates, date -> date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) == null;
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
