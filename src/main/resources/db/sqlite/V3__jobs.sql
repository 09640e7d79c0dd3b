-- Runs that go on after their request was answered. The instance that runs one says from time to time that it still does
-- (beat, milliseconds since 1970); a row that is unfinished although nobody says so any more was interrupted. The
-- document is JSON, of the feature that runs the job.
CREATE TABLE job (
  id         TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  state      TEXT NOT NULL,
  instance   TEXT NOT NULL,
  beat       INTEGER NOT NULL,
  cancelled  INTEGER NOT NULL,
  started    INTEGER NOT NULL,
  finished   INTEGER,
  total      INTEGER NOT NULL,
  done       INTEGER NOT NULL,
  document   BLOB NOT NULL
);
CREATE INDEX job_of_kind ON job (kind, id);

-- What a job recorded, in the order of what it was given.
CREATE TABLE job_assessment (
  job_id        TEXT NOT NULL,
  number        INTEGER NOT NULL,
  assessment_id TEXT NOT NULL,
  PRIMARY KEY (job_id, number)
) WITHOUT ROWID;
