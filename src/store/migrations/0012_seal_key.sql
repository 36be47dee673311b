-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The secret with which documents are sealed that leave the house (src/report/seal.h). 0012_seal_key.cpp draws it, once:
-- with another key no paper that was ever given out could be verified.

CREATE TABLE seal_key (
  one BIGINT PRIMARY KEY CHECK (one = 1),
  key TEXT NOT NULL
);
