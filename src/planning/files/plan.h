// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// A plan as it stands in a file `flexteam-plan/1`. It names things by their ids, so that it can be read, checked and
/// compared without the problem. Source: docs/planning/model.md.
namespace flexteam::planning {

/// Work of one person on one line: `amounts` runs from `start` to the line's last period, zeros included.
struct PlannedLine {
  std::string person;
  std::int32_t start = 0;
  std::vector<std::int32_t> amounts;
};

struct PlannedActivity {
  std::string package;
  std::string activity;
  std::int32_t start = 0;
  std::int32_t end = 0;
  std::vector<PlannedLine> lines;
};

/// What would have to change for an activity to fit. `kind` decides which of the fields count:
/// extra-capacity (skill, level, from, to, units), extra-level (person, skill, level), later-deadline (to),
/// earlier-release (to), release-commitment (commitment), raise-parallel (to), displace (package),
/// plan-first (package, activity).
struct Relaxation {
  std::string kind;
  std::string skill;
  std::string person;
  std::string package;
  std::string activity;
  int level = 1;
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int32_t units = 0;
  std::int32_t commitment = -1;
};

/// Where the activity fits once the relaxations are applied and all else is kept.
struct Place {
  std::int32_t start = 0;
  std::int32_t end = 0;
  std::vector<PlannedLine> lines;
};

struct Unplanned {
  std::string package;
  std::string activity;
  std::string reason;  ///< name of the hard rule that stands in the way
  std::string message;
  std::vector<Relaxation> relaxation;
  std::optional<Place> place;
  double price = 0;  ///< how much the relaxation asks, by docs/planning/explanation.md; not in the file
};

struct Late {
  std::string package;
  std::string activity;
  std::int32_t periods = 0;
  std::string reason;
  std::string message;
};

/// Named levels of a score in the order of the profile ("broken", "benefit", …).
using Levels = std::vector<std::pair<std::string, std::int64_t>>;

struct Plan {
  std::string problem;
  std::string profile;
  std::uint64_t seed = 1;
  std::optional<double> seconds;  ///< the limit asked for; none with --iterations
  Levels score;
  Levels bound;
  std::vector<PlannedActivity> activities;
  std::vector<Unplanned> unplanned;
  std::vector<Late> late;
};

}  // namespace flexteam::planning
