-- What happened to enterprises in the programme. Rows are added and never changed: a mistake is made void by a row more.
-- Amounts are decimals written as text, in yuan, as SQLite keeps them.
CREATE TABLE programme_event (
  credit_code   TEXT COLLATE "C" NOT NULL,
  number        BIGINT NOT NULL,
  type          TEXT NOT NULL,
  day           TEXT NOT NULL,
  official      TEXT NOT NULL,
  document      TEXT,
  reason        TEXT,
  assessment_id TEXT COLLATE "C",
  cohort        BIGINT,
  stage         TEXT,
  measure       TEXT,
  amount        TEXT,
  voids         BIGINT,
  pool_number   BIGINT,
  recorded_at   BIGINT NOT NULL,
  PRIMARY KEY (credit_code, number)
);

-- Two payments cannot both be the next one out of a pool, whichever enterprises they are made to.
CREATE UNIQUE INDEX programme_event_of_pool ON programme_event (measure, pool_number);
CREATE INDEX programme_event_of_type ON programme_event (type, credit_code);

CREATE FUNCTION programme_event_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an event is never edited';
END;
$$;
CREATE TRIGGER programme_event_is_never_edited BEFORE UPDATE ON programme_event
  FOR EACH ROW EXECUTE FUNCTION programme_event_is_never_edited();
