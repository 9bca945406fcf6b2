-- removed: the reader has taken it out; its articles are gone = 2 and come back with it.
-- scanned: when it was last looked at, in seconds since 1970.
ALTER TABLE sources ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sources ADD COLUMN scanned INTEGER;
-- What could not be read when a source was last looked at.
CREATE TABLE failures (
    source INTEGER NOT NULL REFERENCES sources (id),
    path BLOB NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX failures_by_source ON failures (source);
