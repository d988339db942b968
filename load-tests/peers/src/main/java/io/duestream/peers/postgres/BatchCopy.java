package io.duestream.peers.postgres;

import io.duestream.peers.job.Arrival;
import io.duestream.peers.job.Fact;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.job.Payment;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A batch as rows of {@code arrived}, in PostgreSQL's binary copy format. */
final class BatchCopy {
    static final String STATEMENT = "COPY arrived FROM STDIN (FORMAT binary)";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int COLUMNS = 15;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The whole copy of a batch. */
    byte[] of(List<Arrival> facts) {
        bytes.reset();
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (int i = 0; i < facts.size(); i++) {
                row(i, facts.get(i));
            }
            out.writeShort(-1);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory does not fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    private void row(int seq, Arrival arrival) throws IOException {
        switch (arrival.fact()) {
            case Fact.Issued(Invoice i) -> {
                head(seq, 1, arrival, "");
                number(i.revision());
                number(i.amount());
                day(i.issued());
                day(i.due());
                texts(i.id(), i.currency(), i.customer(), null);
            }
            case Fact.Received(Payment p) -> {
                head(seq, 2, arrival, p.id());
                nothing();
                number(p.amount());
                day(p.effective());
                day(p.booked());
                texts(null, p.currency(), null, p.payer());
            }
            case Fact.Delivered(String invoiceId, LocalDate day) -> outcome(seq, 3, arrival, invoiceId, day);
            case Fact.DeliveryFailed(String invoiceId, LocalDate day) -> outcome(seq, 4, arrival, invoiceId, day);
            case Fact.Due due -> throw new IllegalArgumentException("what falls due does not arrive");
        }
    }

    private void outcome(int seq, int kind, Arrival arrival, String invoiceId, LocalDate day) throws IOException {
        head(seq, kind, arrival, day.toString());
        nothing();
        nothing();
        day(day);
        nothing();
        texts(invoiceId, null, null, null);
    }

    private void head(int seq, int kind, Arrival arrival, String factId) throws IOException {
        out.writeShort(COLUMNS);
        out.writeInt(Integer.BYTES);
        out.writeInt(seq);
        out.writeInt(Short.BYTES);
        out.writeShort(kind);
        text(arrival.key());
        text(factId);
        text(arrival.cause().eventId());
        number(arrival.cause().occurredAt().toEpochMilli());
        number(arrival.cause().recordedAt().toEpochMilli());
    }

    private void texts(
            @Nullable String invoiceId, @Nullable String currency, @Nullable String customer, @Nullable String payer)
            throws IOException {
        text(invoiceId);
        text(currency);
        text(customer);
        text(payer);
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void day(LocalDate day) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt((int) (day.toEpochDay() - EPOCH_DAY));
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            nothing();
        } else {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    private void nothing() throws IOException {
        out.writeInt(-1);
    }
}
