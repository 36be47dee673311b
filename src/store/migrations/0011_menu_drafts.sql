-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who released a version of the menu card and when (of older ones it was not noted), and the version that is worked on:
-- one for each programme.
ALTER TABLE menu_cards ADD COLUMN released_by TEXT NOT NULL DEFAULT '';
ALTER TABLE menu_cards ADD COLUMN released_at TEXT;

CREATE TABLE menu_drafts (
  programme TEXT PRIMARY KEY REFERENCES programmes (id),
  based_on BIGINT NOT NULL CHECK (based_on >= 1),
  items TEXT NOT NULL,
  chains TEXT NOT NULL,
  started_by TEXT NOT NULL,
  started_at TEXT NOT NULL,
  version BIGINT NOT NULL
);
