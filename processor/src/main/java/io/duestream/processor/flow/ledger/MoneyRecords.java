package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.EventIds;
import io.duestream.processor.flow.Output;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.Decision.Accepted;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Placement.Placed;
import io.duestream.processor.rules.ledger.Unplaced;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.Unmatched;
import io.duestream.schemas.events.UnmatchedCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where money went or no longer is, as records of {@code matches} and {@code unmatched}: only what a decision changed. */
final class MoneyRecords {
    private MoneyRecords() {}

    static void of(Accepted decision, Cause cause, List<Output> outputs) {
        AccountView after = decision.after();
        for (Placed part : decision.before().placed()) {
            if (same(part, after) == null) {
                outputs.add(match(after, part, 0, 0, "taken back: other money or other terms hold", cause));
            }
        }
        for (Placed part : after.placed()) {
            Placed old = same(part, decision.before());
            if (old == null || old.principal() != part.principal() || old.fees() != part.fees()) {
                outputs.add(match(after, part, part.principal(), part.fees(), Reasons.placed(part), cause));
            }
        }
        unmatched(decision, cause, outputs);
    }

    /** What stands of the payment on the invoice in the view; null if nothing does. */
    private static @Nullable Placed same(Placed part, AccountView view) {
        for (Placed other : view.placed()) {
            if (other.payment().id().equals(part.payment().id())
                    && other.invoice().id().equals(part.invoice().id())) {
                return other;
            }
        }
        return null;
    }

    private static Output match(AccountView view, Placed part, long principal, long fees, String reason, Cause cause) {
        AccountKey key = view.key();
        Payment payment = part.payment();
        String recordKey = payment.payer() == null
                ? Keys.withoutReference(key.creditor(), payment.id())
                : Keys.payer(key.creditor(), payment.payer());
        long version = view.account().version();
        return new Output(
                EventStreams.MATCHES,
                recordKey,
                Match.newBuilder()
                        .setEventId(EventIds.of(
                                AccountKeys.text(key),
                                version,
                                "match " + payment.id() + ' ' + part.invoice().id() + ' ' + cause.mark()))
                        .setCausedBy(cause.eventId())
                        .setOccurredAt(cause.occurredAt())
                        .setRecordedAt(cause.at())
                        .setVersion(version)
                        .setCreditor(key.creditor())
                        .setReference(key.reference())
                        .setInvoiceId(part.invoice().id())
                        .setPaymentId(payment.id())
                        .setPrincipal(principal)
                        .setFees(fees)
                        .setCurrency(payment.currency())
                        .setPaidOn(payment.effective())
                        .setPayer(payment.payer())
                        .setCustomer(part.invoice().head().customer())
                        .setReason(reason)
                        .setRule(Reasons.PLACING)
                        .build());
    }

    private static void unmatched(Accepted decision, Cause cause, List<Output> outputs) {
        AccountView after = decision.after();
        for (Unplaced rest : decision.before().unplaced()) {
            if (rest.cause() != null && inReview(rest.id(), after) == null) {
                outputs.add(rest(after, rest, 0, UnmatchedCause.PLACED, "placed or returned since", cause));
            }
        }
        for (Unplaced rest : after.unplaced()) {
            Unplaced old = inReview(rest.id(), decision.before());
            Unplaced.Cause why = rest.cause();
            if (why != null && (old == null || old.amount() != rest.amount() || old.cause() != why)) {
                UnmatchedCause published = UnmatchedCause.valueOf(why.name());
                outputs.add(rest(after, rest, rest.amount(), published, why.sentence(), cause));
            }
        }
    }

    private static @Nullable Unplaced inReview(String id, AccountView view) {
        for (Unplaced rest : view.unplaced()) {
            if (rest.cause() != null && rest.id().equals(id)) {
                return rest;
            }
        }
        return null;
    }

    private static Output rest(
            AccountView view, Unplaced rest, long amount, UnmatchedCause why, String reason, Cause cause) {
        AccountKey key = view.key();
        long version = view.account().version();
        return new Output(
                EventStreams.UNMATCHED,
                Keys.withoutReference(key.creditor(), rest.id()),
                Unmatched.newBuilder()
                        .setEventId(EventIds.of(
                                AccountKeys.text(key), version, "unmatched " + rest.id() + ' ' + cause.mark()))
                        .setCausedBy(cause.eventId())
                        .setOccurredAt(cause.occurredAt())
                        .setRecordedAt(cause.at())
                        .setVersion(version)
                        .setCreditor(key.creditor())
                        .setReference(key.reference())
                        .setPaymentId(rest.id())
                        .setAmount(amount)
                        .setCurrency(rest.currency())
                        .setPaidOn(rest.day())
                        .setCause(why)
                        .setPayer(rest.payer())
                        .setCustomer(customer(view))
                        .setReason(reason)
                        .setRule(Reasons.PLACING)
                        .build());
    }

    /** The account's customer, if all its invoices have the same. */
    private static @Nullable String customer(AccountView view) {
        List<@Nullable String> customers = view.invoices().stream()
                .<@Nullable String>map(invoice -> invoice.invoice().head().customer())
                .distinct()
                .toList();
        return customers.size() == 1 ? customers.get(0) : null;
    }
}
