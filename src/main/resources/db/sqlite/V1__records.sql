-- What was decided. Dates are ISO 8601 text, instants are milliseconds since 1970 in UTC. The id is a UUID version 7 of
-- assessed_at, so that the order of the ids is the order in time; the documents come last, for a listing need not read
-- past them.
CREATE TABLE assessment (
  id           TEXT NOT NULL PRIMARY KEY,
  credit_code  TEXT,
  name         TEXT,
  town_or_park TEXT,
  stage        TEXT,
  category     TEXT,
  policy       TEXT NOT NULL,
  release_hash TEXT NOT NULL,
  as_of        TEXT NOT NULL,
  assessed_at  INTEGER NOT NULL,
  caller       TEXT,
  language     TEXT NOT NULL,
  outcomes     TEXT NOT NULL,
  request      BLOB NOT NULL,
  answer       BLOB NOT NULL
);
CREATE INDEX assessment_of_enterprise ON assessment (credit_code, id);
CREATE INDEX assessment_under_release ON assessment (release_hash, id);

-- A row for each decision, for the filters; what assessment.outcomes says in one text.
CREATE TABLE assessment_outcome (
  assessment_id TEXT NOT NULL,
  decision      TEXT NOT NULL,
  outcome       TEXT NOT NULL,
  PRIMARY KEY (decision, outcome, assessment_id)
) WITHOUT ROWID;
CREATE INDEX assessment_outcome_any_decision ON assessment_outcome (outcome, assessment_id, decision);
CREATE INDEX assessment_outcome_any_outcome ON assessment_outcome (decision, assessment_id);

-- Who asked under which key, so that asking again answers the same.
CREATE TABLE idempotency_key (
  caller        TEXT NOT NULL,
  key           TEXT NOT NULL,
  body_sha256   TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  PRIMARY KEY (caller, key)
) WITHOUT ROWID;

-- An enterprise exists from its first recorded assessment.
CREATE TABLE enterprise (
  credit_code TEXT NOT NULL PRIMARY KEY,
  first_id    TEXT NOT NULL,
  latest_id   TEXT NOT NULL
) WITHOUT ROWID;

-- The texts of rule files, each once, however many releases have it.
CREATE TABLE rule_text (
  sha256 TEXT NOT NULL PRIMARY KEY,
  text   TEXT NOT NULL
);
CREATE TABLE release_file (
  release_hash TEXT NOT NULL,
  path         TEXT NOT NULL,
  text_sha256  TEXT NOT NULL REFERENCES rule_text (sha256),
  PRIMARY KEY (release_hash, path)
) WITHOUT ROWID;

CREATE TABLE release (
  number          INTEGER NOT NULL PRIMARY KEY,
  hash            TEXT NOT NULL,
  policies        TEXT NOT NULL,
  note            TEXT NOT NULL,
  override_reason TEXT,
  cases           INTEGER NOT NULL,
  failed_cases    INTEGER NOT NULL,
  published_at    INTEGER NOT NULL
);
CREATE INDEX release_of_hash ON release (hash, number);

-- Which release decides: the one of the last row.
CREATE TABLE activation (
  sequence       INTEGER NOT NULL PRIMARY KEY,
  release_number INTEGER NOT NULL REFERENCES release (number),
  activated_at   INTEGER NOT NULL
);
