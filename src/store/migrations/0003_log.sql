-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The log: a chain of hashes over every write and over what must be known beside it. Writes of before are chained by
-- the step in 0003_log.cpp. See docs/decisions/audit.md.
CREATE TABLE log (
  number BIGINT PRIMARY KEY CHECK (number >= 1),
  at TEXT NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  action TEXT NOT NULL CHECK (action <> ''),
  object TEXT NOT NULL,
  key TEXT NOT NULL,
  municipality TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('done', 'refused', 'failed')),
  origin TEXT NOT NULL,
  revision BIGINT REFERENCES writes (revision),
  digest TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX log_of_municipality ON log (municipality, number);
CREATE INDEX log_of_revision ON log (revision);

-- What people are called and why they were away, for images in the audit trail. The only part of it that can be erased.
CREATE TABLE personal_values (
  id TEXT PRIMARY KEY,
  object TEXT NOT NULL,
  key TEXT NOT NULL,
  salt TEXT NOT NULL,
  value TEXT NOT NULL
);
CREATE INDEX personal_values_of ON personal_values (object, key);

-- only sqlite
CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER log_remains BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER personal_values_stay BEFORE UPDATE ON personal_values BEGIN SELECT RAISE(ABORT, 'a personal value is erased, never changed'); END;
-- only postgresql
CREATE TRIGGER log_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION stays();
CREATE TRIGGER personal_values_stay BEFORE UPDATE ON personal_values FOR EACH STATEMENT EXECUTE FUNCTION stays();
-- both
