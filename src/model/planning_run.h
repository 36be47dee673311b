// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "model/instant.h"
#include "model/units.h"

namespace flexteam::model {

enum class RunState { queued, running, done, cancelled, failed };

/// One search for a plan, asked by somebody, done by the planner.
struct PlanningRun {
  RunId id;
  RunState state = RunState::queued;
  std::string requested_by;
  Instant requested;
  std::optional<Instant> started;
  std::optional<Instant> ended;
  double seconds = 0;  ///< wall time asked for
  std::int64_t seed = 1;
  std::int64_t iterations = 0;  ///< done so far
  std::string best;             ///< JSON object of named levels, the best so far; "{}" before the first plan
  std::string bound;            ///< likewise; "{}" when none is known
  std::optional<PlanId> plan;   ///< the draft that came out of it
  std::string message;          ///< why it failed

  friend bool operator==(const PlanningRun&, const PlanningRun&) = default;
};

}  // namespace flexteam::model
