// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/replay.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/shared_rules.h"

namespace flexteam::check {
namespace {

planning::Person extra_person(const planning::Problem& problem, const planning::Relaxation& relaxation, Index skill,
                              std::size_t number) {
  planning::Person person;
  person.id = fmt::format("extra-{}", number);
  person.skills.push_back({skill, relaxation.level});
  person.capacity.assign(static_cast<std::size_t>(problem.periods), 0);
  const Period last = std::min(relaxation.to, problem.periods - 1);
  for (Period t = std::max(relaxation.from, 0); t <= last; ++t) {
    person.capacity[static_cast<std::size_t>(t)] = relaxation.units;
  }
  return person;
}

/// A person of a relaxation that is left out: there, but without capacity, so that numbers stay as they are.
planning::Person absent_person(const planning::Problem& problem, std::size_t number) {
  planning::Person person;
  person.id = fmt::format("extra-{}", number);
  person.capacity.assign(static_cast<std::size_t>(problem.periods), 0);
  return person;
}

}  // namespace

Followers::Followers(const planning::Problem& problem) {
  for (const auto& package : problem.packages) {
    followers_.emplace_back(package.activities.size());
  }
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    for (std::size_t a = 0; a < problem.packages[p].activities.size(); ++a) {
      for (const auto& after : problem.packages[p].activities[a].after) {
        followers_[static_cast<std::size_t>(after.package)][static_cast<std::size_t>(after.activity)].push_back(
            {static_cast<Index>(p), static_cast<Index>(a)});
      }
    }
  }
}

std::set<ActivityId> Followers::closure(std::set<ActivityId> all) const {
  std::vector<ActivityId> open(all.begin(), all.end());
  while (!open.empty()) {
    const auto id = open.back();
    open.pop_back();
    for (const auto next : followers_[static_cast<std::size_t>(id.package)][static_cast<std::size_t>(id.activity)]) {
      if (all.insert(next).second) {
        open.push_back(next);
      }
    }
  }
  return all;
}

Replay::Replay(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
               const planning::Plan& plan)
    : problem_(problem), names_(names), schedule_(schedule), usage_(usage), followers_(problem) {
  for (const auto& unplanned : plan.unplanned) {
    const auto id = names.activity(unplanned.package, unplanned.activity);
    if (id.activity != none && unplanned.place) {
      witness_end_[id] = unplanned.place->end;
    }
  }
}

void Replay::apply(const planning::Relaxation& relaxation, World& world) const {
  const auto& kind = relaxation.kind;
  if (kind == "extra-level") {
    const Index index = names_.person(relaxation.person);
    planning::Person person = world.staff[index];
    person.skills.push_back({names_.skill(relaxation.skill), relaxation.level});
    world.staff.replace(index, std::move(person));
  } else if (kind == "later-deadline") {
    world.terms.deadline = std::max(relaxation.to, world.terms.deadline.value_or(relaxation.to));
  } else if (kind == "earlier-release") {
    world.terms.release = std::min(world.terms.release, relaxation.to);
  } else if (kind == "raise-parallel") {
    world.max_parallel = std::max(world.max_parallel, relaxation.to);
  } else if (kind == "release-commitment") {
    const auto& commitment = problem_.commitments[static_cast<std::size_t>(relaxation.commitment)];
    world.out.insert({commitment.package, commitment.activity});
  } else if (kind == "displace") {
    const Index package = names_.package(relaxation.package);
    const auto count = problem_.packages[static_cast<std::size_t>(package)].activities.size();
    for (std::size_t a = 0; a < count; ++a) {
      world.out.insert({package, static_cast<Index>(a)});
    }
  } else if (kind == "plan-first") {
    world.first.insert(names_.activity(relaxation.package, relaxation.activity));
  }
}

Replay::World Replay::relaxed(ActivityId id, const planning::Unplanned& unplanned, std::size_t left_out) const {
  World world{Staff(problem_),
              terms_of(problem_, id),
              problem_.policy.max_parallel_packages,
              {},
              {},
              unplanned.reason == "horizon"};
  std::size_t extras = 0;
  for (std::size_t i = 0; i < unplanned.relaxation.size(); ++i) {
    const auto& relaxation = unplanned.relaxation[i];
    if (relaxation.kind == "extra-capacity") {
      ++extras;
      world.staff.add_extra(i == left_out ? absent_person(problem_, extras)
                                          : extra_person(problem_, relaxation, names_.skill(relaxation.skill), extras));
    } else if (i != left_out) {
      apply(relaxation, world);
    }
  }
  world.out = followers_.closure(std::move(world.out));
  return world;
}

Placed Replay::place(const planning::Place& place, const Staff& staff) const {
  Placed placed{place.start, place.end, placed_lines(place.lines, names_)};
  for (std::size_t l = 0; l < placed.lines.size(); ++l) {
    for (auto n = static_cast<Index>(problem_.people.size()); placed.lines[l].person == none && n < staff.size(); ++n) {
      if (staff[n].id == place.lines[l].person) {
        placed.lines[l].person = n;
      }
    }
  }
  return placed;
}

