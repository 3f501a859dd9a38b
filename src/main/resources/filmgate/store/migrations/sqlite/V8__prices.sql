-- Every price book that was ever in force, as JSON; the one with the largest version is.
CREATE TABLE price_book (
  version INTEGER NOT NULL PRIMARY KEY CHECK (version > 0),
  book    TEXT    NOT NULL,
  who     TEXT    NOT NULL,
  at_ms   BIGINT  NOT NULL
);

CREATE TRIGGER price_book_is_not_changed BEFORE UPDATE ON price_book
BEGIN
  SELECT RAISE(ABORT, 'a price book is never changed');
END;

CREATE TRIGGER price_book_is_not_deleted BEFORE DELETE ON price_book
BEGIN
  SELECT RAISE(ABORT, 'a price book is never deleted');
END;
