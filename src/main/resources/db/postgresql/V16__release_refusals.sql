-- That a second person did not agree to a release that waited, and why. A release is declined once.
CREATE TABLE release_refusal (
  release_number INTEGER NOT NULL PRIMARY KEY REFERENCES release (number),
  refused_at     BIGINT NOT NULL,
  refused_by     TEXT NOT NULL,
  reason         TEXT NOT NULL
);