void Replay::check_people(ActivityId id, const Placed& placed, const World& world, std::vector<Broken>& broken) const {
  for (const auto& line : placed.lines) {
    const auto& person = world.staff[line.person];
    const bool extra = world.staff.is_extra(line.person);
    for (std::size_t i = 0; i < line.amounts.size(); ++i) {
      const Period t = line.start + static_cast<Period>(i);
      if (!usage_.within(t) || line.amounts[i] <= 0) {
        continue;
      }
      const auto used = (extra ? 0 : usage_.person(line.person, t)) + line.amounts[i];
      if (used > person.capacity[static_cast<std::size_t>(t)]) {
        broken.push_back({"capacity", fmt::format("{}, period {}", person.id, t), "no room for the witness"});
      }
      if (world.max_parallel > 0 && !extra) {
        const auto& packages = usage_.packages(line.person, t);
        const bool there = std::any_of(packages.begin(), packages.end(),
                                       [&](const auto& package) { return package.first == id.package; });
        if (packages.size() + (there ? 0 : 1) > static_cast<std::size_t>(world.max_parallel)) {
          broken.push_back({"max-parallel", fmt::format("{}, period {}", person.id, t), "one package too many"});
        }
      }
    }
  }
}

void Replay::check_groups(ActivityId id, const Placed& placed, const World& world, std::vector<Broken>& broken) const {
  const auto& package = package_of(problem_, id);
  const auto& lines = activity_of(problem_, id).lines;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    for (std::size_t l = 0; l < k; ++l) {
      if (lines[k].group && lines[k].group == lines[l].group && placed.lines[k].person != placed.lines[l].person) {
        broken.push_back({"same-person", name_of(problem_, id), fmt::format("group {} has two", *lines[k].group)});
      }
    }
  }
  for (std::size_t a = 0; a < package.activities.size(); ++a) {
    const ActivityId other{id.package, static_cast<Index>(a)};
    const auto& at = schedule_.at(other);
    if (!at || world.out.contains(other)) {
      continue;
    }
    for (std::size_t k = 0; k < at->lines.size(); ++k) {
      for (std::size_t l = 0; l < lines.size(); ++l) {
        const auto& group = package.activities[a].lines[k].group;
        if (group && group == lines[l].group && at->lines[k].person != placed.lines[l].person) {
          broken.push_back({"same-person", name_of(problem_, id), fmt::format("group {} has another person", *group)});
        }
      }
    }
  }
}

void Replay::check_shared(ActivityId id, const Placed& placed, const World& world, std::vector<Broken>& broken) const {
  check_people(id, placed, world, broken);
  std::vector<std::int64_t> use(problem_.pools.size());
  for (const auto& pool : activity_of(problem_, id).pools) {
    use[static_cast<std::size_t>(pool.pool)] += pool.use;
  }
  for (std::size_t pool = 0; pool < use.size(); ++pool) {
    for (Period t = placed.start; use[pool] > 0 && t <= placed.end; ++t) {
      if (usage_.pool(static_cast<Index>(pool), t) + use[pool] >
          problem_.pools[pool].capacity[static_cast<std::size_t>(t)]) {
        broken.push_back({"pool-capacity", fmt::format("{}, period {}", problem_.pools[pool].id, t), "no room"});
      }
    }
  }
  for (const auto& after : activity_of(problem_, id).after) {
    const ActivityId other{after.package, after.activity};
    const auto& before = schedule_.at(other);
    const bool planned = before && !world.out.contains(other);
    const auto witness = witness_end_.find(other);
    bool in_time = planned && std::int64_t{placed.start} > std::int64_t{before->end} + after.lag;
    if (world.first.contains(other)) {
      // Planned first, an unplanned one stands at its witness. Where no place behind what is planned ends within the
      // horizon, it must be planned earlier than that, and nothing says where.
      // The same holds for what makes way itself.
      in_time =
          world.beyond_horizon || (before && world.out.contains(other)) ||
          (witness != witness_end_.end() && std::int64_t{placed.start} > std::int64_t{witness->second} + after.lag);
    }
    if (!in_time) {
      broken.push_back(
          {"precedence", name_of(problem_, id), fmt::format("{} is not done in time", name_of(problem_, other))});
    }
  }
  check_groups(id, placed, world, broken);
  check_frozen_addition(problem_, names_, id, placed, broken);
}

std::vector<Broken> Replay::broken(ActivityId id, const planning::Unplanned& unplanned, std::size_t left_out) {
  const auto world = relaxed(id, unplanned, left_out);
  const auto placed = place(*unplanned.place, world.staff);
  std::vector<Broken> broken;
  for (std::size_t l = 0; l < placed.lines.size(); ++l) {
    if (placed.lines[l].person == none) {
      broken.push_back({"witness", fmt::format("line {}", l),
                        fmt::format("there is no person \"{}\"", unplanned.place->lines[l].person)});
    }
  }
  if (!broken.empty()) {
    return broken;
  }
  check_activity(problem_, world.staff, world.terms, id, placed, broken);
  const bool inside = placed.start >= 0 && placed.end < problem_.periods &&
                      placed.lines.size() == activity_of(problem_, id).lines.size();
  if (!inside) {
    return broken;  // the shared rules have nothing to look at there
  }
  const auto move = [&](int sign) {
    for (const auto& out : world.out) {
      if (schedule_.at(out)) {
        usage_.add(out, *schedule_.at(out), sign);
      }
    }
  };
  move(-1);
  check_shared(id, placed, world, broken);
  move(1);
  return broken;
}

}  // namespace flexteam::check
