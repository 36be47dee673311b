-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Lists that belong to one row and are only read with it (roles of a member, steps of an order) are JSON text in that
-- row: one row is one version, one audit image, one thing to take back. Moments are "2027-03-01T08:30:00.125Z",
-- weeks "2027-W01", truths 0 and 1. See docs/decisions/sql.md.

-- only sqlite
PRAGMA application_id = 1179408466;
-- both

CREATE TABLE revision (
  id BIGINT PRIMARY KEY CHECK (id = 1),
  value BIGINT NOT NULL
);
INSERT INTO revision (id, value) VALUES (1, 0);

CREATE TABLE last_keys (
  object TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);

-- The audit trail: one row a write, one row a changed row.
CREATE TABLE writes (
  revision BIGINT PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL CHECK (actor <> ''),
  action TEXT NOT NULL CHECK (action <> ''),
  undoable BIGINT NOT NULL CHECK (undoable IN (0, 1)),
  undoes BIGINT REFERENCES writes (revision),
  redo BIGINT NOT NULL CHECK (redo IN (0, 1))
);
CREATE INDEX writes_of_actor ON writes (actor, revision);
CREATE INDEX writes_undone ON writes (undoes);

CREATE TABLE audit (
  revision BIGINT NOT NULL REFERENCES writes (revision) DEFERRABLE INITIALLY DEFERRED,
  number BIGINT NOT NULL,
  object TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (revision, number)
);
CREATE INDEX audit_of_object ON audit (object, key, revision);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('municipality', 'province', 'association', 'agency', 'other'))
);

CREATE TABLE municipalities (
  code TEXT PRIMARY KEY,
  year BIGINT NOT NULL,
  name TEXT NOT NULL,
  sign TEXT NOT NULL,
  homes BIGINT NOT NULL CHECK (homes >= 0),
  share DOUBLE PRECISION NOT NULL CHECK (share >= 0 AND share <= 1),
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL
);

CREATE TABLE districts (
  code TEXT PRIMARY KEY,
  year BIGINT NOT NULL,
  name TEXT NOT NULL,
  municipality TEXT NOT NULL REFERENCES municipalities (code),
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  area_km2 DOUBLE PRECISION NOT NULL,
  homes BIGINT NOT NULL CHECK (homes >= 0),
  homes_are_example BIGINT NOT NULL CHECK (homes_are_example IN (0, 1)),
  outline TEXT
);
CREATE INDEX districts_of_municipality ON districts (municipality, code);

CREATE TABLE villages (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  municipality TEXT NOT NULL REFERENCES municipalities (code),
  district TEXT REFERENCES districts (code),
  lon DOUBLE PRECISION NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  population BIGINT NOT NULL
);
CREATE INDEX villages_of_municipality ON villages (municipality, name);

CREATE TABLE programmes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE menu_cards (
  id TEXT PRIMARY KEY,
  programme TEXT NOT NULL REFERENCES programmes (id),
  version BIGINT NOT NULL,
  roles TEXT NOT NULL,
  items TEXT NOT NULL,
  UNIQUE (programme, version)
);

CREATE TABLE orders (
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
  state TEXT NOT NULL CHECK (state IN ('draft', 'requested', 'agreed', 'declined')),
  state_reason TEXT NOT NULL,
  requested_at TEXT,
  version BIGINT NOT NULL
);
CREATE INDEX orders_of_municipality ON orders (municipality, rank);

CREATE TABLE members (
  id BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  employer TEXT REFERENCES organisations (id),
  director TEXT REFERENCES organisations (id),
  payer TEXT REFERENCES organisations (id),
  bond TEXT NOT NULL CHECK (bond IN ('shared', 'own', 'lent')),
  home TEXT REFERENCES municipalities (code),
  roles TEXT NOT NULL,
  contract TEXT NOT NULL,
  leave TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX members_of_home ON members (home, name);

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

CREATE TABLE plan_documents (
  id BIGINT PRIMARY KEY,
  problem TEXT NOT NULL,
  plan TEXT NOT NULL,
  outcome TEXT NOT NULL
);

CREATE TABLE plans (
  id BIGINT PRIMARY KEY,
  document BIGINT NOT NULL REFERENCES plan_documents (id),
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'superseded')),
  created TEXT NOT NULL,
  created_by TEXT NOT NULL,
  first_week TEXT NOT NULL,
  weeks BIGINT NOT NULL,
  based_on BIGINT,
  published TEXT,
  score TEXT NOT NULL,
  bound TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_published_plan ON plans (state) WHERE state = 'published';
CREATE INDEX plans_of_document ON plans (document);

-- Orders and members may be gone while an older plan still names them: no references.
CREATE TABLE assignments (
  document BIGINT NOT NULL REFERENCES plan_documents (id) ON DELETE CASCADE,
  number BIGINT NOT NULL,
  order_id BIGINT NOT NULL,
  item TEXT NOT NULL,
  line BIGINT NOT NULL,
  role TEXT NOT NULL,
  member BIGINT NOT NULL,
  from_week TEXT NOT NULL,
  hours TEXT NOT NULL,
  PRIMARY KEY (document, number)
);
CREATE INDEX assignments_of_order ON assignments (document, order_id);
CREATE INDEX assignments_of_member ON assignments (document, member);

CREATE TABLE runs (
  id BIGINT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'cancelled', 'failed')),
  requested_by TEXT NOT NULL,
  requested TEXT NOT NULL,
  started TEXT,
  ended TEXT,
  seconds DOUBLE PRECISION NOT NULL,
  seed BIGINT NOT NULL,
  iterations BIGINT NOT NULL,
  best TEXT NOT NULL,
  bound TEXT NOT NULL,
  plan BIGINT,
  message TEXT NOT NULL
);
CREATE INDEX runs_of_state ON runs (state);

-- What has been written down stays as it is.
-- only sqlite
CREATE TRIGGER writes_stay BEFORE UPDATE ON writes BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER writes_remain BEFORE DELETE ON writes BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_remains BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER menu_cards_stay BEFORE UPDATE ON menu_cards BEGIN SELECT RAISE(ABORT, 'a released menu card never changes'); END;
CREATE TRIGGER menu_cards_remain BEFORE DELETE ON menu_cards BEGIN SELECT RAISE(ABORT, 'a released menu card never changes'); END;
CREATE TRIGGER plan_documents_stay BEFORE UPDATE ON plan_documents BEGIN SELECT RAISE(ABORT, 'the documents of a plan never change'); END;
-- only postgresql
CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% never changes', TG_TABLE_NAME; END $$;
CREATE TRIGGER writes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON writes FOR EACH STATEMENT EXECUTE FUNCTION stays();
CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION stays();
CREATE TRIGGER menu_cards_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON menu_cards FOR EACH STATEMENT EXECUTE FUNCTION stays();
CREATE TRIGGER plan_documents_stay BEFORE UPDATE ON plan_documents FOR EACH STATEMENT EXECUTE FUNCTION stays();
-- both
