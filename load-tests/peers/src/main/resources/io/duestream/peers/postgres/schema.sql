-- What both ways of doing the job keep. Room in each page keeps updates of a row beside it, without new index entries:
-- nothing that changes after the issue is indexed.
CREATE TABLE IF NOT EXISTS account (
    key          text COLLATE "C" PRIMARY KEY,
    lane         smallint NOT NULL,
    version      bigint NOT NULL,
    reminded     boolean NOT NULL DEFAULT false,
    delivered_on date,
    failed_on    date,
    received     bigint NOT NULL,
    amount       bigint,
    revision     bigint,
    due_at       timestamptz,
    issued       date,
    due          date,
    currency     text,
    invoice_id   text,
    customer     text
) WITH (fillfactor = 75);

CREATE INDEX IF NOT EXISTS account_due_at ON account (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS payment (
    key        text COLLATE "C",
    payment_id text COLLATE "C",
    amount     bigint NOT NULL,
    effective  date NOT NULL,
    booked     date NOT NULL,
    currency   text NOT NULL,
    payer      text,
    PRIMARY KEY (key, payment_id)
);

-- Whose tables these are: a run goes on from another only if it splits the work as that did.
CREATE TABLE IF NOT EXISTS run (
    way   text NOT NULL,
    lanes int NOT NULL
);
