-- People who sign in. A name is never given to somebody else, so a row stays when its person is removed: what was done
-- under a name was done by one person. Roles and addresses are separated by a space.
CREATE TABLE user_account (
  name            TEXT NOT NULL PRIMARY KEY,
  password_hash   TEXT NOT NULL,
  roles           TEXT NOT NULL,
  disabled        INTEGER NOT NULL,
  first_password  INTEGER NOT NULL,
  failures        INTEGER NOT NULL,
  locked_until    INTEGER,
  known_addresses TEXT NOT NULL,
  created_at      INTEGER NOT NULL,
  created_by      TEXT,
  changed_at      INTEGER NOT NULL,
  removed_at      INTEGER
);

-- Keys of systems. A secret is kept as its SHA-256: it is drawn at random, and a slow hash would protect nothing more.
CREATE TABLE api_key (
  id            TEXT NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL,
  secret_sha256 TEXT NOT NULL UNIQUE,
  roles         TEXT NOT NULL,
  created_at    INTEGER NOT NULL,
  created_by    TEXT NOT NULL,
  expires_at    INTEGER,
  last_used_at  INTEGER,
  revoked_at    INTEGER,
  revoked_by    TEXT
);

-- Counts the changes of users and keys: whoever remembers them looks here whether they are still so.
CREATE TABLE access_version (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
);

-- A system lists what it recorded itself.
CREATE INDEX assessment_of_caller ON assessment (caller, id) WHERE caller IS NOT NULL;
