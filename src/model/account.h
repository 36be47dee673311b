// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/units.h"

namespace flexteam::model {

/// In which part somebody acts. What each may do: api/access.yaml.
enum class AccountRole { administrator, team_coordinator, team_member, municipal_coordinator, viewer };

/// Somebody who can log in. `id` is random, so that the audit trail holds no name.
struct Account {
  std::string id;     ///< "a-" and 16 hexadecimal digits
  std::string name;   ///< as colleagues know them
  std::string email;  ///< lower case; what they log in with
  std::string title;  ///< their function, as it stands under an agreement: "Projectleider warmte"
  AccountRole role = AccountRole::viewer;
  std::vector<std::string> municipalities;  ///< codes; whose coordinator or viewer this is
  std::optional<MemberId> member;           ///< who of the team this is
  bool active = true;
  std::int64_t version = 1;  ///< for optimistic locking (ETag)

  friend bool operator==(const Account&, const Account&) = default;
};

}  // namespace flexteam::model
