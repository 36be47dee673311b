-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What shows that a member has a role, apart from the roles because it is about the person and can be erased; and who
-- learns a role beside whom. On PostgreSQL a municipality sees the pairs that its own staff is in.
ALTER TABLE members ADD COLUMN evidence TEXT;

CREATE TABLE learning_pairs (
  id BIGINT PRIMARY KEY,
  learner BIGINT NOT NULL REFERENCES members (id),
  expert BIGINT NOT NULL REFERENCES members (id),
  role TEXT NOT NULL,
  from_week TEXT NOT NULL,
  until_week TEXT NOT NULL,
  per_week BIGINT NOT NULL CHECK (per_week >= 1),
  CHECK (learner <> expert),
  CHECK (until_week >= from_week),
  UNIQUE (learner, role)
);
CREATE INDEX learning_pairs_of_expert ON learning_pairs (expert);

-- only postgresql
ALTER TABLE learning_pairs ENABLE ROW LEVEL SECURITY;
ALTER TABLE learning_pairs FORCE ROW LEVEL SECURITY;
CREATE POLICY of_own_staff_within_scope ON learning_pairs
  USING (EXISTS (SELECT 1 FROM members WHERE members.id IN (learning_pairs.learner, learning_pairs.expert)
                 AND (current_setting('flexteam.scope', true) = '*'
                      OR members.bond = 'own' AND within_scope(members.home, current_setting('flexteam.scope', true)))));
-- both
