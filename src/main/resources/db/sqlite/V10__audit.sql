-- Who did what, when and from where: rows are added, and never changed or removed, whatever retention says. Each row's
-- hash covers the row and the hash of the one before. happened_at is in microseconds since 1970 in UTC.
CREATE TABLE audit_entry (
  number        INTEGER NOT NULL PRIMARY KEY,
  happened_at   INTEGER NOT NULL,
  who           TEXT,
  address       TEXT,
  what          TEXT NOT NULL,
  subject       TEXT,
  before_change TEXT,
  after_change  TEXT,
  previous_hash TEXT NOT NULL,
  hash          TEXT NOT NULL,
  signature     TEXT
);

CREATE TRIGGER audit_entry_is_never_edited BEFORE UPDATE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'an entry of the audit trail is never edited');
END;
-- INSERT OR REPLACE removes a row without asking the trigger below.
CREATE TRIGGER audit_entry_is_never_replaced BEFORE INSERT ON audit_entry
  WHEN EXISTS (SELECT 1 FROM audit_entry WHERE number = NEW.number)
BEGIN
  SELECT RAISE(ABORT, 'an entry of the audit trail is never replaced');
END;
CREATE TRIGGER audit_entry_is_never_removed BEFORE DELETE ON audit_entry
BEGIN
  SELECT RAISE(ABORT, 'an entry of the audit trail is never removed');
END;

-- The last entry of the trail. Whoever adds one holds this row until the transaction ends, so that the chain has no fork.
CREATE TABLE audit_head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash   TEXT NOT NULL
);

-- What happened, for systems that follow: the kind, and which row of which table says more. Positions are in the order of
-- the commits.
CREATE TABLE feed_entry (
  position    INTEGER NOT NULL PRIMARY KEY,
  happened_at INTEGER NOT NULL,
  kind        TEXT NOT NULL,
  subject     TEXT NOT NULL,
  caller      TEXT
);
-- The events of an erased enterprise leave the feed.
CREATE INDEX feed_entry_of_event ON feed_entry (subject) WHERE kind = 'event';

-- The last position that was given. Whoever takes one holds this row until the transaction ends.
CREATE TABLE feed_head (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  position INTEGER NOT NULL
);
