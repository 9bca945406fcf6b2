-- What was opened: folders and files, by absolute path.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    added INTEGER NOT NULL
);
-- Files of a source; the path is relative to the source's (empty when the source is the file).
-- modified: nanoseconds since 1970. gone: no longer there.
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources (id),
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, path)
);
-- Articles, by their place in a file. day: days since 1970, of arrival when dated is 0. hash: XXH3-128 of
-- the text, big-endian. story: the same for editions of one story. gone: no longer in the file.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES files (id),
    part INTEGER NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    rtl INTEGER NOT NULL,
    day INTEGER NOT NULL,
    dated INTEGER NOT NULL,
    hash BLOB NOT NULL,
    story INTEGER NOT NULL,
    publisher TEXT,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    gone INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file, part)
);
CREATE INDEX articles_by_day ON articles (day DESC, id DESC);
-- Texts that are kept here: of files with several articles, and copies of what the reader starred or tagged.
CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    copy INTEGER NOT NULL,
    text TEXT NOT NULL,
    shape TEXT NOT NULL
);
-- own: given by the reader, not by the article's front matter.
CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles (id),
    tag TEXT NOT NULL,
    own INTEGER NOT NULL,
    PRIMARY KEY (article, tag)
) WITHOUT ROWID;
-- Where reading stopped: a paragraph from 0 and a byte of it.
CREATE TABLE places (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    paragraph INTEGER NOT NULL,
    byte INTEGER NOT NULL
);
-- What the reader did, newest last, and how to take it back (JSON).
CREATE TABLE undo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session INTEGER NOT NULL,
    change TEXT NOT NULL
);
