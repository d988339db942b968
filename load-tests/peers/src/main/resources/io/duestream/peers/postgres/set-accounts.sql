-- The accounts after the batch. What fell due before it was issued is due now. Parameter: lane.
INSERT INTO account AS a (
    key, lane, version, delivered_on, failed_on, received, amount, revision, due_at, issued, due, currency, invoice_id, customer)
SELECT key, ?, version, delivered_on, failed_on, received, owed, revision,
       greatest((due + time '09:00') AT TIME ZONE 'Europe/Stockholm', CASE WHEN due IS NOT NULL THEN now() END),
       issued, due, currency, invoice_id, customer
FROM change
WHERE is_last
ON CONFLICT (key) DO UPDATE
SET version = excluded.version,
    delivered_on = excluded.delivered_on,
    failed_on = excluded.failed_on,
    received = excluded.received,
    amount = excluded.amount,
    revision = excluded.revision,
    due_at = coalesce(a.due_at, excluded.due_at),
    issued = excluded.issued,
    due = excluded.due,
    currency = excluded.currency,
    invoice_id = excluded.invoice_id,
    customer = excluded.customer
