-- The order in which a list begins with the newest, editions of one story beside each other.
DROP INDEX articles_by_day;
CREATE INDEX articles_by_day ON articles (day DESC, story DESC, id);
