-- What people have typed of enterprises' facts and not recorded yet: one draft for each person, policy and enterprise. The code
-- is empty while none is typed.
CREATE TABLE fact_draft (
  person      TEXT NOT NULL,
  policy      TEXT NOT NULL,
  credit_code TEXT NOT NULL,
  typed       TEXT NOT NULL,
  saved_at    BIGINT NOT NULL,
  PRIMARY KEY (person, policy, credit_code)
);
CREATE INDEX fact_draft_by_code ON fact_draft (credit_code);
