-- The lists that a job found, such as whom a change of the rules touches: lines of JSON, packed, some of them in a page.
CREATE TABLE job_list (
  job_id TEXT NOT NULL,
  list   TEXT NOT NULL,
  page   INTEGER NOT NULL,
  lines  BLOB NOT NULL,
  PRIMARY KEY (job_id, list, page)
);

-- The jobs of a process that has ended are said to be interrupted when another one starts.
CREATE INDEX job_unfinished ON job (instance) WHERE finished IS NULL;
