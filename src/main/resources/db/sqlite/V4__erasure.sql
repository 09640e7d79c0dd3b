-- What was erased, when, by whom and why; of whom only by a salted hash. Rows are added, and never changed or removed.
CREATE TABLE erasure (
  number            INTEGER NOT NULL PRIMARY KEY,
  erased_at         INTEGER NOT NULL,
  official          TEXT,
  reason            TEXT NOT NULL,
  salt              TEXT,
  enterprise_sha256 TEXT,
  assessments       INTEGER NOT NULL,
  idempotency_keys  INTEGER NOT NULL,
  events            INTEGER NOT NULL,
  first_day         TEXT,
  last_day          TEXT
);

CREATE TRIGGER erasure_is_never_edited BEFORE UPDATE ON erasure
BEGIN
  SELECT RAISE(ABORT, 'an erasure is never edited');
END;
CREATE TRIGGER erasure_is_never_removed BEFORE DELETE ON erasure
BEGIN
  SELECT RAISE(ABORT, 'an erasure is never removed');
END;

-- A key goes with its assessment, and by its age, which is that of the assessment.
CREATE INDEX idempotency_key_of_assessment ON idempotency_key (assessment_id);
-- What a job recorded goes with the assessment.
CREATE INDEX job_assessment_of_assessment ON job_assessment (assessment_id);
