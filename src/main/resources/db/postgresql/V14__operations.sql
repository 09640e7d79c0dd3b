-- A row that the readiness check writes, once writing has failed, to find out whether it is possible again.
CREATE TABLE write_probe (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  probed_at  BIGINT NOT NULL
);

-- To which trace (W3C Trace Context) of a caller the request of an assessment belonged; there is no row where to none.
CREATE TABLE assessment_trace (
  assessment_id TEXT PRIMARY KEY,
  trace_id      TEXT NOT NULL
);
CREATE INDEX assessment_trace_by_id ON assessment_trace (trace_id, assessment_id);
