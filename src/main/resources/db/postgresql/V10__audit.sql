-- Who did what, when and from where: rows are added, and never changed or removed, whatever retention says. Each row's
-- hash covers the row and the hash of the one before. happened_at is in microseconds since 1970 in UTC.
CREATE TABLE audit_entry (
  number        BIGINT NOT NULL PRIMARY KEY,
  happened_at   BIGINT NOT NULL,
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

CREATE FUNCTION audit_entry_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an entry of the audit trail is never edited or removed';
END;
$$;
CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_is_never_changed();
CREATE TRIGGER audit_entry_is_never_truncated BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_never_changed();

-- The last entry of the trail. Whoever adds one holds this row until the transaction ends, so that the chain has no fork.
CREATE TABLE audit_head (
  id     BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
  number BIGINT NOT NULL,
  hash   TEXT NOT NULL
);

-- What happened, for systems that follow: the kind, and which row of which table says more. Positions are in the order of
-- the commits.
CREATE TABLE feed_entry (
  position    BIGINT NOT NULL PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  kind        TEXT NOT NULL,
  subject     TEXT COLLATE "C" NOT NULL,
  caller      TEXT
);
-- The events of an erased enterprise leave the feed.
CREATE INDEX feed_entry_of_event ON feed_entry (subject) WHERE kind = 'event';

-- The last position that was given. Whoever takes one holds this row until the transaction ends.
CREATE TABLE feed_head (
  id       BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
  position BIGINT NOT NULL
);
