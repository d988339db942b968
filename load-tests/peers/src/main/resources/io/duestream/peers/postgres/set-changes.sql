-- From a batch to its changes. A payment is new if its row could be inserted.
WITH first AS MATERIALIZED (
    SELECT DISTINCT ON (key, kind, fact_id) *
    FROM arrived
    ORDER BY key, kind, fact_id, seq
), new_payment AS (
    INSERT INTO payment (key, payment_id, amount, effective, booked, currency, payer)
    SELECT key, fact_id, amount, day, until, currency, payer
    FROM first
    WHERE kind = 2
    ON CONFLICT DO NOTHING
    RETURNING key, payment_id
), fresh AS (
    SELECT f.*,
           coalesce(a.version, 0) AS version_before,
           coalesce(a.received, 0) AS received_before,
           a.amount AS owed_before,
           a.revision AS revision_before,
           a.issued AS issued_before,
           a.due AS due_before,
           a.invoice_id AS invoice_before,
           a.currency AS currency_before,
           a.customer AS customer_before,
           a.delivered_on AS delivered_before,
           a.failed_on AS failed_before
    FROM first f
    LEFT JOIN account a ON a.key = f.key
    LEFT JOIN new_payment n ON n.key = f.key AND n.payment_id = f.fact_id
    WHERE CASE f.kind
              WHEN 1 THEN a.invoice_id IS NULL
              WHEN 2 THEN n.key IS NOT NULL
              WHEN 3 THEN a.delivered_on IS NULL OR f.day < a.delivered_on
              ELSE a.failed_on IS NULL OR f.day > a.failed_on
          END
), in_order AS (
    SELECT *,
           min(day) FILTER (WHERE kind = 3) OVER earlier AS delivered_earlier,
           max(day) FILTER (WHERE kind = 4) OVER earlier AS failed_earlier
    FROM fresh
    WINDOW earlier AS (PARTITION BY key ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
INSERT INTO change
SELECT seq,
       kind,
       key,
       version_before + row_number() OVER so_far,
       lead(seq) OVER so_far IS NULL,
       fact_id,
       event_id,
       occurred_at,
       recorded_at,
       revision,
       amount,
       day,
       until,
       invoice_id,
       currency,
       customer,
       payer,
       received_before,
       owed_before,
       received_before + coalesce(sum(amount) FILTER (WHERE kind = 2) OVER so_far, 0)::bigint,
       coalesce(owed_before, max(amount) FILTER (WHERE kind = 1) OVER so_far),
       coalesce(revision_before, max(revision) FILTER (WHERE kind = 1) OVER so_far),
       coalesce(issued_before, max(day) FILTER (WHERE kind = 1) OVER so_far),
       coalesce(due_before, max(until) FILTER (WHERE kind = 1) OVER so_far),
       coalesce(invoice_before, max(invoice_id) FILTER (WHERE kind = 1) OVER so_far),
       coalesce(currency_before, max(currency) OVER so_far),
       coalesce(customer_before, max(customer) FILTER (WHERE kind = 1) OVER so_far),
       least(delivered_before, min(day) FILTER (WHERE kind = 3) OVER so_far),
       greatest(failed_before, max(day) FILTER (WHERE kind = 4) OVER so_far)
FROM in_order
WHERE (kind <> 3 OR delivered_earlier IS NULL OR day < delivered_earlier)
  AND (kind <> 4 OR failed_earlier IS NULL OR day > failed_earlier)
WINDOW so_far AS (PARTITION BY key ORDER BY seq ROWS UNBOUNDED PRECEDING)
