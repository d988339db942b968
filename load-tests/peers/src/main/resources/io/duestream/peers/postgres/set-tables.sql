-- Where a lane of the set-based way stands in its input, and what it has decided but perhaps not published.
CREATE TABLE IF NOT EXISTS progress (
    topic       text,
    partition   int,
    next_offset bigint NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 50);

CREATE TABLE IF NOT EXISTS outbox_%d (
    position         bigint,
    stream           smallint,
    kind             smallint,
    version          bigint,
    occurred_at      bigint,
    recorded_at      bigint,
    revision         bigint,
    amount           bigint,
    principal_open   bigint,
    paid             bigint,
    unplaced         bigint,
    day              date,
    until            date,
    due              date,
    key              text,
    event_id         text,
    invoice_id       text,
    payment_id       text,
    currency         text,
    customer         text,
    payer            text,
    reason           text,
    account_currency text
);
