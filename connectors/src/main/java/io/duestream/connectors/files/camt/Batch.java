package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.XmlCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code Btch} says about the transactions beside it, and whether they agree. */
final class Batch {

    private final XmlCursor xml;
    private final Fields fields;
    private final Entry entry;
    private @Nullable Long number;
    private @Nullable Money total;
    private @Nullable String id;
    private long lumped;
    private long transactions;
    private long sum;
    private boolean summable;

    Batch(XmlCursor xml, Entry entry) {
        this.xml = xml;
        this.fields = new Fields(xml);
        this.entry = entry;
    }

    /** Before each {@code NtryDtls}. */
    void begin() {
        number = null;
        total = null;
        transactions = 0;
        sum = 0;
        summable = true;
    }

    /** Reads {@code Btch}. */
    void read() {
        xml.children(child -> {
            switch (child) {
                case "MsgId", "PmtInfId" -> id = id == null ? fields.text() : id;
                case "NbOfTxs" -> number = fields.count();
                case "TtlAmt" -> total = fields.money();
                default -> {}
            }
        });
    }

    /** A transaction of this {@code NtryDtls}. */
    void add(Transaction transaction, Direction direction) {
        transactions++;
        Optional<Money> money = transaction.amountIn(entry.money().currency());
        summable &= money.isPresent();
        long signed = direction.signed(money.map(Money::minorUnits).orElse(0L));
        sum = Math.addExact(sum, entry.direction().signed(signed));
    }

    /** After each {@code NtryDtls}. */
    void check() {
        if (transactions == 0) {
            lumped += number == null ? 0 : number;
            return;
        }
        if (number != null && number != transactions) {
            throw entry.refusal("Btch/NbOfTxs says " + number + " transactions, found " + transactions);
        }
        boolean comparable = summable
                && total != null
                && total.currency().equals(entry.money().currency());
        if (comparable && total != null && sum != 0 && Math.abs(sum) != total.minorUnits()) {
            throw entry.refusal("Btch/TtlAmt says " + total + ", the transactions come to "
                    + Money.format(sum, entry.money().currency()));
        }
    }

    /** Whether the bank names transactions that it doesn't show. */
    boolean hidesTransactions() {
        return lumped > 1;
    }

    /** What is known of money without details. */
    @Nullable
    String describe(@Nullable String additional) {
        if (!hidesTransactions()) {
            return additional;
        }
        String text = "Batch of " + lumped + " transactions without details" + (id == null ? "" : ", " + id);
        return additional == null ? text : text + ". " + additional;
    }
}
