package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.ChangeKind;
import io.duestream.processor.rules.ledger.History;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Return;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as bytes: four bytes of when to look again (minutes since 1970, all bits set for never), a version byte,
 * then the facts. The timers read only the first four.
 */
@SuppressWarnings("EnumOrdinal") // the codes in the store; golden bytes hold the order
final class AccountCodec {
    static final int NEVER = -1;
    private static final int VERSION = 2;
    private static final int OLDEST = 1;
    private static final ChangeKind[] CHANGES = ChangeKind.values();

    private AccountCodec() {}

    static byte[] encode(Account account, @Nullable Instant next) {
        Packer out = new Packer();
        out.fixedInt(next == null ? NEVER : (int) minuteOf(next));
        out.write(VERSION);
        out.number(account.version());
        out.list(account.invoices(), InvoiceCodec::write);
        out.list(account.payments(), AccountCodec::payment);
        out.list(account.returns(), AccountCodec::returned);
        history(out, account.history());
        return out.toBytes();
    }

    static Account decode(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        in.fixedInt();
        int version = in.read();
        if (version < OLDEST || version > VERSION) {
            throw new IllegalStateException(
                    "account state of version " + version + "; this build reads " + OLDEST + " to " + VERSION);
        }
        return new Account(
                in.number(),
                in.list(u -> InvoiceCodec.read(u, version)),
                in.list(AccountCodec::payment),
                in.list(AccountCodec::returned),
                history(in));
    }

    /** The first minute (since 1970) that is not before the instant. */
    static long minuteOf(Instant next) {
        return Math.ceilDiv(next.getEpochSecond(), 60L);
    }

    /** The minute (since 1970) at which to look again; the greatest number for never. */
    static long due(byte[] bytes) {
        return due(ByteBuffer.wrap(bytes).getInt());
    }

    /** The same, from the first four bytes alone. */
    static long due(int head) {
        return head == NEVER ? Long.MAX_VALUE : Integer.toUnsignedLong(head);
    }

    private static void payment(Packer out, Payment p) {
        out.text(p.id());
        out.number(p.amount());
        out.currency(p.currency());
        out.day(p.effective());
        out.day(p.booked());
        out.optionalText(p.payer());
        out.write(p.reviewed() ? 1 : 0);
        out.number(p.gone());
    }

    private static Payment payment(Unpacker in) {
        return new Payment(
                in.text(),
                in.number(),
                in.currency(),
                in.day(),
                in.day(),
                in.optionalText(),
                in.read() == 1,
                in.number());
    }

    private static void returned(Packer out, Return r) {
        out.text(r.id());
        out.optionalText(r.paymentId());
        out.number(r.amount());
        out.currency(r.currency());
        out.day(r.valueDate());
        out.day(r.booked());
        out.write(r.reviewed() ? 1 : 0);
    }

    private static Return returned(Unpacker in) {
        return new Return(in.text(), in.optionalText(), in.number(), in.currency(), in.day(), in.day(), in.read() == 1);
    }

    private static void history(Packer out, History history) {
        out.number(history.summarised());
        long last = 0;
        out.number(history.entries().size());
        for (History.Entry entry : history.entries()) {
            long second = entry.at().getEpochSecond();
            out.signed(second - last);
            out.write(entry.kind().ordinal());
            out.number(entry.amount());
            last = second;
        }
    }

    private static History history(Unpacker in) {
        long summarised = in.number();
        long[] last = {0};
        List<History.Entry> entries = in.list(u -> {
            last[0] += u.signed();
            return new History.Entry(Instant.ofEpochSecond(last[0]), CHANGES[u.read()], u.number());
        });
        return new History(entries, summarised);
    }
}
