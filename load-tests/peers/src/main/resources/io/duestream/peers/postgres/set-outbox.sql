-- From the changes to the records to publish: for each a status, then what moved on the invoice. Parameter: the last position.
INSERT INTO outbox_%d
WITH had_money AS (
    SELECT DISTINCT key
    FROM change
    WHERE kind <= 2 AND received_before > 0
), money AS (
    SELECT key, fact_id AS payment_id, fact_amount AS amount, day AS effective, until AS booked, fact_currency AS currency,
           payer, version AS since
    FROM change
    WHERE kind = 2
    UNION ALL
    SELECT p.key, p.payment_id, p.amount, p.effective, p.booked, p.currency, p.payer, 0
    FROM had_money h
    JOIN payment p ON p.key = h.key
    WHERE NOT EXISTS (SELECT FROM change c WHERE c.kind = 2 AND c.key = p.key AND c.fact_id = p.payment_id)
), moment AS (
    SELECT key, version, owed
    FROM change
    WHERE kind <= 2 AND owed IS NOT NULL
    UNION ALL
    SELECT DISTINCT key, 0, owed_before
    FROM change
    WHERE kind = 2 AND owed_before IS NOT NULL AND received_before > 0
), placed AS MATERIALIZED (
    SELECT m.key, m.version, y.payment_id, y.amount, y.effective, y.booked, y.currency, y.payer,
           greatest(0, least(y.amount, m.owed - (sum(y.amount) OVER by_day - y.amount)))::bigint AS principal
    FROM moment m
    JOIN money y ON y.key = m.key AND y.since <= m.version
    WINDOW by_day AS (PARTITION BY m.key, m.version ORDER BY y.effective, y.payment_id ROWS UNBOUNDED PRECEDING)
), steps AS (
    SELECT *, lag(principal, 1, 0::bigint) OVER (PARTITION BY key, payment_id ORDER BY version) AS principal_before
    FROM placed
), record AS (
    SELECT c.seq, 0 AS part, c.day AS by_day, '' AS by_id,
           0 AS stream, c.kind, c.version, c.occurred_at, c.recorded_at, c.fact_revision AS revision, c.fact_amount AS amount,
           coalesce(c.owed, 0) - least(coalesce(c.owed, 0), c.received) AS principal_open,
           least(coalesce(c.owed, 0), c.received) AS paid,
           c.received - least(coalesce(c.owed, 0), c.received) AS unplaced,
           c.day, c.until, c.due, c.key, c.event_id, c.fact_invoice AS invoice_id,
           CASE c.kind WHEN 2 THEN c.fact_id END AS payment_id,
           c.fact_currency AS currency, c.fact_customer AS customer, c.payer,
           CASE
               WHEN c.kind <> 2 THEN NULL
               WHEN c.owed IS NULL THEN 'waits for its invoice'
               WHEN own.principal = 0 THEN 'nothing was open any more'
               WHEN own.principal < c.fact_amount THEN 'reference exact; more was paid than was open'
               WHEN c.owed > c.received THEN 'reference exact, part of what is owed'
               ELSE 'reference exact, settled'
           END AS reason,
           c.currency AS account_currency
    FROM change c
    LEFT JOIN placed own ON c.kind = 2 AND own.key = c.key AND own.version = c.version AND own.payment_id = c.fact_id
    UNION ALL
    SELECT c.seq, CASE s.principal WHEN 0 THEN 1 ELSE 2 END, s.effective, s.payment_id,
           1, c.kind, c.version, c.occurred_at, c.recorded_at, NULL, s.principal, NULL, NULL, NULL,
           s.effective, s.booked, NULL, c.key, c.event_id, c.invoice_id, s.payment_id, s.currency, c.customer, s.payer, NULL, NULL
    FROM steps s
    JOIN change c ON c.key = s.key AND c.version = s.version
    WHERE s.principal <> s.principal_before
)
SELECT ? + row_number() OVER (ORDER BY seq, part, by_day, by_id),
       stream, kind, version, occurred_at, recorded_at, revision, amount, principal_open, paid, unplaced, day, until, due, key,
       event_id, invoice_id, payment_id, currency, customer, payer, reason, account_currency
FROM record
ORDER BY 1
RETURNING *
