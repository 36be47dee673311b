-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What somebody should hear, one row for each who should. It says no more than which order it is about: the rest stands
-- there. Like sessions it is beside what the partners keep together: no revision of its own, no images.
CREATE TABLE notices (
  id BIGINT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  municipality TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'change-proposal', 'force-majeure', 'declined', 'completed', 'requested',
    'accepted', 'change-asked', 'refused', 'paused', 'resumed', 'stopped', 'weeks-changed')),
  order_id BIGINT,
  revision BIGINT NOT NULL,
  at TEXT NOT NULL,
  read_at TEXT,
  mailed TEXT
);
CREATE INDEX notices_of_account ON notices (account, id);
CREATE INDEX notices_of_order ON notices (order_id);
CREATE INDEX notices_of_revision ON notices (revision);

-- What somebody chose; nothing here: everything on.
CREATE TABLE notice_settings (
  account TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  digest BIGINT NOT NULL CHECK (digest IN (0, 1)),
  log_head BIGINT NOT NULL CHECK (log_head IN (0, 1))
);

-- One mail a day for each account, whichever server sends it.
CREATE TABLE digests (
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('sending', 'failed', 'sent', 'nothing')),
  at TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  PRIMARY KEY (account, day)
);

-- The token of a calendar is kept as its digest only.
CREATE TABLE calendars (
  account TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  token TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL
);

-- The head of the log at the end of each day, as it was mailed.
CREATE TABLE log_heads (
  day TEXT PRIMARY KEY,
  number BIGINT NOT NULL CHECK (number >= 1),
  hash TEXT NOT NULL
);

-- only sqlite
CREATE TRIGGER log_heads_stay BEFORE UPDATE ON log_heads BEGIN SELECT RAISE(ABORT, 'a head of the log never changes'); END;
CREATE TRIGGER log_heads_remain BEFORE DELETE ON log_heads BEGIN SELECT RAISE(ABORT, 'a head of the log never goes'); END;
-- only postgresql
CREATE TRIGGER log_heads_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON log_heads FOR EACH STATEMENT EXECUTE FUNCTION stays();

ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON notices
  USING (municipality = '' OR within_scope(municipality, current_setting('flexteam.scope', true)));
-- both
