-- Runs that go on after their request was answered. The instance that runs one says from time to time that it still does
-- (beat, milliseconds since 1970); a row that is unfinished although nobody says so any more was interrupted. The
-- document is JSON, of the feature that runs the job.
CREATE TABLE job (
  id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  state      TEXT NOT NULL,
  instance   TEXT NOT NULL,
  beat       BIGINT NOT NULL,
  cancelled  BIGINT NOT NULL,
  started    BIGINT NOT NULL,
  finished   BIGINT,
  total      BIGINT NOT NULL,
  done       BIGINT NOT NULL,
  document   BYTEA NOT NULL
);
CREATE INDEX job_of_kind ON job (kind, id);

-- What a job recorded, in the order of what it was given.
CREATE TABLE job_assessment (
  job_id        TEXT COLLATE "C" NOT NULL,
  number        BIGINT NOT NULL,
  assessment_id TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (job_id, number)
);
