-- What was erased, when, by whom and why; of whom only by a salted hash. Rows are added, and never changed or removed.
CREATE TABLE erasure (
  number            BIGINT NOT NULL PRIMARY KEY,
  erased_at         BIGINT NOT NULL,
  official          TEXT,
  reason            TEXT NOT NULL,
  salt              TEXT,
  enterprise_sha256 TEXT,
  assessments       BIGINT NOT NULL,
  idempotency_keys  BIGINT NOT NULL,
  events            BIGINT NOT NULL,
  first_day         TEXT,
  last_day          TEXT
);

CREATE FUNCTION erasure_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an erasure is never edited or removed';
END;
$$;
CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE OR DELETE ON erasure
  FOR EACH ROW EXECUTE FUNCTION erasure_is_never_changed();
CREATE TRIGGER erasure_is_never_truncated BEFORE TRUNCATE ON erasure
  FOR EACH STATEMENT EXECUTE FUNCTION erasure_is_never_changed();

-- A key goes with its assessment, and by its age, which is that of the assessment.
CREATE INDEX idempotency_key_of_assessment ON idempotency_key (assessment_id);
-- What a job recorded goes with the assessment.
CREATE INDEX job_assessment_of_assessment ON job_assessment (assessment_id);
