-- An assessment is found by its outcomes as they stand in its row: there are as many different texts as there are
-- combinations of outcomes, and not one for each assessment. Before, each outcome was a row with three index entries.
ALTER TABLE assessment ALTER COLUMN outcomes TYPE TEXT COLLATE "C";
CREATE INDEX assessment_of_outcomes ON assessment (outcomes, id);
DROP TABLE assessment_outcome;

-- The registry knows the latest assessment of an enterprise under a policy.
DROP INDEX assessment_under_policy;

-- The assessments of a caller with an outcome, however many others either has.
DROP INDEX assessment_of_caller;
CREATE INDEX assessment_of_caller ON assessment (caller, outcomes, id) WHERE caller IS NOT NULL;
