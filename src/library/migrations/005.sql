-- Stories an article belongs to besides that of its name: those its front matter names. story: as in articles.
CREATE TABLE ties (
    article INTEGER NOT NULL REFERENCES articles (id),
    story INTEGER NOT NULL,
    PRIMARY KEY (article, story)
) WITHOUT ROWID;
-- What the reader has said of two articles: they tell one story (same = 1) or they do not. Numbers follow a file that
-- changes or moves; the hashes of the texts find one again that came back under another path.
CREATE TABLE verdicts (
    a INTEGER NOT NULL REFERENCES articles (id),
    b INTEGER NOT NULL REFERENCES articles (id),
    a_hash BLOB NOT NULL,
    b_hash BLOB NOT NULL,
    same INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
-- What the texts themselves say, worked out last. score: 0 to 1. repeats: two texts of one language.
CREATE TABLE likenesses (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    score REAL NOT NULL,
    repeats INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
-- Of which articles that was worked out: one row.
CREATE TABLE compared (stamp INTEGER NOT NULL);
