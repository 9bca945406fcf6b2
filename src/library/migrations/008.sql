-- Where an article was published, by which the front matter of others may name it. address: as the story in ties.
CREATE TABLE addresses (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    address INTEGER NOT NULL
);
CREATE INDEX addresses_by_address ON addresses (address);
-- The stories that front matter names, of the articles that name them and of those that are named.
CREATE VIEW named AS
    SELECT article, story FROM ties
    UNION SELECT d.article, d.address FROM ties t JOIN addresses d ON d.address = t.story;
