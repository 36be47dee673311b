// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/activity_rules.h"
#include "check/shared_rules.h"

namespace flexteam::check {
namespace {

/// Amounts of one activity before freeze_until, per line, person and period; zeros left out.
using Amounts = std::map<std::tuple<std::size_t, Index, Period>, std::int64_t>;

Amounts early_amounts(const Placed& placed, Period freeze_until) {
  Amounts amounts;
  for (std::size_t l = 0; l < placed.lines.size(); ++l) {
    const auto& line = placed.lines[l];
    for (std::size_t i = 0; i < line.amounts.size(); ++i) {
      const Period t = line.start + static_cast<Period>(i);
      if (t < freeze_until && line.amounts[i] != 0) {
        amounts[{l, line.person, t}] += line.amounts[i];
      }
    }
  }
  return amounts;
}

Placed published_place(const planning::PlannedActivity& planned, const Names& names) {
  return {planned.start, planned.end, placed_lines(planned.lines, names)};
}

/// It would obey every rule of its own in today's problem.
bool still_fits(const planning::Problem& problem, const Staff& staff, ActivityId id, const Placed& placed) {
  const auto known = [](const PlacedLine& line) { return line.person != none; };
  if (!std::all_of(placed.lines.begin(), placed.lines.end(), known)) {
    return false;
  }
  std::vector<Broken> broken;
  check_activity(problem, staff, terms_of(problem, id), id, placed, broken);
  return broken.empty();
}

/// What is published and still fits by itself; `amounts` for all that is published and still in the problem.
struct Published {
  std::map<ActivityId, Amounts> amounts;
  std::map<ActivityId, Placed> fitting;
};

Published read_published(const planning::Problem& problem, const Names& names) {
  Published published;
  const Staff staff(problem);
  const Period freeze_until = problem.policy.freeze_until;
  for (const auto& planned : problem.published->activities) {
    const auto id = names.activity(planned.package, planned.activity);
    if (id.activity == none || planned.start >= freeze_until) {
      continue;
    }
    auto placed = published_place(planned, names);
    published.amounts.emplace(id, early_amounts(placed, freeze_until));
    if (still_fits(problem, staff, id, placed)) {
      published.fitting.emplace(id, std::move(placed));
    }
  }
  return published;
}

/// With the other fitting ones it asks too much of a person or pool.
bool overloads(const planning::Problem& problem, const Usage& usage, ActivityId id, const Placed& placed) {
  const auto most = static_cast<std::size_t>(problem.policy.max_parallel_packages);
  for (const auto& line : placed.lines) {
    const auto& person = problem.people[static_cast<std::size_t>(line.person)];
    for (Period t = line.start; t <= line.end(); ++t) {
      if (usage.person(line.person, t) > person.capacity[static_cast<std::size_t>(t)] ||
          (most > 0 && usage.packages(line.person, t).size() > most)) {
        return true;
      }
    }
  }
  for (const auto& use : activity_of(problem, id).pools) {
    for (Period t = placed.start; t <= placed.end; ++t) {
      if (usage.pool(use.pool, t) >
          problem.pools[static_cast<std::size_t>(use.pool)].capacity[static_cast<std::size_t>(t)]) {
        return true;
      }
    }
  }
  return false;
}

/// Fitting activities that need not stay all the same: those that overload something only together – which of them is
/// thawed is the planner's choice – and those that come after one that does not stay.
std::set<ActivityId> thawable(const planning::Problem& problem, const Published& published) {
  Usage usage(problem);
  for (const auto& [id, placed] : published.fitting) {
    usage.add(id, placed, 1);
  }
  std::set<ActivityId> ids;
  for (const auto& [id, placed] : published.fitting) {
    if (overloads(problem, usage, id, placed)) {
      ids.insert(id);
    }
  }
  const auto stays_before = [&](const Placed& placed, const planning::Predecessor& after) {
    const ActivityId other{after.package, after.activity};
    const auto found = published.fitting.find(other);
    return found != published.fitting.end() && !ids.contains(other) && placed.start > found->second.end + after.lag;
  };
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto& [id, placed] : published.fitting) {
      const auto& after = activity_of(problem, id).after;
      const bool stays =
          std::all_of(after.begin(), after.end(), [&](const auto& a) { return stays_before(placed, a); });
      changed = (!stays && ids.insert(id).second) || changed;
    }
  }
  return ids;
}

void tell_added(const planning::Problem& problem, ActivityId id, const Amounts& now, const Amounts& before,
                const Staff& staff, std::vector<Broken>& broken) {
  for (const auto& [key, amount] : now) {
    const auto found = before.find(key);
    const auto was = found == before.end() ? 0 : found->second;
    if (amount > was) {
      const auto& [line, person, t] = key;
      broken.push_back(
          {"frozen", fmt::format("{}, line {}, period {}", name_of(problem, id), line, t),
           fmt::format("{} has {} units; {} are published and the period is frozen", staff[person].id, amount, was)});
    }
  }
}

void tell_kept(const planning::Problem& problem, ActivityId id, const Amounts& now, const Amounts& before,
               std::vector<Broken>& broken) {
  for (const auto& [key, was] : before) {
    const auto found = now.find(key);
    const auto amount = found == now.end() ? 0 : found->second;
    if (amount < was) {
      const auto& [line, person, t] = key;
      broken.push_back({"frozen", fmt::format("{}, line {}, period {}", name_of(problem, id), line, t),
                        fmt::format("{} has {} units; the published {} are frozen",
                                    problem.people[static_cast<std::size_t>(person)].id, amount, was)});
    }
  }
}

const Amounts& find_or_empty(const std::map<ActivityId, Amounts>& all, ActivityId id) {
  static const Amounts empty;
  const auto found = all.find(id);
  return found == all.end() ? empty : found->second;
}

}  // namespace

void check_frozen(const planning::Problem& problem, const Names& names, const Schedule& schedule,
                  std::vector<Broken>& broken) {
  const Period freeze_until = problem.policy.freeze_until;
  if (freeze_until == 0 || !problem.published) {
    return;
  }
  const auto published = read_published(problem, names);
  const auto may_thaw = thawable(problem, published);
  const Staff staff(problem);
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    tell_added(problem, id, early_amounts(placed, freeze_until), find_or_empty(published.amounts, id), staff, broken);
  });
  for (const auto& [id, placed] : published.fitting) {
    if (!may_thaw.contains(id)) {
      const auto& now = schedule.at(id);
      tell_kept(problem, id, now ? early_amounts(*now, freeze_until) : Amounts{}, published.amounts.at(id), broken);
    }
  }
}

void check_frozen_addition(const planning::Problem& problem, const Names& names, ActivityId id, const Placed& placed,
                           std::vector<Broken>& broken) {
  const Period freeze_until = problem.policy.freeze_until;
  if (freeze_until == 0 || !problem.published || placed.start >= freeze_until) {
    return;
  }
  Amounts before;
  for (const auto& planned : problem.published->activities) {
    if (names.activity(planned.package, planned.activity) == id) {
      before = early_amounts(published_place(planned, names), freeze_until);
    }
  }
  Staff staff(problem);
  for (std::size_t n = 0; n < placed.lines.size(); ++n) {
    staff.add_extra({.id = fmt::format("extra-{}", n + 1)});
  }
  tell_added(problem, id, early_amounts(placed, freeze_until), before, staff, broken);
}

}  // namespace flexteam::check
