// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/explain/sentences.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace flexteam::planning {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> whys{{
    {"benefit", "It fits, but costs more than it brings."},
    {"precedence", "What it comes after is not planned."},
    {"horizon", "It cannot end within the periods of the plan."},
    {"deadline", "It cannot end before its deadline."},
    {"release", "It may not start soon enough."},
    {"max-parallel", "Who can do it already works for enough packages."},
    {"skill", "Nobody with time has the skill at the level asked."},
    {"capacity", "Nobody who can do it has time."},
    {"pool-capacity", "What it needs from a pool is taken."},
    {"same-person", "The one person who must do it has no time."},
    {"distinct-people", "Two lines must have one person and different people."},
    {"commitment", "An agreement holds who can do it."},
}};

}  // namespace

std::string phrase(const Relaxation& r) {
  if (r.kind == "extra-capacity") {
    return fmt::format("a new person with {} at level {}, {} units a period from {} to {}", r.skill, r.level, r.units,
                       r.from, r.to);
  }
  if (r.kind == "extra-level") return fmt::format("{} at level {} for {}", r.skill, r.level, r.person);
  if (r.kind == "later-deadline") return fmt::format("a deadline in period {}", r.to);
  if (r.kind == "earlier-release") return fmt::format("a release in period {}", r.to);
  if (r.kind == "release-commitment") return fmt::format("letting go of commitment {}", r.commitment);
  if (r.kind == "raise-parallel") return fmt::format("{} packages at a time", r.to);
  if (r.kind == "displace") return fmt::format("leaving out {}", r.package);
  return fmt::format("planning {}/{} first", r.package, r.activity);
}

std::string sentence(const Unplanned& unplanned) {
  std::string text;
  for (const auto& [reason, why] : whys) {
    if (reason == unplanned.reason) text = why;
  }
  if (unplanned.relaxation.empty()) return text;
  std::string helps;
  for (const auto& relaxation : unplanned.relaxation) {
    if (!helps.empty()) helps += " and ";
    helps += phrase(relaxation);
  }
  return fmt::format("{} It would fit with {}.", text, helps);
}

}  // namespace flexteam::planning
