// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How long it takes to change a plan: advice for every package, and the nearest plan after one absence. Reads a problem
// (flexteam-problem/1) and a plan for it. usage: change_plan PROBLEM PLAN [SECONDS]
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "planning/files/read.h"
#include "planning/mend/adviser.h"
#include "planning/mend/judge.h"
#include "planning/mend/nearest.h"
#include "tests/planning/broken.h"

namespace {

using namespace flexteam;  // NOLINT(google-build-using-namespace): a program of one page
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point since) {
  return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

/// Units of the published plan in periods in which their person is away in `absent`.
std::int64_t units_not_kept(const planning::Problem& problem, const planning::Plan& plan,
                            const planning::Problem& absent) {
  std::int64_t sum = 0;
  for (const auto& activity : plan.activities) {
    for (const auto& line : activity.lines) {
      const auto person = std::ranges::find(problem.people, line.person, &planning::Person::id);
      const auto& capacity = absent.people[static_cast<std::size_t>(person - problem.people.begin())].capacity;
      for (std::size_t i = 0; i < line.amounts.size(); ++i) {
        if (capacity[static_cast<std::size_t>(line.start) + i] == 0) sum += line.amounts[i];
      }
    }
  }
  return sum;
}

/// Units of the published plan that `plan` does not give the same person in the same period for the same activity.
std::int64_t units_changed(const planning::Problem& problem, const planning::Plan& plan) {
  std::map<std::tuple<std::string, std::string, std::string, std::int32_t>, std::int32_t> given;
  for (const auto& activity : plan.activities) {
    for (const auto& line : activity.lines) {
      for (std::size_t i = 0; i < line.amounts.size(); ++i) {
        given[{activity.package, activity.activity, line.person, line.start + static_cast<std::int32_t>(i)}] +=
            line.amounts[i];
      }
    }
  }
  std::int64_t sum = 0;
  for (const auto& activity : problem.published->activities) {
    for (const auto& line : activity.lines) {
      for (std::size_t i = 0; i < line.amounts.size(); ++i) {
        const auto found =
            given.find({activity.package, activity.activity, line.person, line.start + static_cast<std::int32_t>(i)});
        sum += std::max(0, line.amounts[i] - (found == given.end() ? 0 : found->second));
      }
    }
  }
  return sum;
}

void print(const char* what, std::vector<double> times) {
  if (times.empty()) return;
  std::ranges::sort(times);
  const auto part = [&](double share) {
    return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
  };
  fmt::print("{:34} {:5} times  median {:8.2f} ms  p95 {:8.2f} ms  largest {:8.2f} ms\n", what, times.size(), part(0.5),
             part(0.95), times.back());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const double seconds = argc > 3 ? std::atof(argv[3]) : 0.8;
  auto problem = planning::read_any(argv[1], planning::Format::json);
  const auto plan = planning::read_plan_file(argv[2]);
  if (!problem || !plan) return 2;
  problem->published = *plan;
  std::size_t activities = 0;
  for (const auto& package : problem->packages) activities += package.activities.size();
  fmt::print("{} people, {} activities, {} planned, {} periods\n", problem->people.size(), activities,
             plan->activities.size(), problem->periods);

  std::vector<double> making;
  for (int i = 0; i < 10; ++i) {
    const auto begin = Clock::now();
    const planning::Adviser made(*problem, *plan);
    making.push_back(milliseconds(begin));
  }
  planning::Adviser adviser(*problem, *plan);
  std::vector<double> advising;
  for (planning::Index k = 0; k < static_cast<planning::Index>(problem->packages.size()); ++k) {
    const auto activity = adviser.first_open(k);
    const auto number = static_cast<std::size_t>(activity - adviser.activity(k, 0));
    if (activity == planning::none || problem->packages[static_cast<std::size_t>(k)].activities[number].lines.empty()) {
      continue;
    }
    const auto begin = Clock::now();
    static_cast<void>(adviser.recommend(activity, 0, 5));
    advising.push_back(milliseconds(begin));
  }
  print("adviser, once for a plan", making);
  print("advice for one request", advising);

  std::vector<double> judging;
  for (int i = 0; i < 10; ++i) {
    const auto begin = Clock::now();
    static_cast<void>(planning::judge(*problem, *plan, {}));
    judging.push_back(milliseconds(begin));
  }
  print("judging the whole plan", judging);

  std::vector<double> mending;
  std::size_t broken = 0;
  std::int64_t lost = 0;
  std::int64_t changed = 0;
  const std::size_t people = std::min<std::size_t>(20, problem->people.size());
  for (std::size_t p = 0; p < people; ++p) {
    auto absent = *problem;
    auto& capacity = absent.people[p].capacity;
    for (std::size_t t = 4; t < std::min<std::size_t>(12, capacity.size()); ++t) capacity[t] = 0;
    const auto begin = Clock::now();
    const auto nearest = planning::plan_nearest(absent, {.seconds = seconds, .explain = false});
    mending.push_back(milliseconds(begin));
    broken += planning::testing::hard_rules_broken(absent, nearest).size();
    lost += units_not_kept(*problem, *plan, absent);
    changed += units_changed(absent, nearest);
  }
  print("nearest plan after one absence", mending);
  fmt::print("hard rules broken, says the checker: {}; changed units {} for {} that the absent had in these periods\n",
             broken, changed, lost);
}
