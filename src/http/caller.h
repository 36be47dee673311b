// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "model/account.h"

namespace flexteam::http {

/// Who asks: the account behind the session, or anybody.
struct Caller {
  std::string actor = "public";           ///< id of the account; what the audit trail holds
  std::string origin;                     ///< network address
  std::optional<model::Account> account;  ///< none: not logged in
  std::string session;                    ///< public id of the session; empty without

  [[nodiscard]] bool is(model::AccountRole role) const { return account && account->role == role; }
  /// One of the account's own municipalities.
  [[nodiscard]] bool owns(std::string_view municipality) const {
    return account && std::ranges::find(account->municipalities, municipality) != account->municipalities.end();
  }
};

}  // namespace flexteam::http
