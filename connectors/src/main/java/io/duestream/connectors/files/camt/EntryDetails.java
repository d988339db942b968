package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.XmlCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one booked entry. They must come to the entry's amount. The first one is held back until it is
 * known whether it is the only one: then the entry's amount is its amount.
 */
final class EntryDetails {

    private final XmlCursor xml;
    private final CamtMessage message;
    private final Entry entry;
    private final Posting posting;
    private final Batch batch;
    private @Nullable Transaction first;
    private long transactions;
    private long sum;
    private boolean summable = true;

    EntryDetails(XmlCursor xml, CamtMessage message, Entry entry, Posting posting) {
        this.xml = xml;
        this.message = message;
        this.entry = entry;
        this.posting = posting;
        this.batch = new Batch(xml, entry);
    }

    /** Reads one {@code NtryDtls}; an entry may have several. */
    void read() {
        batch.begin();
        xml.children(child -> {
            switch (child) {
                case "Btch" -> batch.read();
                case "TxDtls" -> add(new TransactionReader(xml, message).read());
                default -> {}
            }
        });
        batch.check();
    }

    /** At the end of the entry. */
    void finish(long entryCharges, @Nullable String additional) {
        if (first == null) {
            lump(additional);
        } else if (transactions == 1) {
            single(first, entryCharges, additional);
        } else if (summable && sum != entry.money().minorUnits()) {
            throw entry.refusal("the transactions (TxDtls) come to "
                    + Money.format(sum, entry.money().currency()) + ", the entry to " + entry.money());
        }
    }

    private void add(Transaction transaction) {
        batch.add(transaction, direction(transaction));
        transactions++;
        if (first == null) {
            first = transaction;
            return;
        }
        if (transactions == 2) {
            oneOfMany(first);
        }
        oneOfMany(transaction);
    }

    private void oneOfMany(Transaction transaction) {
        Optional<Money> money = transaction.amountIn(entry.money().currency());
        Direction direction = direction(transaction);
        if (money.isPresent()) {
            long signed = direction.signed(money.get().minorUnits());
            sum = Math.addExact(sum, entry.direction().signed(signed));
            posting.post(entry, transaction, money.get(), direction, null);
        } else if (posting.skips(entry, transaction, direction)) {
            summable = false;
            posting.post(entry, transaction, entry.money(), direction, null);
        } else {
            throw transaction.refusal("one of several transactions has no amount in "
                    + entry.money().currency());
        }
    }

    private void single(Transaction only, long entryCharges, @Nullable String additional) {
        long booked = entry.money().minorUnits();
        long amount =
                only.amountIn(entry.money().currency()).map(Money::minorUnits).orElse(0L);
        boolean charged = amount - only.charges() == booked || amount - entryCharges == booked;
        if (amount != 0 && amount != booked && !charged) {
            throw entry.refusal("its one transaction comes to "
                    + Money.format(amount, entry.money().currency()) + ", the entry to " + entry.money()
                    + ", and the charges don't explain the difference");
        }
        posting.post(entry, only, entry.money(), entry.direction(), additional);
    }

    /** Money without details is one payment without a reference: people decide, and none of it is lost. */
    private void lump(@Nullable String additional) {
        if (batch.hidesTransactions() && entry.direction() == Direction.CREDIT) {
            xml.warn(entry.location(), "a batch without details: one payment without reference, for people to place");
        }
        Transaction unknown = Transaction.unknown(entry.location());
        posting.post(entry, unknown, entry.money(), entry.direction(), batch.describe(additional));
    }

    /** Under a reversal banks differ in whose direction they state: the entry's holds. */
    private Direction direction(Transaction transaction) {
        return entry.reversal() || transaction.direction() == null ? entry.direction() : transaction.direction();
    }
}
