-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- From request to agreement. SQLite cannot change the check of a column, so both databases get the table orders anew;
-- pins name orders, so they stand aside meanwhile.
CREATE TABLE pins_aside AS SELECT * FROM pins;
DROP TABLE pins;
CREATE TABLE new_orders (
  id BIGINT PRIMARY KEY,
  municipality TEXT NOT NULL REFERENCES municipalities (code),
  place TEXT NOT NULL CHECK (place <> ''),
  title TEXT NOT NULL,
  items TEXT NOT NULL,
  menu_version BIGINT NOT NULL,
  free_text TEXT NOT NULL,
  homes BIGINT NOT NULL,
  rank BIGINT NOT NULL CHECK (rank >= 1),
  urgent BIGINT NOT NULL CHECK (urgent IN (0, 1)),
  wished_from TEXT,
  wished_until TEXT,
  tailoring TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'requested', 'proposed', 'agreed', 'completed', 'declined', 'paused', 'stopped')),
  state_reason TEXT NOT NULL,
  state_by TEXT NOT NULL,
  state_at TEXT,
  requested_at TEXT,
  funding TEXT NOT NULL,
  sector TEXT NOT NULL,
  topic TEXT NOT NULL,
  agreement BIGINT NOT NULL CHECK (agreement >= 0),
  proposal BIGINT NOT NULL CHECK (proposal >= 0),
  paused_from TEXT,
  version BIGINT NOT NULL
);
INSERT INTO new_orders
SELECT id, municipality, place, title, items, menu_version, free_text, homes, rank, urgent, wished_from, wished_until,
       tailoring, state, state_reason, '', NULL, requested_at, '', '', '', 0, 0, NULL, version
FROM orders;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
CREATE INDEX orders_of_municipality ON orders (municipality, rank);

CREATE TABLE pins (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL REFERENCES orders (id),
  item TEXT NOT NULL,
  line BIGINT NOT NULL,
  member BIGINT NOT NULL REFERENCES members (id),
  from_week TEXT NOT NULL,
  hours TEXT NOT NULL,
  UNIQUE (order_id, item, line)
);
CREATE INDEX pins_of_member ON pins (member);
INSERT INTO pins SELECT * FROM pins_aside;
DROP TABLE pins_aside;

-- A version outlives its order: no reference.
CREATE TABLE agreements (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL,
  municipality TEXT NOT NULL REFERENCES municipalities (code),
  number BIGINT NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('proposal', 'change', 'force-majeure')),
  state TEXT NOT NULL
    CHECK (state IN ('open', 'accepted', 'change-asked', 'declined', 'withdrawn', 'superseded')),
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  plan BIGINT,
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL CHECK (proposed_by <> ''),
  proposed_role TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  answered_by TEXT,
  answered_role TEXT,
  answered_at TEXT,
  answer TEXT NOT NULL,
  UNIQUE (order_id, number)
);
CREATE UNIQUE INDEX one_open_agreement ON agreements (order_id) WHERE state = 'open';
CREATE INDEX agreements_of_municipality ON agreements (municipality, order_id);

-- What was put before the other side stays as it is; only the answer is added.
-- only sqlite
CREATE TRIGGER agreements_stay BEFORE UPDATE ON agreements
WHEN NEW.content IS NOT OLD.content OR NEW.content_hash IS NOT OLD.content_hash OR NEW.order_id IS NOT OLD.order_id
  OR NEW.number IS NOT OLD.number OR NEW.municipality IS NOT OLD.municipality OR NEW.kind IS NOT OLD.kind
  OR NEW.plan IS NOT OLD.plan OR NEW.reason IS NOT OLD.reason OR NEW.proposed_by IS NOT OLD.proposed_by
  OR NEW.proposed_role IS NOT OLD.proposed_role OR NEW.proposed_at IS NOT OLD.proposed_at
BEGIN SELECT RAISE(ABORT, 'what an agreement says never changes'); END;
CREATE TRIGGER agreements_remain BEFORE DELETE ON agreements BEGIN SELECT RAISE(ABORT, 'an agreement never goes'); END;
-- only postgresql
CREATE TRIGGER agreements_stay BEFORE UPDATE ON agreements FOR EACH ROW
WHEN (ROW(NEW.content, NEW.content_hash, NEW.order_id, NEW.number, NEW.municipality, NEW.kind, NEW.plan, NEW.reason,
          NEW.proposed_by, NEW.proposed_role, NEW.proposed_at)
  IS DISTINCT FROM ROW(OLD.content, OLD.content_hash, OLD.order_id, OLD.number, OLD.municipality, OLD.kind, OLD.plan,
                       OLD.reason, OLD.proposed_by, OLD.proposed_role, OLD.proposed_at))
EXECUTE FUNCTION stays();
CREATE TRIGGER agreements_remain BEFORE DELETE OR TRUNCATE ON agreements FOR EACH STATEMENT EXECUTE FUNCTION stays();
-- both
