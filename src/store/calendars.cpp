// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/calendars.h"

#include "store/rows.h"

namespace flexteam::store::calendars {

std::optional<model::Instant> made(ReadTransaction& tx, std::string_view account) {
  auto query = tx.query("SELECT made FROM calendars WHERE account = $1");
  query.bind(account);
  return query.step() ? rows::instant(query.get<std::string>(0)) : std::nullopt;
}

std::optional<std::string> account_of(ReadTransaction& tx, std::string_view token) {
  auto query = tx.query("SELECT account FROM calendars WHERE token = $1");
  query.bind(token);
  return query.step() ? std::optional(query.get<std::string>(0)) : std::nullopt;
}

void put(AsideTransaction& tx, std::string_view account, std::string_view token, model::Instant now) {
  remove(tx, account);
  tx.change("INSERT INTO calendars (account, token, made) VALUES ($1, $2, $3)")
      .bind(account, token, model::to_string(now))
      .run();
}

bool remove(AsideTransaction& tx, std::string_view account) {
  return tx.change("DELETE FROM calendars WHERE account = $1").bind(account).run() > 0;
}

}  // namespace flexteam::store::calendars
