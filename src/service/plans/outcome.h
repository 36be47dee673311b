// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/staffing_plan.h"
#include "model/units.h"
#include "model/week.h"

/// A plan in words of the domain: orders, items, members, weeks. Made from planning::Plan by problem_to_outcome.h.
namespace flexteam::service {

/// One thing that has to change for a step to fit. `kind` is that of docs/planning/model.md:
/// extra-capacity (role, own, level, from, until, hours a week), extra-level (role, own, member, level),
/// later-deadline (until), earlier-release (from), release-commitment (order, item, line of the pin),
/// raise-parallel (count), displace (order), plan-first (order, item, role).
struct Need {
  std::string kind;
  std::string role;
  bool own = false;  ///< staff of the municipality itself is meant, not the team
  int level = 1;
  std::optional<model::Week> from;
  std::optional<model::Week> until;  ///< last week
  model::Hours hours_per_week;
  std::optional<model::MemberId> member;
  std::optional<model::OrderId> order;
  std::string item;
  int line = -1;
  int count = 0;
};

/// Hours of one line of the witness; no member = a person who is not there yet.
struct WitnessLine {
  std::optional<model::MemberId> member;
  model::Week from;
  std::vector<model::Hours> hours;
};

/// A part of a step (one role of one item) that did not fit.
struct UnplannedStep {
  model::OrderId order;
  std::string item;
  std::string role;
  std::string reason;                     ///< name of the hard rule that stands in the way: "capacity"
  std::vector<Need> needs;                ///< together enough, none of them spare
  std::optional<model::Week> fits_from;   ///< with the needs met it fits here
  std::optional<model::Week> fits_until;  ///< last week
  std::vector<WitnessLine> witness;
  double price = 0;  ///< how much the needs ask, to compare steps by: docs/planning/explanation.md
};

/// A part of a step that is finished after the week it was wished for.
struct LateStep {
  model::OrderId order;
  std::string item;
  std::string role;
  int weeks = 0;
  std::string reason;
};

/// What the coordinator said of a difference with the published plan. Lines that are decided stay as they are when the
/// draft is planned shortly again.
struct Decision {
  model::OrderId order;
  std::string item;
  int line = 0;
  bool accepted = false;  ///< the draft's line stays; else the published plan's is back
};

/// The same line of the same step of the same order, whatever tells of it.
[[nodiscard]] bool same_line(const auto& a, const auto& b) {
  return a.order == b.order && a.item == b.item && a.line == b.line;
}

/// Named levels of the score, in the order in which plans are compared ("broken", "benefit", …).
using ScoreLevels = std::vector<std::pair<std::string, std::int64_t>>;

struct Outcome {
  model::Week first_week;
  int weeks = 0;
  std::vector<model::Assignment> assignments;
  std::vector<UnplannedStep> unplanned;
  std::vector<LateStep> late;
  ScoreLevels score;
  ScoreLevels bound;  ///< best that is possible at all; empty if not known
  std::vector<Decision> decided;
  std::vector<model::OrderId> urgent;  ///< orders that were urgent when it was made, ascending
};

/// Everything but the assignments as JSON text, as the store keeps it beside them.
[[nodiscard]] std::string outcome_text(const Outcome& outcome);
/// The way back, without assignments; nullopt when the text is not one of ours.
[[nodiscard]] std::optional<Outcome> outcome_from_text(std::string_view text);
/// {"broken":0,"benefit":…}
[[nodiscard]] std::string levels_text(const ScoreLevels& levels);

}  // namespace flexteam::service
