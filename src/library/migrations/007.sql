-- What the reader decided about names, in the order it was decided. verb: merge, split, rename, ignore, heed.
-- kind: PERSON, ORG, PLACE. name: a spelling. other: the name merged, the spelling split off, or the name given.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    verb TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    other_kind TEXT,
    other TEXT
);
