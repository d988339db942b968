package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FileSummary.Count;
import io.duestream.connectors.files.Fingerprints;
import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.Tally;
import io.duestream.reference.CanonicalReference;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a booked transaction is. Credits are payments, except the creditor's own payment that came back; debits are
 * returns where the bank says so, and otherwise not the creditor's receivables.
 */
final class Posting {

    /**
     * Sub-families of the ISO 20022 bank transaction codes that take an earlier payment back: returned and cancelled
     * credit transfers, returned, reversed and cancelled direct debits.
     */
    private static final Set<String> RETURN_FAMILIES = Set.of("RRTN", "RPCR", "UPDD", "PRDD", "RCDD");

    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final EventSink sink;
    private final Tally tally;
    private final Fingerprints fingerprints;
    private final String source;

    Posting(EventSink sink, Tally tally, Fingerprints fingerprints, CamtMessage message) {
        this.sink = sink;
        this.tally = tally;
        this.fingerprints = fingerprints;
        this.source = message.toString();
    }

    /** Whether a transaction gives no event, so that its own amount doesn't matter. */
    boolean skips(Entry entry, Transaction transaction, Direction direction) {
        return direction == Direction.DEBIT && !isReturn(entry, transaction);
    }

    /**
     * Posts one transaction.
     *
     * @param lastResort text for when the transaction has none
     */
    void post(Entry entry, Transaction transaction, Money money, Direction direction, @Nullable String lastResort) {
        if (skips(entry, transaction, direction)) {
            tally.count(Count.SKIPPED);
        } else if (money.minorUnits() == 0) {
            tally.warnings().add(transaction.location(), "an amount of 0 is no payment");
            tally.count(Count.SKIPPED);
        } else if (direction == Direction.DEBIT) {
            returned(entry, transaction, money, lastResort);
        } else if (isReturn(entry, transaction)) {
            ownPaymentBack(entry, transaction, money);
        } else {
            received(entry, transaction, money, lastResort);
        }
    }

    private static boolean isReturn(Entry entry, Transaction transaction) {
        return entry.reversal()
                || transaction.returned() != null
                || isReturnFamily(entry.subFamily())
                || isReturnFamily(transaction.subFamily());
    }

    private static boolean isReturnFamily(@Nullable String subFamily) {
        return subFamily != null && RETURN_FAMILIES.contains(subFamily);
    }

    private void received(Entry entry, Transaction transaction, Money money, @Nullable String lastResort) {
        String text = text(transaction, lastResort);
        if (transaction.remittance().splits(money)) {
            for (Remittance.Item item : transaction.remittance().items()) {
                if (item.amount() != null) {
                    received(entry, transaction, item.amount(), item.reference(), text);
                }
            }
        } else {
            received(entry, transaction, money, typed(transaction), text);
        }
    }

    private void received(
            Entry entry, Transaction transaction, Money money, @Nullable String typed, @Nullable String text) {
        String reference = CanonicalReference.of(typed);
        String payer = otherAccount(entry, transaction.payerAccount());
        String archive = archiveReference(entry, transaction);
        emit(new FileEvent.PaymentReceived(
                entry.account(),
                id(entry, money, "CRDT", reference, text, payer, archive),
                reference,
                money,
                entry.valueDate(),
                entry.bookingDate(),
                transaction.ordered(),
                typed,
                text,
                payer,
                transaction.payerName(),
                archive,
                source));
    }

    private void returned(Entry entry, Transaction transaction, Money money, @Nullable String lastResort) {
        tally.count(Count.RETURNS);
        String typed = typed(transaction);
        String reference = CanonicalReference.of(typed);
        String text = text(transaction, lastResort);
        String payer = otherAccount(entry, transaction.payerAccount());
        if (payer == null) {
            payer = otherAccount(entry, transaction.payeeAccount());
        }
        String archive = archiveReference(entry, transaction);
        Transaction.ReturnReason reason = transaction.returned();
        emit(new FileEvent.PaymentReturned(
                entry.account(),
                id(entry, money, "DBIT", reference, text, payer, archive),
                reference,
                money,
                entry.valueDate(),
                entry.bookingDate(),
                reason == null ? null : reason.code(),
                typed,
                text,
                payer,
                archive,
                source));
    }

    /**
     * The creditor paid somebody (a refund, a supplier), and the money came back. It is on the account again, so it is
     * received; but whatever reference stands beside it was meant for somebody else, and the payer is no customer who
     * pays. Hence neither is handed on: people decide.
     */
    private void ownPaymentBack(Entry entry, Transaction transaction, Money money) {
        tally.count(Count.RETURNS);
        tally.warnings()
                .add(
                        entry.location(),
                        "the creditor's own payment came back: money without reference, for people to place");
        Transaction.ReturnReason reason = transaction.returned();
        String why = reason == null ? "" : joined(reason.code(), reason.text());
        String text = joined("Own payment returned", joined(why, given(transaction.endToEndId())));
        String archive = archiveReference(entry, transaction);
        emit(new FileEvent.PaymentReceived(
                entry.account(),
                id(entry, money, "CRDT", "", text, null, archive),
                "",
                money,
                entry.valueDate(),
                entry.bookingDate(),
                null,
                null,
                text,
                null,
                null,
                archive,
                source));
    }

    private void emit(FileEvent event) {
        tally.count(Count.EVENTS);
        sink.accept(event);
    }

    private String id(
            Entry entry,
            Money money,
            String direction,
            String reference,
            @Nullable String text,
            @Nullable String payer,
            @Nullable String archive) {
        return fingerprints.next(
                entry.account(),
                entry.bookingDate().toString(),
                Long.toString(money.minorUnits()),
                money.currency(),
                direction,
                reference.isEmpty() && text != null ? "text " + normalised(text) : reference,
                payer == null ? "" : payer,
                archive == null ? "" : archive);
    }

    private static String normalised(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static @Nullable String typed(Transaction transaction) {
        return transaction.remittance().first().map(Remittance.Item::reference).orElse(null);
    }

    private static @Nullable String text(Transaction transaction, @Nullable String lastResort) {
        String own = transaction.remittance().text().orElse(null);
        if (own != null || typed(transaction) != null) {
            return own;
        }
        if (transaction.additional() != null) {
            return transaction.additional();
        }
        return lastResort == null ? given(transaction.endToEndId()) : lastResort;
    }

    private static @Nullable String given(@Nullable String endToEndId) {
        return NOT_PROVIDED.equals(endToEndId) ? null : endToEndId;
    }

    private static @Nullable String archiveReference(Entry entry, Transaction transaction) {
        return transaction.archiveReference() == null ? entry.archiveReference() : transaction.archiveReference();
    }

    private static @Nullable String otherAccount(Entry entry, @Nullable String account) {
        return entry.account().equals(account) ? null : account;
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        String start = first == null ? "" : first;
        return second == null || second.isEmpty() ? start : start.isEmpty() ? second : start + " " + second;
    }
}
