// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/compiled/published.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

using Numbers = std::unordered_map<std::string_view, Index>;

struct Names {
  Numbers people;
  Numbers packages;
  std::unordered_map<Index, Numbers> activities;  ///< by package, filled when asked

  explicit Names(const Problem& problem) {
    for (std::size_t p = 0; p < problem.people.size(); ++p) people.emplace(problem.people[p].id, static_cast<Index>(p));
    for (std::size_t k = 0; k < problem.packages.size(); ++k) {
      packages.emplace(problem.packages[k].id, static_cast<Index>(k));
    }
  }

  Index activity(const Compiled& c, const PlannedActivity& planned) {
    const auto package = packages.find(planned.package);
    if (package == packages.end()) return none;
    auto [found, is_new] = activities.try_emplace(package->second);
    const auto& list = c.problem->packages[at(package->second)].activities;
    if (is_new) {
      for (std::size_t n = 0; n < list.size(); ++n) found->second.emplace(list[n].id, static_cast<Index>(n));
    }
    const auto number = found->second.find(planned.activity);
    return number == found->second.end() ? none : c.package(package->second).first + number->second;
  }

  [[nodiscard]] Index person(const std::string& id) const {
    const auto found = people.find(id);
    return found == people.end() ? none : found->second;
  }
};

Placement placement_of(const PlannedActivity& planned, const Names& names) {
  Placement placement{.start = planned.start, .end = planned.end, .runs = {}, .amounts = {}};
  for (const auto& line : planned.lines) {
    placement.runs.push_back({names.person(line.person), line.start, static_cast<Period>(line.amounts.size()),
                              static_cast<std::int32_t>(placement.amounts.size())});
    placement.amounts.insert(placement.amounts.end(), line.amounts.begin(), line.amounts.end());
  }
  return placement;
}

}  // namespace

std::vector<Placement> placements_of(const Plan& plan, const Compiled& c) {
  Names names(*c.problem);
  std::vector<Placement> placements(c.activities.size());
  for (const auto& planned : plan.activities) {
    const Index a = names.activity(c, planned);
    if (a != none && static_cast<Index>(planned.lines.size()) == c.activity(a).lines) {
      placements[at(a)] = placement_of(planned, names);
    }
  }
  return placements;
}

void compile_published(const Problem& problem, Compiled& c) {
  c.published.resize(c.activities.size());
  c.frozen.assign(c.activities.size(), 0);
  std::vector<std::vector<Owed>> owed(c.activities.size());
  if (problem.published) {
    c.published = placements_of(*problem.published, c);
    Names names(problem);
    for (const auto& planned : problem.published->activities) {
      const Index a = names.activity(c, planned);
      if (a != none) c.published_order.push_back(a);
      for (const auto& line : planned.lines) {
        const Index person = names.person(line.person);
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
          if (line.amounts[i] <= 0) continue;
          if (a == none || person == none) {
            c.lost += line.amounts[i];
          } else {
            owed[at(a)].push_back({person, line.start + static_cast<Period>(i), line.amounts[i]});
          }
        }
      }
    }
  }
  for (auto& row : owed) {
    std::ranges::sort(row, {}, [](const Owed& o) { return std::tuple(o.person, o.period); });
    for (const auto& entry : row) {
      auto& all = c.owed.all;
      const bool same = static_cast<std::int32_t>(all.size()) > c.owed.first.back() &&
                        all.back().person == entry.person && all.back().period == entry.period;
      if (same) {
        all.back().units += entry.units;
      } else {
        all.push_back(entry);
      }
    }
    c.owed.close_row();
  }
}

}  // namespace flexteam::planning
