-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The record of processing of personal data (Logboek dataverwerkingen): what was done with whose data, when and for what,
-- never by whom; that stands in the log. A row is added and goes when its time is over; it never changes. On PostgreSQL
-- nobody of a municipality reads it.
CREATE TABLE processing_log (
  span_id TEXT PRIMARY KEY,
  trace_id TEXT NOT NULL,
  parent_span_id TEXT NOT NULL,
  name TEXT NOT NULL,
  activity TEXT NOT NULL,
  subject_type TEXT NOT NULL CHECK (subject_type IN ('member', 'account', 'members', 'accounts')),
  subject_id TEXT NOT NULL CHECK (subject_id <> ''),
  status TEXT NOT NULL CHECK (status IN ('ok', 'error')),
  started TEXT NOT NULL,
  ended TEXT NOT NULL
);
CREATE INDEX processing_log_of_subject ON processing_log (subject_type, subject_id, ended);
CREATE INDEX processing_log_by_age ON processing_log (ended);

-- only sqlite
CREATE TRIGGER processing_log_stays BEFORE UPDATE ON processing_log BEGIN SELECT RAISE(ABORT, 'the record of processing is never changed'); END;
-- only postgresql
CREATE TRIGGER processing_log_stays BEFORE UPDATE OR TRUNCATE ON processing_log FOR EACH STATEMENT EXECUTE FUNCTION stays();
ALTER TABLE processing_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE processing_log FORCE ROW LEVEL SECURITY;
CREATE POLICY whole_scope ON processing_log USING (current_setting('flexteam.scope', true) = '*') WITH CHECK (true);
-- both
