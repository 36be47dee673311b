// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/instant.h"
#include "model/menu.h"

namespace flexteam::model {

/// The next version of a programme's menu card while it is worked on. Roles stay those of the card.
struct MenuDraft {
  std::string programme;
  int based_on = 1;  ///< version of the card that it was copied from
  std::vector<MenuItem> items;
  std::vector<Chain> chains;
  std::string started_by;  ///< account
  Instant started_at{};
  std::int64_t version = 1;  ///< for optimistic locking (ETag); a later draft never has that of an earlier one

  friend bool operator==(const MenuDraft&, const MenuDraft&) = default;
};

}  // namespace flexteam::model
