-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who can log in. Accounts are kept like everything else; what follows them is not part of what the partners keep
-- together (no revision, no audit images) and never leaves the server.
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  role TEXT NOT NULL
    CHECK (role IN ('administrator', 'team-coordinator', 'team-member', 'municipal-coordinator', 'viewer')),
  municipalities TEXT NOT NULL,
  member BIGINT,
  active BIGINT NOT NULL CHECK (active IN (0, 1)),
  version BIGINT NOT NULL
);

CREATE TABLE credentials (
  account TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  password TEXT,
  second_step TEXT,
  second_step_confirmed BIGINT NOT NULL,
  second_step_last BIGINT NOT NULL,
  recovery_codes TEXT NOT NULL,
  issuer TEXT,
  subject TEXT
);
CREATE UNIQUE INDEX credentials_of_subject ON credentials (issuer, subject);

-- A token is kept as its digest only: who reads the database cannot take over a session.
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('second-step', 'full')),
  created TEXT NOT NULL,
  seen TEXT NOT NULL,
  ends TEXT NOT NULL,
  agent TEXT NOT NULL,
  origin TEXT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account, created);

CREATE TABLE invitations (
  token TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  ends TEXT NOT NULL
);
CREATE INDEX invitations_of_account ON invitations (account);

-- Browsers that have logged in well before: what strangers try does not slow them down.
CREATE TABLE devices (
  token TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  seen TEXT NOT NULL
);
CREATE INDEX devices_of_account ON devices (account);
