-- Who published a release, which release decided when it was made, and how its cases went: case by case, each document
-- once. The signature covers every column of the release; the hash covers its files, and cases_sha256 the document.
ALTER TABLE release ADD COLUMN author TEXT;
ALTER TABLE release ADD COLUMN parent_number BIGINT;
ALTER TABLE release ADD COLUMN cases_sha256 TEXT;
ALTER TABLE release ADD COLUMN signature TEXT;

CREATE TABLE case_results (
  sha256   TEXT NOT NULL PRIMARY KEY,
  document TEXT NOT NULL
);

-- Who made a release decide, and why. The sequence alone says which is the last, whoever writes it first.
ALTER TABLE activation ADD COLUMN activated_by TEXT;
ALTER TABLE activation ADD COLUMN reason TEXT;

-- Releases that are to decide from a moment on. Whoever ends the row, by activating, by cancelling or by refusing, is
-- the only one who does.
CREATE TABLE scheduled_activation (
  number         BIGINT NOT NULL PRIMARY KEY,
  release_number BIGINT NOT NULL REFERENCES release (number),
  activate_at    BIGINT NOT NULL,
  scheduled_at   BIGINT NOT NULL,
  scheduled_by   TEXT,
  reason         TEXT NOT NULL,
  ended_at       BIGINT,
  ended_by       TEXT,
  outcome        TEXT
);
CREATE INDEX scheduled_activation_by_time ON scheduled_activation (activate_at, number);

-- A release is never edited.
CREATE FUNCTION release_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release is never edited';
END;
$$;
CREATE TRIGGER release_is_never_edited BEFORE UPDATE ON release
  FOR EACH ROW EXECUTE FUNCTION release_is_never_edited();
CREATE TRIGGER release_file_is_never_edited BEFORE UPDATE ON release_file
  FOR EACH ROW EXECUTE FUNCTION release_is_never_edited();
CREATE TRIGGER rule_text_is_never_edited BEFORE UPDATE ON rule_text
  FOR EACH ROW EXECUTE FUNCTION release_is_never_edited();
CREATE TRIGGER case_results_is_never_edited BEFORE UPDATE ON case_results
  FOR EACH ROW EXECUTE FUNCTION release_is_never_edited();

-- Other services that share the database are told at once that another release decides.
CREATE FUNCTION activation_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('little_giant_activation', NEW.sequence::text);
  RETURN NEW;
END;
$$;
CREATE TRIGGER activation_is_told AFTER INSERT ON activation
  FOR EACH ROW EXECUTE FUNCTION activation_is_told();
