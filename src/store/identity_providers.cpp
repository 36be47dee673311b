// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/identity_providers.h"

#include "store/lists.h"
#include "store/random.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::identity_providers {
namespace {

using model::IdentityProvider;

Row row_of(const IdentityProvider& provider) {
  return {provider.id,
          provider.name,
          provider.issuer,
          provider.client_id,
          lists::text(provider.acr_values),
          provider.client_key,
          std::int64_t{provider.active},
          provider.version,
          lists::text(provider.mail_domains)};
}

IdentityProvider read(const sql::Statement& row) {
  IdentityProvider provider;
  std::string_view acr_values, mail_domains;
  row.into(provider.id, provider.name, provider.issuer, provider.client_id, acr_values, provider.client_key,
           provider.active, provider.version, mail_domains);
  lists::read(acr_values, provider.acr_values);
  lists::read(mail_domains, provider.mail_domains);
  return provider;
}

}  // namespace

std::optional<IdentityProvider> find(ReadTransaction& tx, std::string_view id) {
  return rows::by_key(tx, tables::identity_providers, std::string(id), read);
}

std::vector<IdentityProvider> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::identity_providers, "name, id", read);
}

Outcome<IdentityProvider> add(WriteTransaction& tx, IdentityProvider provider) {
  provider.id = random_id("p-");
  provider.version = 1;
  tx.insert(tables::identity_providers, row_of(provider));
  return provider;
}

Outcome<IdentityProvider> update(WriteTransaction& tx, IdentityProvider provider) {
  const auto stored = find(tx, provider.id);
  if (auto seen = rows::as_seen(tx, tables::identity_providers, provider.id, stored, provider.version); !seen)
    return std::unexpected(seen.error());
  provider.client_key = stored->client_key;
  if (provider == *stored) return provider;
  ++provider.version;
  tx.update(tables::identity_providers, row_of(provider));
  return provider;
}

Outcome<void> remove(WriteTransaction& tx, std::string_view id, std::int64_t version) {
  const auto stored = find(tx, id);
  if (auto seen = rows::as_seen(tx, tables::identity_providers, std::string(id), stored, version); !seen)
    return std::unexpected(seen.error());
  tx.erase(tables::identity_providers, std::string(id));
  return {};
}

void keep(AsideTransaction& tx, const PendingLogin& login, std::chrono::sys_seconds oldest) {
  tx.change("DELETE FROM pending_logins WHERE began < $1").bind(oldest.time_since_epoch().count()).run();
  tx.change(
        "INSERT INTO pending_logins (token, provider, issuer, state, nonce, code_verifier, began) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)")
      .bind(login.token, login.provider, login.issuer, login.state, login.nonce, login.code_verifier,
            login.began.time_since_epoch().count())
      .run();
}

std::optional<PendingLogin> take(AsideTransaction& tx, std::string_view token) {
  std::optional<PendingLogin> found;
  {
    auto query = tx.query(
        "SELECT token, provider, issuer, state, nonce, code_verifier, began FROM pending_logins WHERE token = $1");
    query.bind(token);
    found = rows::first(query, [](const sql::Statement& row) {
      PendingLogin login;
      std::int64_t began = 0;
      row.into(login.token, login.provider, login.issuer, login.state, login.nonce, login.code_verifier, began);
      login.began = std::chrono::sys_seconds(std::chrono::seconds(began));
      return login;
    });
  }
  tx.change("DELETE FROM pending_logins WHERE token = $1").bind(token).run();
  return found;
}

}  // namespace flexteam::store::identity_providers
