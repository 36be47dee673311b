// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "http/generated/types.h"
#include "http/snapshots.h"

namespace flexteam::http {

/// Which part of the board is asked for.
struct BoardWindow {
  model::Week from;
  int count = 26;
  std::string municipality;  ///< rows that belong to it or work for it; empty: all
  std::optional<model::Bond> bond;
  std::string role;
};

[[nodiscard]] api::MemberBoard member_board(const service::Kept& kept, const PlanView& plan, const BoardWindow& window);
[[nodiscard]] api::OrderBoard order_board(const service::Kept& kept, const PlanView& plan, const BoardWindow& window);

}  // namespace flexteam::http
