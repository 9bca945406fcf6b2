-- Kept quotations, each a W3C Web Annotation. start, "end": code points. date: ISO 8601. hash: XXH3-128 of the
-- article's text, big-endian. tags: one a line. created: RFC 3339. revision: rises with every change.
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    iri TEXT NOT NULL UNIQUE,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    alone INTEGER NOT NULL,
    start INTEGER,
    "end" INTEGER,
    title TEXT NOT NULL,
    origin TEXT NOT NULL,
    url TEXT,
    publisher TEXT,
    date TEXT,
    language TEXT NOT NULL,
    hash BLOB,
    speaker TEXT,
    note TEXT,
    tags TEXT NOT NULL,
    colour TEXT NOT NULL,
    created TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX quotes_by_origin ON quotes (origin);
CREATE INDEX quotes_by_hash ON quotes (hash);
-- What the reader did to quotes, newest last, and how to take it back (JSON).
CREATE TABLE quote_undo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL,
    change TEXT NOT NULL
);
