-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Chains are named on the card. Cards released before this have none.
ALTER TABLE menu_cards ADD COLUMN chains TEXT NOT NULL DEFAULT '[]';
