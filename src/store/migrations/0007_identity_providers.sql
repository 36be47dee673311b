-- SPDX-FileCopyrightText: 2026 Flexteam contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Where people of an organisation log in (OpenID Connect), and attempts that are under way. The key of a provider stands
-- in no audit image.
CREATE TABLE identity_providers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  issuer TEXT NOT NULL,
  client_id TEXT NOT NULL,
  acr_values TEXT NOT NULL,
  client_key TEXT NOT NULL,
  active BIGINT NOT NULL CHECK (active IN (0, 1)),
  version BIGINT NOT NULL
);

CREATE TABLE pending_logins (
  token TEXT PRIMARY KEY,
  provider TEXT NOT NULL,
  issuer TEXT NOT NULL,
  state TEXT NOT NULL,
  nonce TEXT NOT NULL,
  code_verifier TEXT NOT NULL,
  began BIGINT NOT NULL
);
