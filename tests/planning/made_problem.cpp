// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/planning/made_problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "planning/decode/random.h"

namespace flexteam::planning::testing {
namespace {

constexpr std::array<std::string_view, 10> roles{"PM", "PB", "WR", "TA", "FA", "JU", "PC", "DA", "PO", "EC"};
/// How many of a hundred people have the role as their first.
constexpr std::array<int, 10> shares{1, 30, 25, 12, 5, 4, 10, 4, 7, 2};

struct Step {
  std::string_view id;
  int weeks;
  std::vector<std::pair<std::string_view, int>> hours;
  std::vector<std::string_view> after;
};

const std::vector<Step>& neighbourhood_plan() {
  static const std::vector<Step> steps{{"B1", 12, {{"WR", 72}, {"DA", 40}, {"TA", 40}, {"PC", 12}}, {}},
                                       {"B2", 10, {{"PB", 84}, {"JU", 15}, {"FA", 15}}, {"B1"}},
                                       {"B3", 6, {{"PC", 30}, {"WR", 12}}, {"B1"}},
                                       {"B4", 36, {{"WR", 150}, {"PC", 90}, {"PB", 96}}, {"B3"}},
                                       {"B5", 16, {{"TA", 130}, {"DA", 40}, {"PB", 36}}, {"B2"}},
                                       {"B6", 14, {{"FA", 110}, {"TA", 30}, {"PB", 24}}, {"B5"}},
                                       {"B7", 12, {{"PB", 36}, {"TA", 20}}, {"B5"}},
                                       {"B8", 16, {{"PB", 60}, {"JU", 10}}, {"B2"}},
                                       {"B9", 20, {{"PB", 180}, {"WR", 36}, {"TA", 40}}, {"B4", "B6", "B7", "B8"}},
                                       {"B10", 18, {{"PB", 72}, {"JU", 40}, {"PC", 18}}, {"B9"}}};
  return steps;
}

const std::vector<Step>& loose_items() {
  static const std::vector<Step> items{
      {"E1", 12, {{"EC", 80}, {"PB", 40}}, {}},  {"E3", 16, {{"PB", 120}, {"PC", 40}, {"DA", 30}}, {}},
      {"D1", 12, {{"TA", 120}, {"DA", 40}}, {}}, {"A7", 10, {{"PB", 60}, {"DA", 40}, {"TA", 30}}, {}},
      {"F4", 2, {{"DA", 10}, {"TA", 4}}, {}},    {"E7", 26, {{"WR", 120}, {"FA", 24}}, {}}};
  return items;
}

Index skill(std::string_view role) {
  return static_cast<Index>(std::ranges::find(roles, role) - roles.begin());
}

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

class Maker {
 public:
  Maker(std::uint64_t seed, bool rich, Size size) : random_(seed), rich_(rich), size_(size) {}

  Problem make() {
    problem_.name = "made";
    problem_.periods = size_.periods;
    problem_.skills.assign(roles.begin(), roles.end());
    if (rich_) {
      problem_.pools = {{"room", std::vector<Units>(at(size_.periods), 3)}, {"car", {}}};
      for (Period t = 0; t < size_.periods; ++t) problem_.pools[1].capacity.push_back(1 + t % 2);
    }
    clients();
    for (int p = 0; p < size_.people; ++p) person(p);
    for (int k = 0; k < size_.packages; ++k) package(k);
    problem_.policy = {.late_discount_per_period = 0.02,
                       .whole = 0.3,
                       .point_hours = 0.1,
                       .max_parallel_packages = rich_ ? 3 : 4,
                       .max_gap = 4,
                       .weights = {40, 10, 1, 0.01, 1, 0.01}};
    if (rich_) require_one();
    return std::move(problem_);
  }

 private:
  template <class List>
  const typename List::value_type& any_of(const List& list) {
    return list[random_.below(list.size())];
  }
  std::int32_t below(std::int32_t size) { return random_.below(size); }

  void clients() {
    for (int m = 0; m < size_.clients; ++m) {
      const auto name = fmt::format("C{}", m);
      problem_.clients.push_back({name, name, 1.0 / size_.clients, {}});
      problem_.sites.ids.push_back(name);
      auto& row = problem_.sites.minutes.emplace_back();
      for (int n = 0; n < size_.clients; ++n) row.push_back(7 * std::abs(m - n));
    }
  }

  Index first_role() {
    int ticket = below(100);
    Index role = 0;
    while (ticket >= shares[at(role)]) ticket -= shares[at(role++)];
    return role;
  }

