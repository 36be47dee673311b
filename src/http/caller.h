// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/account.h"
#include "model/instant.h"
#include "store/logbook.h"

namespace flexteam::http {

/// Who asks: the account behind the session, or anybody.
struct Caller {
  std::string actor = "public";           ///< id of the account; what the audit trail holds
  std::string origin;                     ///< network address
  std::string base;                       ///< address of this server as the browser sees it: "https://host"
  std::string device;                     ///< token of a browser that logged in before; empty: none
  std::string agent;                      ///< what the browser calls itself
  std::optional<model::Account> account;  ///< none: no session
  bool full = false;                      ///< nothing more is asked to log in
  std::string session;                    ///< public id of the session; empty without
  model::Instant session_ends{};

  /// None: nobody who may be trusted with more than everybody.
  [[nodiscard]] std::optional<model::AccountRole> role() const {
    return account && full ? std::optional(account->role) : std::nullopt;
  }
  [[nodiscard]] bool is(model::AccountRole one) const { return role() == one; }
  /// One of the account's own municipalities.
  [[nodiscard]] bool owns(std::string_view municipality) const {
    return role() && std::ranges::find(account->municipalities, municipality) != account->municipalities.end();
  }
};

/// The municipalities whose rows this caller may reach, a space between; empty: all.
[[nodiscard]] inline std::string only_of(const Caller& who) {
  std::string only;
  const bool municipal = who.is(model::AccountRole::municipal_coordinator) || who.is(model::AccountRole::viewer);
  if (!municipal) return only;
  for (const auto& code : who.account->municipalities) only += (only.empty() ? "" : " ") + code;
  // Who has none may reach none.
  return only.empty() ? "-" : only;
}

/// What the log gets of something that this caller did.
[[nodiscard]] inline store::logbook::Happening happening(const Caller& who, std::string action, std::string object = {},
                                                         std::string key = {}) {
  return {.actor = who.actor,
          .action = std::move(action),
          .object = std::move(object),
          .key = std::move(key),
          .municipality = {},
          .origin = who.origin};
}

}  // namespace flexteam::http
