package io.duestream.peers.flink;

import io.duestream.peers.job.Account;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.job.Payment;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Accounts as bytes: one value a key, so one read and one write an event. */
public final class AccountSerializer extends TypeSerializerSingleton<Account> {
    /** The one there is. */
    public static final AccountSerializer INSTANCE = new AccountSerializer();

    private static final long serialVersionUID = 1;
    private static final int NO_DAY = Integer.MIN_VALUE;

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Account createInstance() {
        return Account.EMPTY;
    }

    @Override
    public Account copy(Account from) {
        return from;
    }

    @Override
    public Account copy(Account from, Account reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Account account, DataOutputView out) throws IOException {
        out.writeLong(account.version());
        out.writeBoolean(account.reminded());
        writeDay(account.deliveredOn(), out);
        writeDay(account.failedOn(), out);
        Invoice invoice = account.invoice();
        out.writeBoolean(invoice != null);
        if (invoice != null) {
            out.writeUTF(invoice.id());
            out.writeLong(invoice.revision());
            out.writeLong(invoice.amount());
            out.writeUTF(invoice.currency());
            writeDay(invoice.issued(), out);
            writeDay(invoice.due(), out);
            writeText(invoice.customer(), out);
        }
        out.writeInt(account.payments().size());
        for (Payment payment : account.payments()) {
            out.writeUTF(payment.id());
            out.writeLong(payment.amount());
            out.writeUTF(payment.currency());
            writeDay(payment.effective(), out);
            writeDay(payment.booked(), out);
            writeText(payment.payer(), out);
        }
    }

    @Override
    public Account deserialize(DataInputView in) throws IOException {
        long version = in.readLong();
        boolean reminded = in.readBoolean();
        LocalDate deliveredOn = readDay(in);
        LocalDate failedOn = readDay(in);
        Invoice invoice = in.readBoolean() ? readInvoice(in) : null;
        int count = in.readInt();
        List<Payment> payments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            payments.add(new Payment(
                    in.readUTF(), in.readLong(), in.readUTF(), requireDay(in), requireDay(in), readText(in)));
        }
        return new Account(version, invoice, payments, deliveredOn, failedOn, reminded);
    }

    private static Invoice readInvoice(DataInputView in) throws IOException {
        return new Invoice(
                in.readUTF(), in.readLong(), in.readLong(), in.readUTF(), requireDay(in), requireDay(in), readText(in));
    }

    @Override
    public Account deserialize(Account reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public void copy(DataInputView from, DataOutputView to) throws IOException {
        serialize(deserialize(from), to);
    }

    private static void writeDay(@Nullable LocalDate day, DataOutputView out) throws IOException {
        out.writeInt(day == null ? NO_DAY : (int) day.toEpochDay());
    }

    private static @Nullable LocalDate readDay(DataInputView in) throws IOException {
        int day = in.readInt();
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    private static LocalDate requireDay(DataInputView in) throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    private static void writeText(@Nullable String text, DataOutputView out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readText(DataInputView in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    @Override
    public TypeSerializerSnapshot<Account> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Kept in checkpoints, so that they can be read again. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Account> {
        /** As Flink makes it. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
