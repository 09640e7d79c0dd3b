-- The sessions of people in the console. A token is kept as its SHA-256. A session holds while its account is the one
-- that was verified: account_changed_at is its changed_at of then. Whoever another service vouches for has no account
-- here, but roles.
CREATE TABLE console_session (
  token_sha256       TEXT NOT NULL PRIMARY KEY,
  id                 TEXT NOT NULL UNIQUE,
  name               TEXT NOT NULL,
  roles              TEXT,
  account_changed_at INTEGER,
  address            TEXT,
  agent              TEXT,
  started_at         INTEGER NOT NULL,
  last_used_at       INTEGER NOT NULL,
  CHECK ((roles IS NULL) <> (account_changed_at IS NULL))
);
