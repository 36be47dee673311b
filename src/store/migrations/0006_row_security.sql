-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- On PostgreSQL the database itself keeps rows of municipalities apart: a transaction sees and writes those in
-- flexteam.scope alone (codes with a space between; '*': all; not set: none), whatever its query asks. The program
-- narrows the scope where somebody of a municipality asks. The log has a scope of its own, since whoever writes must see
-- where the chain ends. Roles that are superuser or have BYPASSRLS are not held to any of this.

-- only postgresql
CREATE FUNCTION within_scope(owner TEXT, scope TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS
  $$ SELECT scope = '*' OR owner = ANY (string_to_array(scope, ' ')) $$;

ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE orders FORCE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON orders USING (within_scope(municipality, current_setting('flexteam.scope', true)));

ALTER TABLE pins ENABLE ROW LEVEL SECURITY;
ALTER TABLE pins FORCE ROW LEVEL SECURITY;
CREATE POLICY of_orders_within_scope ON pins USING (EXISTS (SELECT 1 FROM orders WHERE orders.id = pins.order_id));

ALTER TABLE log ENABLE ROW LEVEL SECURITY;
ALTER TABLE log FORCE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON log FOR SELECT USING (within_scope(municipality, current_setting('flexteam.log', true)));
CREATE POLICY anybody_adds ON log FOR INSERT WITH CHECK (true);

ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY of_log_within_scope ON audit FOR SELECT
  USING (current_setting('flexteam.log', true) = '*' OR EXISTS (SELECT 1 FROM log WHERE log.revision = audit.revision));
CREATE POLICY anybody_adds ON audit FOR INSERT WITH CHECK (true);
-- both