  void person(int number) {
    Person person{.id = fmt::format("p{}", number), .site = below(size_.clients)};
    person.skills.push_back({first_role(), 2 + below(2)});
    for (int more = std::max(0, below(4) - 1); more > 0; --more) {
      const Index other = below(10);
      const auto has = [&](const auto& s) { return s.skill == other; };
      if (std::ranges::none_of(person.skills, has)) person.skills.push_back({other, 1 + below(2)});
    }
    const Units hours = any_of(std::vector<Units>{16, 24, 28, 32});
    person.capacity.assign(at(size_.periods), hours);
    const auto away = [&](Period from, Period weeks) {
      for (Period t = from; t < std::min(from + weeks, size_.periods); ++t) person.capacity[at(t)] = 0;
    };
    for (Period year = 0; year < size_.periods; year += 52) {
      away(year + 24 + below(10), 3);
      away(year + 50, 2);
      away(year + below(48), 1);
    }
    if (random_.chance(0.1)) away(0, below(size_.periods / 2));
    if (rich_) {
      if (random_.chance(0.2)) {
        person.forbidden_clients = {below(size_.clients)};
      } else if (random_.chance(0.5)) {
        person.only_clients = {person.site};
      }
      auto& week = person.capacity[at(below(size_.periods))];
      if (random_.chance(0.5)) week = week / 4;
    }
    problem_.people.push_back(std::move(person));
  }

  Activity activity(const Step& step, double factor, const Package& package) {
    Activity activity{.id = std::string(step.id)};
    activity.min_periods = std::max(1, step.weeks * 3 / 4);
    for (const auto& [role, hours] : step.hours) {
      Line line{.role = std::string(role), .skill = skill(role), .level = random_.chance(0.25) ? 2 : 1};
      line.effort = std::max(2, static_cast<Units>(std::lround(hours * factor)));
      line.min = std::max(1, line.effort / (2 * step.weeks));
      line.max = std::max(line.min + 1, (2 * line.effort + step.weeks - 1) / step.weeks);
      if (rich_ && role == "PB" && package.activities.size() % 3 == 1) line.group = "PB";
      activity.lines.push_back(std::move(line));
    }
    if (rich_) vary(activity, package.release);
    return activity;
  }

  void vary(Activity& activity, Period release) {
    const double kind = random_.unit();
    if (kind < 0.1) {
      activity.pools = {{below(2), 1}};
    } else if (kind < 0.2) {
      auto& lines = activity.lines;
      const auto twice = lines.begin() + below(static_cast<Index>(lines.size()));
      if (!twice->group) lines.insert(twice, Line(*twice));
    } else if (kind < 0.3) {
      activity.rigid = true;
    } else if (kind < 0.4) {
      activity.deadline = std::min(size_.periods - 1, release + 20 + below(40));
    } else if (kind < 0.5) {
      activity.due = std::min(size_.periods - 1, release + 30);
    }
  }

  void package(int number) {
    Package package{.id = fmt::format("w{}", number), .client = below(size_.clients)};
    package.site = package.client;
    package.weight = any_of(std::vector<double>{0.5, 1, 1, 2});
    package.release = below(std::max(1, size_.periods / 2));
    if (random_.chance(0.45)) {
      package.due = std::min(size_.periods - 1, package.release + 92);
      const double factor = 0.6 + 0.8 * random_.unit();
      for (const auto& step : neighbourhood_plan()) {
        auto next = activity(step, factor, package);
        for (const auto before : step.after) {
          const auto found = std::ranges::find(package.activities, before, &Activity::id);
          const auto place = static_cast<Index>(found - package.activities.begin());
          next.after.push_back({number, place, rich_ ? any_of(std::vector<Period>{0, 0, 1, 3}) : 0});
        }
        package.activities.push_back(std::move(next));
      }
    } else {
      const auto& item = any_of(loose_items());
      package.due = std::min(size_.periods - 1, package.release + item.weeks + 6);
      package.activities.push_back(activity(item, 1, package));
    }
    if (rich_) link(package, number);
    problem_.packages.push_back(std::move(package));
  }

  /// One that comes after another order of the client, and one that somebody was promised for.
  void link(Package& package, int number) {
    auto& first = package.activities.front();
    const auto earlier = first_of_client_.find(package.client);
    if (earlier != first_of_client_.end() && random_.chance(0.2)) first.after.push_back({earlier->second, 0, 2});
    first_of_client_[package.client] = number;
    if (!random_.chance(0.1)) return;
    const auto& line = first.lines.front();
    const auto able = [&](Index p) {
      return std::ranges::any_of(problem_.people[at(p)].skills, [&](const SkillLevel& known) {
        return known.skill == line.skill && known.level >= line.level;
      });
    };
    Index who = below(size_.people);
    for (int tries = 0; tries < 40 && !able(who); ++tries) who = below(size_.people);
    const auto& capacity = problem_.people[at(who)].capacity;
    Period start = package.release + below(4);
    while (start < size_.periods && capacity[at(start)] == 0) ++start;
    if (start == size_.periods) return;
    problem_.commitments.push_back({.package = number,
                                    .activity = 0,
                                    .line = 0,
                                    .person = who,
                                    .start = start,
                                    .amounts = {std::min(4, line.effort)},
                                    .weight = any_of(std::vector<int>{1, 5, 10})});
  }

  void require_one() {
    for (auto& package : problem_.packages) {
      if (package.activities.size() > 1 || !package.activities[0].after.empty()) continue;
      package.required = true;
      package.activities[0].deadline.reset();
      package.activities[0].pools.clear();
      return;
    }
  }

  Random random_;
  bool rich_;
  Size size_;
  Problem problem_;
  std::map<Index, int> first_of_client_;
};

}  // namespace

Problem made_problem(std::uint64_t seed, bool rich, Size size) {
  return Maker(seed, rich, size).make();
}

}  // namespace flexteam::planning::testing
