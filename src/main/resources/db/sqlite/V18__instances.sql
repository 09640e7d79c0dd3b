-- The running instances that share the database: by which release each decides, and the last fault in loading one. No
-- record: an instance writes its row anew at an interval and when it changes, and removes it when it stops.
CREATE TABLE service_instance (
  id             TEXT NOT NULL PRIMARY KEY,
  host           TEXT NOT NULL,
  version        TEXT NOT NULL,
  started_at     INTEGER NOT NULL,
  release_number INTEGER,
  release_hash   TEXT,
  decides_since  INTEGER,
  fault_zh       TEXT,
  fault_en       TEXT,
  fault_at       INTEGER,
  seen_at        INTEGER NOT NULL
);
