-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Named copies of the planning question with something else in it, and the plan that was last made for each. They are
-- the team's: on PostgreSQL nobody of a municipality reads them, for they say who might leave and what others ask.
CREATE TABLE scenarios (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  changes TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE scenario_plans (
  scenario BIGINT PRIMARY KEY REFERENCES scenarios (id) ON DELETE CASCADE,
  made TEXT NOT NULL,
  seconds DOUBLE PRECISION NOT NULL CHECK (seconds > 0),
  question TEXT NOT NULL,
  figures TEXT NOT NULL,
  plan TEXT NOT NULL
);

-- only postgresql
ALTER TABLE scenarios ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenarios FORCE ROW LEVEL SECURITY;
CREATE POLICY whole_scope ON scenarios USING (current_setting('flexteam.scope', true) = '*');
ALTER TABLE scenario_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenario_plans FORCE ROW LEVEL SECURITY;
CREATE POLICY whole_scope ON scenario_plans USING (current_setting('flexteam.scope', true) = '*');
-- both
