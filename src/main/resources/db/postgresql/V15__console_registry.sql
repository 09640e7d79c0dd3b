-- The registry as it is searched: a row for each enterprise under each policy, narrow enough that all of them are read
-- within a second. An enterprise is in it once it was assessed under the policy, or something happened to it under it.
-- Name, town and outcomes are of its latest assessment under the policy, or under any where there is none, and then it
-- has no outcomes. outcomes is what the assessment says, criteria the status of each criterion likewise: a line each, a
-- tab between, with a line break before and after. The service reads criteria from the answers where they are NULL.
-- stage and recognised are where officials have put the enterprise.
CREATE TABLE registry_entry (
  policy        TEXT COLLATE "C" NOT NULL,
  credit_code   TEXT COLLATE "C" NOT NULL,
  assessment_id TEXT COLLATE "C" NOT NULL,
  name          TEXT COLLATE "C",
  town_or_park  TEXT COLLATE "C",
  stage         TEXT,
  recognised    BIGINT NOT NULL DEFAULT 0,
  outcomes      TEXT NOT NULL,
  criteria      TEXT,
  PRIMARY KEY (policy, credit_code)
);

INSERT INTO registry_entry (policy, credit_code, assessment_id, name, town_or_park, outcomes)
SELECT a.policy, a.credit_code, a.id, a.name, a.town_or_park, E'\n' || a.outcomes
FROM (SELECT policy, credit_code, MAX(id) AS id FROM assessment WHERE credit_code IS NOT NULL
  GROUP BY policy, credit_code) l
JOIN assessment a ON a.id = l.id;

INSERT INTO registry_entry (policy, credit_code, assessment_id, name, town_or_park, outcomes, criteria)
SELECT p.policy, p.credit_code, a.id, a.name, a.town_or_park, E'\n', E'\n'
FROM (SELECT DISTINCT policy, credit_code FROM programme_event) p
JOIN enterprise e ON e.credit_code = p.credit_code
JOIN assessment a ON a.id = e.latest_id
WHERE NOT EXISTS (SELECT 1 FROM registry_entry r WHERE r.policy = p.policy AND r.credit_code = p.credit_code);

UPDATE registry_entry SET
  stage = (SELECT p.stage FROM programme_event p
    WHERE p.credit_code = registry_entry.credit_code AND p.policy = registry_entry.policy
      AND p.type IN ('SELECTED', 'STAGE_ASSIGNED')
      AND NOT EXISTS (SELECT 1 FROM programme_event c WHERE c.credit_code = p.credit_code AND c.voids = p.number)
    ORDER BY p.day DESC, p.number DESC LIMIT 1),
  recognised = COALESCE((SELECT CASE WHEN p.type = 'RECOGNISED' THEN 1 ELSE 0 END FROM programme_event p
    WHERE p.credit_code = registry_entry.credit_code AND p.policy = registry_entry.policy
      AND p.type IN ('RECOGNISED', 'REVOKED')
      AND NOT EXISTS (SELECT 1 FROM programme_event c WHERE c.credit_code = p.credit_code AND c.voids = p.number)
    ORDER BY p.day DESC, p.number DESC LIMIT 1), 0);

CREATE INDEX registry_entry_of_enterprise ON registry_entry (credit_code);
CREATE INDEX registry_entry_of_town ON registry_entry (policy, town_or_park, credit_code);
CREATE INDEX registry_entry_unread ON registry_entry (policy, credit_code) WHERE criteria IS NULL;

-- The paper of an event, one for each, as it was handed in.
CREATE TABLE event_document (
  credit_code TEXT COLLATE "C" NOT NULL,
  number      BIGINT NOT NULL,
  name        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  size        BIGINT NOT NULL,
  sha256      TEXT NOT NULL,
  content     BYTEA NOT NULL,
  PRIMARY KEY (credit_code, number)
);
CREATE FUNCTION event_document_is_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the document of an event is never edited';
END;
$$;
CREATE TRIGGER event_document_is_never_edited BEFORE UPDATE ON event_document
  FOR EACH ROW EXECUTE FUNCTION event_document_is_never_edited();

-- Searches that a person has kept under a name; query is what stands behind the question mark of the page's address.
CREATE TABLE saved_filter (
  owner    TEXT NOT NULL,
  name     TEXT COLLATE "C" NOT NULL,
  query    TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (owner, name)
);

-- What a person settled about an enterprise, with the grounds for it: the assessment that followed rests on it.
CREATE TABLE settlement (
  assessment_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  previous_id   TEXT NOT NULL,
  topic         TEXT NOT NULL,
  holds         BIGINT NOT NULL,
  body          TEXT NOT NULL,
  day           TEXT NOT NULL,
  note          TEXT NOT NULL,
  person        TEXT NOT NULL
);
