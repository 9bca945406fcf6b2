-- What stood for a quote in another edition of its story: a SpecificResource of the W3C Web Annotation Data Model (JSON).
ALTER TABLE quotes ADD COLUMN counterpart TEXT;
-- One order of all that the reader did.
INSERT INTO undo (session, change) SELECT session, change FROM quote_undo ORDER BY id;
DROP TABLE quote_undo;
-- Places the reader has marked, by a letter each: where a mark stands is a SpecificResource (JSON), found again as a
-- quote is. byte: of the mark in its words. created: RFC 3339.
CREATE TABLE bookmarks (
    letter TEXT PRIMARY KEY,
    passage TEXT NOT NULL,
    byte INTEGER NOT NULL,
    created TEXT NOT NULL
) WITHOUT ROWID;
