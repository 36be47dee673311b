-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Agreements are kept apart as orders are (0006).

-- only postgresql
ALTER TABLE agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements FORCE ROW LEVEL SECURITY;
CREATE POLICY within_scope ON agreements USING (within_scope(municipality, current_setting('flexteam.scope', true)));
-- both
