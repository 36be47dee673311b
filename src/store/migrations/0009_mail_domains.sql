-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Which addresses a provider speaks for. Providers that are there already link nobody new until it is said.
ALTER TABLE identity_providers ADD COLUMN mail_domains TEXT NOT NULL DEFAULT '[]';
