-- Disposable: made again from the articles when the program or its recogniser is another.
-- Texts whose names are known. hash: XXH3-128 of the text, big-endian.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE
);
-- Articles there are, and the text of each.
CREATE TABLE articles (
    article INTEGER PRIMARY KEY,
    document INTEGER NOT NULL
);
CREATE INDEX articles_by_document ON articles (document);
-- Names. kind: 0 person, 1 organisation, 2 place. key: words in normal form. folded: as search compares, a blank before it.
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    key TEXT NOT NULL,
    spelling TEXT NOT NULL,
    folded TEXT NOT NULL,
    UNIQUE (kind, key)
);
-- What articles name, by the names it goes by (0: none). entity: the head that stands for all that are one.
CREATE TABLE heads (
    id INTEGER PRIMARY KEY,
    english INTEGER NOT NULL,
    arabic INTEGER NOT NULL,
    first INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    listed INTEGER,
    UNIQUE (first, english, arabic)
);
CREATE INDEX heads_by_entity ON heads (entity);
-- Names of heads. own: it goes by this name; else it is a short form of it in some article.
CREATE TABLE answers (
    name INTEGER NOT NULL,
    head INTEGER NOT NULL,
    own INTEGER NOT NULL,
    PRIMARY KEY (name, head)
) WITHOUT ROWID;
CREATE INDEX answers_by_head ON answers (head);
-- Where spellings of one name meet.
CREATE TABLE meetings (
    key TEXT NOT NULL,
    name INTEGER NOT NULL,
    PRIMARY KEY (key, name)
) WITHOUT ROWID;
-- Words of names, in normal form, and in the form that names.folded has them in.
CREATE TABLE words (
    word TEXT NOT NULL,
    name INTEGER NOT NULL,
    PRIMARY KEY (word, name)
) WITHOUT ROWID;
-- How those words sound: where a word meets its other spellings.
CREATE TABLE sounds (
    sound TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (sound, word)
) WITHOUT ROWID;
-- How often texts name heads by which name.
CREATE TABLE mentions (
    head INTEGER NOT NULL,
    name INTEGER NOT NULL,
    document INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (head, name, document)
) WITHOUT ROWID;
-- In which texts heads are speakers.
CREATE TABLE speakers (
    head INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (head, document)
) WITHOUT ROWID;
-- Speakers without a name, folded as search compares, a blank before.
CREATE TABLE described (
    document INTEGER NOT NULL,
    words TEXT NOT NULL
);
-- The stamp of the library's texts when the names of all of them were known.
CREATE TABLE complete (
    stamp INTEGER NOT NULL
);
