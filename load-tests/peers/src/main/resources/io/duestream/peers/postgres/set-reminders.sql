-- What fell due between two instants and is open. Parameters: lane, from, until (milliseconds), at most; last position, now, today.
WITH due AS (
    SELECT key
    FROM account
    WHERE lane = ? AND due_at > to_timestamp(? / 1000.0) AND due_at <= to_timestamp(? / 1000.0)
      AND NOT reminded AND amount > received
    LIMIT ?
), reminded AS (
    UPDATE account a
    SET version = version + 1, reminded = true
    FROM due
    WHERE a.key = due.key
    RETURNING a.*
)
INSERT INTO outbox_%d (
    position, stream, kind, version, recorded_at, principal_open, paid, unplaced, day, due, key, invoice_id, account_currency)
SELECT ? + row_number() OVER (), 0, 5, version, ?, amount - received, received, 0, ?, due, key, invoice_id, currency
FROM reminded
RETURNING *
