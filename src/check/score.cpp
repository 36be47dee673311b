// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/score.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "check/cost.h"

namespace flexteam::check {
namespace {

/// floor(x + ½) as a whole number; at the edges of 64 bits the nearest that fits.
std::int64_t rounded(double x) {
  constexpr double edge = 9.2e18;
  return static_cast<std::int64_t>(std::floor(std::clamp(x, -edge, edge) + 0.5));
}

double total_capacity(const planning::Person& person) {
  double sum = 0;
  for (const auto units : person.capacity) {
    sum += units;
  }
  return sum;
}

/// What every client brings and gets of the team: own_m + share_m × (C − Σ own).
struct Entitlements {
  double all = 0;             // C
  std::vector<double> units;  // E_m
};

Entitlements entitlements(const planning::Problem& problem) {
  Entitlements result;
  std::vector<double> own(problem.clients.size());
  double all_own = 0;
  for (const auto& person : problem.people) {
    const double capacity = total_capacity(person);
    result.all += capacity;
    if (person.only_clients.size() == 1) {
      own[static_cast<std::size_t>(person.only_clients[0])] += capacity;
      all_own += capacity;
    }
  }
  for (std::size_t m = 0; m < own.size(); ++m) {
    result.units.push_back(own[m] + problem.clients[m].share * (result.all - all_own));
  }
  return result;
}

/// V_m: weighted work that every client received in time.
std::vector<double> values(const planning::Problem& problem, const Schedule& schedule) {
  std::vector<double> values(problem.clients.size());
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    const auto& package = problem.packages[p];
    if (package.client == none) {
      continue;
    }
    double got = 0;
    bool whole = true;
    for (std::size_t a = 0; a < package.activities.size(); ++a) {
      const ActivityId id{static_cast<Index>(p), static_cast<Index>(a)};
      const auto& placed = schedule.at(id);
      if (!placed) {
        whole = false;
        continue;
      }
      double effort = 0;
      for (const auto& line : package.activities[a].lines) {
        effort += line.effort;
      }
      const double late = late_periods(problem, id, placed->end);
      got += effort * std::max(0.0, 1 - problem.policy.late_discount_per_period * late);
    }
    values[static_cast<std::size_t>(package.client)] += package.weight * got * (whole ? 1 : 1 - problem.policy.whole);
  }
  return values;
}

double utility(double x, double alpha) {
  return alpha == 1 ? std::log(1 + x) : (std::pow(1 + x, 1 - alpha) - 1) / (1 - alpha);
}

std::int64_t service(const planning::Problem& problem, const Entitlements& entitled, const std::vector<double>& got) {
  double sum = 0;
  for (std::size_t m = 0; m < got.size(); ++m) {
    const double units = entitled.units[m];
    if (units > 0) {
      sum += units / entitled.all * utility(got[m] / units, problem.policy.fairness_alpha);
    }
  }
  return rounded(1e9 * sum);
}

std::int64_t broken_weight(const planning::Problem& problem, const Schedule& schedule) {
  std::int64_t sum = 0;
  for (const auto& commitment : problem.commitments) {
    sum += is_kept(commitment, schedule) ? 0 : commitment.weight;
  }
  return sum;
}

planning::Levels flexteam_score(const planning::Problem& problem, const Names& names, const Schedule& schedule) {
  const auto entitled = entitlements(problem);
  const auto served = service(problem, entitled, values(problem, schedule));
  const auto cost = total_cost(problem, names, schedule);
  const double hours =
      entitled.all > 0 ? 1e9 * problem.policy.point_hours * static_cast<double>(cost) / 100 / entitled.all : 0;
  return {{"broken", broken_weight(problem, schedule)},
          {"benefit", served - rounded(hours)},
          {"service", served},
          {"cost", cost}};
}

std::int64_t makespan(const Schedule& schedule) {
  std::int64_t end = 0;
  for_each_placed(schedule,
                  [&](ActivityId, const Placed& placed) { end = std::max(end, std::int64_t{placed.end} + 1); });
  return end;
}

std::int64_t delay(const planning::Problem& problem, const Schedule& schedule) {
  std::int64_t sum = 0;
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    std::int64_t end = -1;
    for (const auto& placed : schedule.placed[p]) {
      end = placed ? std::max(end, std::int64_t{placed->end}) : end;
    }
    if (problem.packages[p].due) {
      sum += std::max<std::int64_t>(0, end - *problem.packages[p].due);
    }
  }
  return sum;
}

planning::Levels balance_score(const Schedule& schedule) {
  std::map<Index, std::int64_t> work;
  for_each_placed(schedule, [&](ActivityId, const Placed& placed) {
    for (const auto& line : placed.lines) {
      for (const auto amount : line.amounts) {
        work[line.person] += amount;
      }
    }
  });
  const auto by_work = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto [least, most] = std::minmax_element(work.begin(), work.end(), by_work);
  const auto people = static_cast<std::int64_t>(work.size());
  return {{"people", people}, {"spread", work.empty() ? 0 : most->second - least->second}};
}

}  // namespace

Period late_periods(const planning::Problem& problem, ActivityId id, Period end) {
  const auto& activity = activity_of(problem, id);
  const auto due = activity.due ? activity.due : package_of(problem, id).due;
  return due ? std::max(0, end - *due) : 0;
}

bool is_kept(const planning::Commitment& commitment, const Schedule& schedule) {
  const auto& placed = schedule.at({commitment.package, commitment.activity});
  if (!placed || static_cast<std::size_t>(commitment.line) >= placed->lines.size()) {
    return false;
  }
  const auto& line = placed->lines[static_cast<std::size_t>(commitment.line)];
  return line.person == commitment.person && line.start == commitment.start &&
         line.amounts.size() >= commitment.amounts.size() &&
         std::equal(commitment.amounts.begin(), commitment.amounts.end(), line.amounts.begin());
}

planning::Levels score(const planning::Problem& problem, const Names& names, const Schedule& schedule) {
  if (problem.profile == "flexteam") {
    return flexteam_score(problem, names, schedule);
  }
  if (problem.profile == "project-delay") {
    return {{"delay", delay(problem, schedule)}, {"makespan", makespan(schedule)}};
  }
  if (problem.profile == "balance") {
    return balance_score(schedule);
  }
  return {{"makespan", makespan(schedule)}};
}

void compare_score(const planning::Levels& claimed, const planning::Levels& right, std::vector<Broken>& broken) {
  for (const auto& [level, value] : right) {
    const auto found = std::find_if(claimed.begin(), claimed.end(), [&](const auto& c) { return c.first == level; });
    if (found == claimed.end()) {
      broken.push_back({"score", level, fmt::format("is not in the plan's score; it is {}", value)});
      continue;
    }
    const bool exact = level != "service" && level != "benefit";
    const auto apart = static_cast<long double>(found->second) - static_cast<long double>(value);
    if (std::abs(apart) > (exact ? 0 : 1)) {
      broken.push_back({"score", level, fmt::format("the plan says {}; it is {}", found->second, value)});
    }
  }
  for (const auto& [level, value] : claimed) {
    if (std::none_of(right.begin(), right.end(), [&](const auto& r) { return r.first == level; })) {
      broken.push_back({"score", level, "is no level of this profile"});
    }
  }
}

}  // namespace flexteam::check
