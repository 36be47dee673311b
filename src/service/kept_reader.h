// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "service/kept.h"
#include "store/transaction.h"

namespace flexteam::service {

/// The card that orders are made of: that of the first programme, until there are more; empty when there is none.
[[nodiscard]] model::MenuCard current_menu(store::ReadTransaction& tx);
/// The version that holds for an order; see menu_of(kept, order).
[[nodiscard]] model::MenuCard menu_of(store::ReadTransaction& tx, const model::Order& order);

/// Settings of the programme: what an order is paid from and to which sector it belongs when it does not say.
inline constexpr std::string_view funding_setting = "programme.funding";
inline constexpr std::string_view sector_setting = "programme.sector";

/// Reads everything that planning and the screens look at. Plans never change once kept, so the last few are remembered
/// and not read from their documents again. Safe to use from many threads.
class KeptReader {
 public:
  [[nodiscard]] Kept read(store::ReadTransaction& tx);

  /// One plan in words of the domain; null when there is none with this id.
  [[nodiscard]] std::shared_ptr<const Outcome> outcome(store::ReadTransaction& tx, model::PlanId id);

 private:
  [[nodiscard]] std::vector<std::shared_ptr<const model::MenuCard>> earlier_menus(store::ReadTransaction& tx,
                                                                                  const Kept& kept);

  std::mutex mutex_;
  /// By programme and version; a released version never changes.
  std::map<std::pair<std::string, int>, std::shared_ptr<const model::MenuCard>> menus_;
  /// By plan and its version (a draft in hand changes); the eight with the highest ids.
  std::map<std::pair<model::PlanId, std::int64_t>, std::shared_ptr<const Outcome>> remembered_;
};

}  // namespace flexteam::service
