package io.duestream.peers.postgres;

import io.duestream.peers.job.Account;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.job.Payment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Accounts and their payments, one at a time. */
final class AccountRows {
    private final int lane;
    private final PreparedStatement lock;
    private final PreparedStatement payments;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement pay;

    AccountRows(Connection connection, int lane) throws SQLException {
        this.lane = lane;
        lock = connection.prepareStatement("""
                SELECT version, reminded, delivered_on, failed_on, received, amount, revision, issued, due, currency, invoice_id,
                       customer
                FROM account WHERE key = ? FOR UPDATE""");
        payments = connection.prepareStatement(
                "SELECT payment_id, amount, currency, effective, booked, payer FROM payment WHERE key = ?");
        String columns =
                "version, reminded, delivered_on, failed_on, received, amount, revision, due_at, issued, due, currency,"
                        + " invoice_id, customer";
        insert = connection.prepareStatement("INSERT INTO account (" + columns
                + ", key, lane) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        update = connection.prepareStatement("UPDATE account SET (" + columns
                + ") = (?, ?, ?, ?, ?, ?, ?, coalesce(due_at, ?), ?, ?, ?, ?, ?) WHERE key = ?");
        pay = connection.prepareStatement("""
                INSERT INTO payment (key, payment_id, amount, currency, effective, booked, payer)
                VALUES (?, ?, ?, ?, ?, ?, ?)""");
    }

    /** The account as it stands, held until the end of the transaction. */
    Account lock(String key) throws SQLException {
        lock.setString(1, key);
        try (ResultSet row = lock.executeQuery()) {
            if (!row.next()) {
                return Account.EMPTY;
            }
            return new Account(
                    row.getLong("version"),
                    invoice(row),
                    row.getLong("received") == 0 ? List.of() : payments(key),
                    row.getObject("delivered_on", LocalDate.class),
                    row.getObject("failed_on", LocalDate.class),
                    row.getBoolean("reminded"));
        }
    }

    private static @Nullable Invoice invoice(ResultSet row) throws SQLException {
        String id = row.getString("invoice_id");
        return id == null
                ? null
                : new Invoice(
                        id,
                        row.getLong("revision"),
                        row.getLong("amount"),
                        Objects.requireNonNull(row.getString("currency")),
                        Objects.requireNonNull(row.getObject("issued", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                        row.getString("customer"));
    }

    private List<Payment> payments(String key) throws SQLException {
        List<Payment> all = new ArrayList<>();
        payments.setString(1, key);
        try (ResultSet row = payments.executeQuery()) {
            while (row.next()) {
                all.add(new Payment(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)));
            }
        }
        return all;
    }

    /** Writes what a decision has changed. */
    void write(String key, Account before, Account after) throws SQLException {
        if (after.payments().size() > before.payments().size()) {
            pay(key, after.payments().getLast());
        }
        PreparedStatement to = before.version() == 0 ? insert : update;
        set(to, after);
        to.setString(14, key);
        if (before.version() == 0) {
            to.setInt(15, lane);
        }
        to.executeUpdate();
    }

    private void pay(String key, Payment payment) throws SQLException {
        pay.setString(1, key);
        pay.setString(2, payment.id());
        pay.setLong(3, payment.amount());
        pay.setString(4, payment.currency());
        pay.setObject(5, payment.effective());
        pay.setObject(6, payment.booked());
        pay.setString(7, payment.payer());
        pay.executeUpdate();
    }

    private static void set(PreparedStatement to, Account after) throws SQLException {
        to.setLong(1, after.version());
        to.setBoolean(2, after.reminded());
        to.setObject(3, after.deliveredOn());
        to.setObject(4, after.failedOn());
        to.setLong(5, after.received());
        to.setString(11, after.currency());
        Invoice invoice = after.invoice();
        if (invoice == null) {
            to.setNull(6, Types.BIGINT);
            to.setNull(7, Types.BIGINT);
            to.setNull(8, Types.TIMESTAMP_WITH_TIMEZONE);
            to.setNull(9, Types.DATE);
            to.setNull(10, Types.DATE);
            to.setNull(12, Types.VARCHAR);
            to.setNull(13, Types.VARCHAR);
        } else {
            to.setLong(6, invoice.amount());
            to.setLong(7, invoice.revision());
            to.setObject(8, dueAt(invoice).atOffset(ZoneOffset.UTC));
            to.setObject(9, invoice.issued());
            to.setObject(10, invoice.due());
            to.setString(12, invoice.id());
            to.setString(13, invoice.customer());
        }
    }

    /** What fell due before it was issued is due now: the search for what is due does not look far back. */
    private static Instant dueAt(Invoice invoice) {
        Instant now = Instant.now();
        Instant due = invoice.reminderDue();
        return due.isBefore(now) ? now : due;
    }
}
