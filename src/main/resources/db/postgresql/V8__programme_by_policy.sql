-- The programme belongs to the policy: every event is of one. What was recorded before is of the policy of the assessment
-- that it rests on, and a correction of that of what it made void. What rests on no assessment is of the policy whose
-- rules held for the enterprise then: that of its latest assessment when the event was taken down. Of an erased
-- enterprise no assessment is left: its bare events are of the first policy of the release that decides.
--
-- An event that goes against the assessment that it rests on says which decision of it that is, and its outcome. Until
-- now the names of the rule files said on which decision an event rests.
ALTER TABLE programme_event ADD COLUMN policy TEXT;
ALTER TABLE programme_event ADD COLUMN against_decision TEXT;
ALTER TABLE programme_event ADD COLUMN against_outcome TEXT;

ALTER TABLE programme_event DISABLE TRIGGER programme_event_is_never_edited;
UPDATE programme_event e SET
  policy = COALESCE(
    (SELECT a.policy FROM assessment a WHERE a.id = b.assessment_id),
    (SELECT a.policy FROM assessment a WHERE a.credit_code = b.credit_code AND a.assessed_at <= b.recorded_at
      ORDER BY a.id DESC LIMIT 1),
    (SELECT a.policy FROM assessment a WHERE a.credit_code = b.credit_code ORDER BY a.id LIMIT 1),
    (SELECT split_part(r.policies, E'\n', 1)
      FROM activation t JOIN release r ON r.number = t.release_number ORDER BY t.sequence DESC LIMIT 1),
    (SELECT MIN(a.policy) FROM assessment a),
    ''),
  against_decision =
    (SELECT o.decision FROM assessment_outcome o WHERE o.assessment_id = e.assessment_id AND (
      e.type IN ('SELECTED', 'CULTIVATED') AND o.decision = 'cultivation' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'RECOGNISED' AND o.decision = 'recognition' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'REVOKED' AND o.decision = 'revocation' AND o.outcome = 'NO_GROUNDS')),
  against_outcome =
    (SELECT o.outcome FROM assessment_outcome o WHERE o.assessment_id = e.assessment_id AND (
      e.type IN ('SELECTED', 'CULTIVATED') AND o.decision = 'cultivation' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'RECOGNISED' AND o.decision = 'recognition' AND o.outcome = 'NOT_QUALIFIED'
      OR e.type = 'REVOKED' AND o.decision = 'revocation' AND o.outcome = 'NO_GROUNDS'))
FROM programme_event b
WHERE b.credit_code = e.credit_code AND b.number = COALESCE(e.voids, e.number);
ALTER TABLE programme_event ENABLE TRIGGER programme_event_is_never_edited;
ALTER TABLE programme_event ALTER COLUMN policy SET NOT NULL;

-- A pool is of a policy. Two payments cannot both be the next one out of it, whichever enterprises they are made to.
DROP INDEX programme_event_of_pool;
CREATE UNIQUE INDEX programme_event_of_pool ON programme_event (policy, measure, pool_number);
CREATE INDEX programme_event_of_policy ON programme_event (policy, credit_code);

-- The latest assessment of an enterprise under a policy.
CREATE INDEX assessment_under_policy ON assessment (policy, credit_code, id);
