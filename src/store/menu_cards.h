// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "model/menu.h"
#include "model/organisation.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Programmes and the released versions of their menu cards. A released version never changes.
namespace flexteam::store::menu_cards {

[[nodiscard]] std::vector<model::Programme> programmes(ReadTransaction& tx);
/// Adds or replaces by id.
void put(WriteTransaction& tx, const model::Programme& programme);

/// The newest version; nullopt when none was released.
[[nodiscard]] std::optional<model::MenuCard> latest(ReadTransaction& tx, std::string_view programme);
[[nodiscard]] std::optional<model::MenuCard> version(ReadTransaction& tx, std::string_view programme, int version);

/// That a version was released.
struct Release {
  int version = 0;
  std::size_t items = 0;             ///< how many it has
  std::string by;                    ///< account or program; empty where it was not noted
  std::optional<model::Instant> at;  ///< likewise
};
/// Newest first.
[[nodiscard]] std::vector<Release> releases(ReadTransaction& tx, std::string_view programme);

/// Releases the card as the programme's next version, by who writes and now, and returns it with that number.
/// unknown_reference: programme; not_allowed: roles of the version before are gone or have another place on the list.
[[nodiscard]] Outcome<model::MenuCard> release(WriteTransaction& tx, model::MenuCard card);

}  // namespace flexteam::store::menu_cards
