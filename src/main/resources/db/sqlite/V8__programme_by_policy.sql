-- The programme belongs to the policy: every event is of one. What was recorded before is of the policy of the assessment
-- that it rests on, and a correction of that of what it made void. What rests on no assessment is of the policy whose
-- rules held for the enterprise then: that of its latest assessment when the event was taken down. Of an erased
-- enterprise no assessment is left: its bare events are of the first policy of the release that decides.
--
-- An event that goes against the assessment that it rests on says which decision of it that is, and its outcome. Until
-- now the names of the rule files said on which decision an event rests.
CREATE TABLE programme_event_next (
  credit_code      TEXT NOT NULL,
  number           INTEGER NOT NULL,
  type             TEXT NOT NULL,
  day              TEXT NOT NULL,
  official         TEXT NOT NULL,
  document         TEXT,
  reason           TEXT,
  assessment_id    TEXT,
  cohort           INTEGER,
  stage            TEXT,
  measure          TEXT,
  amount           TEXT,
  voids            INTEGER,
  pool_number      INTEGER,
  recorded_at      INTEGER NOT NULL,
  policy           TEXT NOT NULL,
  against_decision TEXT,
  against_outcome  TEXT,
  PRIMARY KEY (credit_code, number)
) WITHOUT ROWID;

INSERT INTO programme_event_next (
  credit_code, number, type, day, official, document, reason, assessment_id, cohort, stage, measure, amount, voids,
  pool_number, recorded_at, policy, against_decision, against_outcome)
SELECT
  e.credit_code, e.number, e.type, e.day, e.official, e.document, e.reason, e.assessment_id,
  e.cohort, e.stage, e.measure, e.amount, e.voids, e.pool_number, e.recorded_at,
  COALESCE(
    (SELECT a.policy FROM assessment a WHERE a.id = b.assessment_id),
    (SELECT a.policy FROM assessment a WHERE a.credit_code = b.credit_code AND a.assessed_at <= b.recorded_at
      ORDER BY a.id DESC LIMIT 1),
    (SELECT a.policy FROM assessment a WHERE a.credit_code = b.credit_code ORDER BY a.id LIMIT 1),
    (SELECT substr(r.policies, 1, instr(r.policies || char(10), char(10)) - 1)
      FROM activation t JOIN release r ON r.number = t.release_number ORDER BY t.sequence DESC LIMIT 1),
    (SELECT MIN(a.policy) FROM assessment a),
    ''),
  (SELECT o.decision FROM assessment_outcome o WHERE o.assessment_id = e.assessment_id AND (
      e.type IN ('SELECTED', 'CULTIVATED') AND o.decision = 'cultivation' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'RECOGNISED' AND o.decision = 'recognition' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'REVOKED' AND o.decision = 'revocation' AND o.outcome = 'NO_GROUNDS')),
  (SELECT o.outcome FROM assessment_outcome o WHERE o.assessment_id = e.assessment_id AND (
      e.type IN ('SELECTED', 'CULTIVATED') AND o.decision = 'cultivation' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'RECOGNISED' AND o.decision = 'recognition' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'REVOKED' AND o.decision = 'revocation' AND o.outcome = 'NO_GROUNDS'))
FROM programme_event e
LEFT JOIN programme_event b ON b.credit_code = e.credit_code AND b.number = COALESCE(e.voids, e.number);

DROP TABLE programme_event;
ALTER TABLE programme_event_next RENAME TO programme_event;

-- A pool is of a policy. Two payments cannot both be the next one out of it, whichever enterprises they are made to.
CREATE UNIQUE INDEX programme_event_of_pool ON programme_event (policy, measure, pool_number);
CREATE INDEX programme_event_of_policy ON programme_event (policy, credit_code);
CREATE INDEX programme_event_of_type ON programme_event (type, credit_code);

-- The latest assessment of an enterprise under a policy.
CREATE INDEX assessment_under_policy ON assessment (policy, credit_code, id);

CREATE TRIGGER programme_event_is_never_edited BEFORE UPDATE ON programme_event
BEGIN
  SELECT RAISE(ABORT, 'an event is never edited');
END;
