package io.duestream.processor.http;

import io.duestream.processor.http.AccountDocument.EntryPart;
import io.duestream.processor.http.AccountDocument.HistoryPart;
import io.duestream.processor.http.AccountDocument.PaymentPart;
import io.duestream.processor.http.AccountDocument.PlacedPart;
import io.duestream.processor.http.AccountDocument.ReturnPart;
import io.duestream.processor.http.AccountDocument.UnplacedPart;
import io.duestream.processor.http.Accounts.Answer.Found;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.ChangeKind;
import io.duestream.processor.rules.ledger.History;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Placement.Placed;
import io.duestream.processor.rules.ledger.Return;
import io.duestream.processor.rules.ledger.Unplaced;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows an account. */
final class AccountDocuments {
    private AccountDocuments() {}

    static AccountDocument of(Found found) {
        AccountView view = found.account();
        Account account = view.account();
        return new AccountDocument(
                view.key().creditor(),
                view.key().reference(),
                view.state(),
                view.currency(),
                sum(view.principalOpen(), view),
                sum(view.feesOpen(), view),
                sum(view.paid(), view),
                sum(view.unplacedSum(), view),
                InvoiceDocuments.of(view),
                account.payments().stream().map(p -> payment(p, view)).toList(),
                account.returns().stream().map(r -> returned(r, view)).toList(),
                history(account),
                found.next(),
                account.version(),
                AccountDocument.NOTE);
    }

    private static @Nullable Amount sum(long minor, AccountView view) {
        return view.currency() == null ? null : Amount.of(minor, view.currency());
    }

    private static PaymentPart payment(Payment payment, AccountView view) {
        String currency = payment.currency();
        List<Placed> placed = view.placed().stream()
                .filter(part -> part.payment().id().equals(payment.id()))
                .toList();
        Unplaced rest = unplaced(payment.id(), false, view);
        long on = placed.stream()
                .mapToLong(part -> part.principal() + part.fees())
                .sum();
        // Money is conserved: what is on no invoice, has not left and is not left over was taken back.
        long returned = payment.amount() - payment.gone() - on - (rest == null ? 0 : rest.amount());
        return new PaymentPart(
                payment.id(),
                Amount.of(payment.amount(), currency),
                payment.effective(),
                payment.booked(),
                placed.stream().map(part -> placed(part, currency)).toList(),
                Amount.of(returned, currency),
                Amount.of(payment.gone(), currency),
                rest == null ? null : unplaced(rest, "it waits for its invoice"));
    }

    private static PlacedPart placed(Placed part, String currency) {
        return new PlacedPart(
                part.invoice().id(), Amount.of(part.principal(), currency), Amount.of(part.fees(), currency));
    }

    private static ReturnPart returned(Return returned, AccountView view) {
        Unplaced rest = unplaced(returned.id(), true, view);
        return new ReturnPart(
                returned.id(),
                Amount.of(returned.amount(), returned.currency()),
                returned.valueDate(),
                returned.booked(),
                returned.paymentId(),
                rest == null ? null : unplaced(rest, "it waits for the payment that it takes back"));
    }

    private static @Nullable Unplaced unplaced(String id, boolean isReturn, AccountView view) {
        return view.unplaced().stream()
                .filter(rest -> rest.isReturn() == isReturn && rest.id().equals(id))
                .findAny()
                .orElse(null);
    }

    private static UnplacedPart unplaced(Unplaced rest, String waiting) {
        String reason = rest.cause() == null ? waiting : rest.cause().sentence();
        return new UnplacedPart(Amount.of(rest.amount(), rest.currency()), rest.cause(), reason);
    }

    private static HistoryPart history(Account account) {
        String money = onlyCurrency(account);
        List<EntryPart> entries = account.history().entries().stream()
                .map(e -> entry(e, isMoney(e.kind()) ? money : account.currency()))
                .toList();
        return new HistoryPart(account.history().summarised(), entries);
    }

    private static EntryPart entry(History.Entry entry, @Nullable String currency) {
        return new EntryPart(
                entry.at(), entry.kind(), entry.amount() == 0 ? null : Amount.of(entry.amount(), currency));
    }

    private static boolean isMoney(ChangeKind kind) {
        return switch (kind) {
            case PAYMENT_RECEIVED, PAYMENT_RETURNED, WAIT_ENDED, CONFLICT, RETIRED -> true;
            case ISSUED,
                    AMENDED,
                    CREDITED,
                    CANCELLED,
                    DISPUTE_OPENED,
                    DISPUTE_SETTLED,
                    RESPITE_GRANTED,
                    STEP_TAKEN,
                    STEP_WITHDRAWN,
                    STEP_REINSTATED,
                    SUMMARISED,
                    DELIVERED,
                    DELIVERY_FAILED -> false;
        };
    }

    /** The currency of all its money; null if there are several, for the history does not say which it was. */
    private static @Nullable String onlyCurrency(Account account) {
        Stream<String> money = Stream.concat(
                account.payments().stream().map(Payment::currency),
                account.returns().stream().map(Return::currency));
        List<String> all = Stream.concat(Stream.ofNullable(account.currency()), money)
                .distinct()
                .toList();
        return all.size() == 1 ? all.get(0) : null;
    }
}
