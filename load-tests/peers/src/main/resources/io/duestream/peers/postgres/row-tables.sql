-- What a lane of the row-by-row way has decided but perhaps not published.
CREATE TABLE IF NOT EXISTS outbox_%d (
    position bigint,
    stream   smallint NOT NULL,
    key      bytea NOT NULL,
    payload  bytea NOT NULL
);
