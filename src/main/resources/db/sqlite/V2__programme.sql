-- What happened to enterprises in the programme. Rows are added and never changed: a mistake is made void by a row more.
-- Amounts are decimals written as text, in yuan, because no figure is ever a floating-point number.
CREATE TABLE programme_event (
  credit_code   TEXT NOT NULL,
  number        INTEGER NOT NULL,
  type          TEXT NOT NULL,
  day           TEXT NOT NULL,
  official      TEXT NOT NULL,
  document      TEXT,
  reason        TEXT,
  assessment_id TEXT,
  cohort        INTEGER,
  stage         TEXT,
  measure       TEXT,
  amount        TEXT,
  voids         INTEGER,
  pool_number   INTEGER,
  recorded_at   INTEGER NOT NULL,
  PRIMARY KEY (credit_code, number)
) WITHOUT ROWID;

-- Two payments cannot both be the next one out of a pool, whichever enterprises they are made to.
CREATE UNIQUE INDEX programme_event_of_pool ON programme_event (measure, pool_number);
CREATE INDEX programme_event_of_type ON programme_event (type, credit_code);

CREATE TRIGGER programme_event_is_never_edited BEFORE UPDATE ON programme_event
BEGIN
  SELECT RAISE(ABORT, 'an event is never edited');
END;
