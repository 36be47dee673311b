// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/instant.h"
#include "model/units.h"

namespace flexteam::model {

/// What somebody should hear. To the municipality: up to `completed`; to the team: up to `stopped`; to a member: the
/// last.
enum class NoticeKind {
  proposal,
  change_proposal,
  force_majeure,
  declined,
  completed,
  requested,
  accepted,
  change_asked,
  refused,
  paused,
  resumed,
  stopped,
  weeks_changed
};

/// One thing that happened, for one account. What it says more stands with the order.
struct Notice {
  std::int64_t id = 0;  ///< rises; given by the store
  std::string account;
  std::string municipality;  ///< whose it is; empty: everybody's
  NoticeKind kind = NoticeKind::proposal;
  std::optional<OrderId> order;
  Instant at{};
  bool read = false;
};

}  // namespace flexteam::model
