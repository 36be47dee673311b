// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/planning/random_problem.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "planning/decode/random.h"

namespace flexteam::planning::testing {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::string name(const char* letter, Index number) {
  return fmt::format("{}{}", letter, number);
}

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  Problem make() {
    problem_.name = "random";
    problem_.periods = 6 + below(10);
    problem_.skills = {"PB", "TA", "WR"};
    clients(1 + below(3));
    for (Index p = 0; p < 6; ++p) {
      if (p < 2 || random_.chance(0.6)) person(p);
    }
    problem_.pools = {{"room", std::vector<Units>(at(problem_.periods), 1 + below(2))}};
    for (Index k = 0, packages = 3 + below(6); k < packages; ++k) package(k);
    if (random_.chance(0.4)) problem_.packages[random_.below(problem_.packages.size())].required = true;
    for (Index i = 0; i < 3; ++i) commitment();
    auto& policy = problem_.policy;
    policy.fairness_alpha = random_.chance(0.3) ? 2 : 1;
    policy.late_discount_per_period = 0.05;
    policy.whole = 0.3;
    policy.point_hours = 0.1;
    policy.max_parallel_packages = below(4);
    policy.max_gap = below(4);
    policy.weights = {5, 3, 1, 0.01, 1, 0.01, 2};
    return std::move(problem_);
  }

 private:
  std::int32_t below(std::int32_t size) { return random_.below(size); }

  void clients(Index count) {
    for (Index m = 0; m < count; ++m) {
      problem_.clients.push_back({name("c", m), name("c", m), 1.0 / count, {}});
      problem_.sites.ids.push_back(name("c", m));
      std::vector<std::int64_t> row;
      for (Index n = 0; n < count; ++n) row.push_back(m == n ? 0 : 30);
      problem_.sites.minutes.push_back(row);
    }
  }

  Index any_client() { return below(static_cast<Index>(problem_.clients.size())); }

  void person(Index number) {
    Person person{.id = name("p", number), .name = name("p", number), .site = any_client()};
    for (Index skill = 0; skill < 3; ++skill) {
      if (random_.chance(0.6)) person.skills.push_back({skill, 1 + below(3)});
    }
    person.capacity.assign(at(problem_.periods), 8 + 4 * below(5));
    for (auto& units : person.capacity) {
      if (random_.chance(0.15)) units = random_.chance(0.5) ? 0 : units / 3;
    }
    if (random_.chance(0.2)) person.only_clients = {any_client()};
    if (person.only_clients.empty() && random_.chance(0.2)) person.forbidden_clients = {any_client()};
    problem_.people.push_back(std::move(person));
    if (random_.chance(0.3)) problem_.clients[at(any_client())].known.push_back(number_of_last_person());
  }

  Index number_of_last_person() const { return static_cast<Index>(problem_.people.size()) - 1; }

  void package(Index number) {
    Package package{.id = name("w", number), .client = any_client()};
    package.site = package.client;
    package.weight = 0.5 * (1 + below(4));
    package.release = below(problem_.periods / 2);
    if (random_.chance(0.5)) package.due = std::min(problem_.periods - 1, package.release + 4);
    const bool grouped = random_.chance(0.3);
    for (Index n = 0, activities = 1 + below(4); n < activities; ++n) activity(package, number, n, grouped);
    problem_.packages.push_back(std::move(package));
  }

  void activity(Package& package, Index number, Index n, bool grouped) {
    Activity activity{.id = name("B", n)};
    activity.min_periods = 1 + below(3);
    activity.rigid = random_.chance(0.15);
    if (random_.chance(0.15)) activity.deadline = package.release + 3 + below(problem_.periods / 2);
    if (activity.deadline && *activity.deadline >= problem_.periods) activity.deadline = problem_.periods - 1;
    if (random_.chance(0.15)) activity.due = std::min(problem_.periods - 1, package.release + 2);
    if (random_.chance(0.15)) activity.release = below(problem_.periods / 2);
    if (random_.chance(0.15)) activity.pools = {{0, 1}};
    if (n > 0 && random_.chance(0.7)) activity.after.push_back({number, below(n), below(2)});
    if (number > 0 && random_.chance(0.1)) activity.after.push_back({below(number), 0, 0});
    for (Index i = 0, lines = 1 + below(3); i < lines; ++i) {
      Line line{.skill = below(3), .level = 1 + below(2), .effort = 1 + below(24)};
      line.role = problem_.skills[at(line.skill)];
      line.min = 1 + below(5);
      const Units in_half_the_time = 2 * line.effort / problem_.periods + 1;
      line.max = std::max(line.min + below(8), in_half_the_time);
      if (grouped && i == 0) line.group = "one";
      activity.lines.push_back(std::move(line));
    }
    package.activities.push_back(std::move(activity));
  }

  void commitment() {
    const Index k = below(static_cast<Index>(problem_.packages.size()));
    const auto& package = problem_.packages[at(k)];
    const Index n = below(static_cast<Index>(package.activities.size()));
    const auto& line = package.activities[at(n)].lines[0];
    const bool taken = std::ranges::any_of(problem_.commitments,
                                           [&](const Commitment& c) { return c.package == k && c.activity == n; });
    if (taken) return;
    problem_.commitments.push_back({.package = k,
                                    .activity = n,
                                    .line = 0,
                                    .person = below(static_cast<Index>(problem_.people.size())),
                                    .start = below(problem_.periods),
                                    .amounts = {std::min(line.effort, line.min)},
                                    .weight = 1 + below(10)});
  }

  Random random_;
  Problem problem_;
};

}  // namespace

Problem random_problem(std::uint64_t seed) {
  return Maker(seed).make();
}

Activity small_activity(Random& random, Index package, Index number, int efforts) {
  Activity activity{.id = name("B", number)};
  activity.min_periods = 1 + random.below(2);
  const Units min = 1 + random.below(2);
  activity.lines = {{.role = "PB",
                     .skill = 0,
                     .level = 1 + random.below(2),
                     .effort = 2 + random.below(efforts),
                     .min = min,
                     .max = min + random.below(2)}};
  if (number > 0) activity.after = {{package, 0, 0}};
  return activity;
}

Problem tiny_problem(std::uint64_t seed) {
  Random random(seed);
  Problem problem;
  problem.name = "tiny";
  problem.periods = 4;
  problem.skills = {"PB"};
  problem.clients = {{"c", "c", 1, {}}};
  for (Index p = 0; p < 2; ++p) {
    Person person{.id = name("p", p), .skills = {{0, 1 + p}}};
    for (Period t = 0; t < 4; ++t) person.capacity.push_back(random.chance(0.2) ? 0 : 2 + random.below(2));
    problem.people.push_back(std::move(person));
  }
  for (Index k = 0; k < 2; ++k) {
    Package package{.id = name("w", k), .client = 0, .weight = 1.0 + random.below(2)};
    package.due = 2;
    for (Index n = 0; n <= (k == 0 ? 1 : 0); ++n) {
      package.activities.push_back(small_activity(random, k, n, 3));
    }
    problem.packages.push_back(std::move(package));
  }
  problem.policy = {.late_discount_per_period = 0.1,
                    .whole = 0.3,
                    .point_hours = 0.1,
                    .max_parallel_packages = 1,
                    .max_gap = 1,
                    .weights = {2, 1, 0, 0, 1, 0.1, 1}};
  return problem;
}

}  // namespace flexteam::planning::testing
