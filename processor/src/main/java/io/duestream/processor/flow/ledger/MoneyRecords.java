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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where money went or no longer is, as records of {@code matches} and {@code unmatched}: only what a decision changed. */
final class MoneyRecords {
    private MoneyRecords() {}

    static void of(Accepted decision, Cause cause, List<Output> outputs) {
        AccountView after = decision.after();
        Map<String, Placed> placedBefore = placed(decision.before());
        Map<String, Placed> placedAfter = placed(after);
        placedBefore.forEach((id, part) -> {
            if (!placedAfter.containsKey(id)) {
                outputs.add(match(after, part, 0, 0, "taken back: other money or other terms hold", cause));
            }
        });
        placedAfter.forEach((id, part) -> {
            Placed old = placedBefore.get(id);
            if (old == null || old.principal() != part.principal() || old.fees() != part.fees()) {
                outputs.add(match(after, part, part.principal(), part.fees(), Reasons.placed(part), cause));
            }
        });
        unmatched(decision, cause, outputs);
    }

    private static Map<String, Placed> placed(AccountView view) {
        Map<String, Placed> byIds = new LinkedHashMap<>();
        view.placed()
                .forEach(part ->
                        byIds.put(part.payment().id() + '\n' + part.invoice().id(), part));
        return byIds;
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
        Map<String, Unplaced> before = inReview(decision.before());
        Map<String, Unplaced> after = inReview(decision.after());
        before.forEach((id, rest) -> {
            if (!after.containsKey(id)) {
                outputs.add(rest(decision.after(), rest, 0, UnmatchedCause.PLACED, "placed or returned since", cause));
            }
        });
        after.forEach((id, rest) -> {
            Unplaced old = before.get(id);
            Unplaced.Cause why = Objects.requireNonNull(rest.cause());
            if (old == null || old.amount() != rest.amount() || old.cause() != why) {
                outputs.add(rest(
                        decision.after(),
                        rest,
                        rest.amount(),
                        UnmatchedCause.valueOf(why.name()),
                        why.sentence(),
                        cause));
            }
        });
    }

    private static Map<String, Unplaced> inReview(AccountView view) {
        Map<String, Unplaced> byId = new LinkedHashMap<>();
        view.unplaced().stream().filter(rest -> rest.cause() != null).forEach(rest -> byId.put(rest.id(), rest));
        return byId;
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
