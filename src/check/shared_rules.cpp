// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/shared_rules.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

namespace flexteam::check {
namespace {

void check_people(const planning::Problem& problem, const Usage& usage, std::vector<Broken>& broken) {
  for (std::size_t p = 0; p < problem.people.size(); ++p) {
    const auto& person = problem.people[p];
    for (Period t = 0; t < problem.periods; ++t) {
      const auto used = usage.person(static_cast<Index>(p), t);
      const auto capacity = person.capacity[static_cast<std::size_t>(t)];
      if (used > capacity) {
        broken.push_back({"capacity", fmt::format("{}, period {}", person.id, t),
                          fmt::format("{} units are planned; {} are there", used, capacity)});
      }
    }
  }
}

void check_pools(const planning::Problem& problem, const Usage& usage, std::vector<Broken>& broken) {
  for (std::size_t p = 0; p < problem.pools.size(); ++p) {
    const auto& pool = problem.pools[p];
    for (Period t = 0; t < problem.periods; ++t) {
      const auto used = usage.pool(static_cast<Index>(p), t);
      const auto capacity = pool.capacity[static_cast<std::size_t>(t)];
      if (used > capacity) {
        broken.push_back({"pool-capacity", fmt::format("{}, period {}", pool.id, t),
                          fmt::format("{} units are used; {} are there", used, capacity)});
      }
    }
  }
}

void check_parallel(const planning::Problem& problem, const Usage& usage, std::vector<Broken>& broken) {
  const auto most = static_cast<std::size_t>(problem.policy.max_parallel_packages);
  for (std::size_t p = 0; most > 0 && p < problem.people.size(); ++p) {
    for (Period t = 0; t < problem.periods; ++t) {
      const auto count = usage.packages(static_cast<Index>(p), t).size();
      if (count > most) {
        broken.push_back({"max-parallel", fmt::format("{}, period {}", problem.people[p].id, t),
                          fmt::format("work for {} packages; at most {} are allowed", count, most)});
      }
    }
  }
}

void check_precedence(const planning::Problem& problem, const Schedule& schedule, std::vector<Broken>& broken) {
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    for (const auto& after : activity_of(problem, id).after) {
      const ActivityId other{after.package, after.activity};
      const auto& before = schedule.at(other);
      if (!before) {
        broken.push_back({"precedence", name_of(problem, id),
                          fmt::format("comes after {}, which is not planned", name_of(problem, other))});
      } else if (std::int64_t{placed.start} <= std::int64_t{before->end} + after.lag) {
        broken.push_back({"precedence", name_of(problem, id),
                          fmt::format("starts in {}; {} ends in {} and the lag is {}", placed.start,
                                      name_of(problem, other), before->end, after.lag)});
      }
    }
  });
}

void check_required(const planning::Problem& problem, const Schedule& schedule, std::vector<Broken>& broken) {
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    const auto& package = problem.packages[p];
    if (!package.required && problem.profile == "flexteam") {
      continue;
    }
    for (std::size_t a = 0; a < package.activities.size(); ++a) {
      const ActivityId id{static_cast<Index>(p), static_cast<Index>(a)};
      if (!schedule.at(id)) {
        broken.push_back({"required", name_of(problem, id), "is not planned, but its package must be planned whole"});
      }
    }
  }
}

void check_groups(const planning::Problem& problem, const Schedule& schedule, std::vector<Broken>& broken) {
  std::map<std::pair<Index, std::string_view>, Index> carrier;
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    const auto& lines = activity_of(problem, id).lines;
    for (std::size_t l = 0; l < std::min(lines.size(), placed.lines.size()); ++l) {
      if (!lines[l].group) {
        continue;
      }
      const auto person = placed.lines[l].person;
      const auto [first, added] = carrier.emplace(std::pair{id.package, std::string_view(*lines[l].group)}, person);
      if (!added && first->second != person) {
        broken.push_back({"same-person", fmt::format("{}, line {}", name_of(problem, id), l),
                          fmt::format("{} carries it; the group {} is carried by {}",
                                      problem.people[static_cast<std::size_t>(person)].id, *lines[l].group,
                                      problem.people[static_cast<std::size_t>(first->second)].id)});
      }
    }
  });
}

}  // namespace

void check_shared(const planning::Problem& problem, const Schedule& schedule, const Usage& usage,
                  std::vector<Broken>& broken) {
  check_people(problem, usage, broken);
  check_pools(problem, usage, broken);
  check_precedence(problem, schedule, broken);
  check_required(problem, schedule, broken);
  check_parallel(problem, usage, broken);
  check_groups(problem, schedule, broken);
}

}  // namespace flexteam::check
