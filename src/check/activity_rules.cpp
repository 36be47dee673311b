// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/activity_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace flexteam::check {
namespace {

bool has(const std::vector<Index>& list, Index item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// One line of one placed activity under judgement.
class LineCheck {
 public:
  LineCheck(const planning::Problem& problem, const planning::Person& person, ActivityId id, std::size_t number,
            const Placed& placed, std::vector<Broken>& broken)
      : problem_(problem),
        person_(person),
        id_(id),
        activity_(activity_of(problem, id)),
        line_(activity_.lines[number]),
        number_(number),
        placed_(placed),
        work_(placed.lines[number]),
        broken_(broken) {}

  void run() {
    skill();
    effort();
    if (work_.start < 0 || work_.end() >= problem_.periods) {
      tell("horizon",
           fmt::format("runs from {} to {}; the periods are 0 to {}", work_.start, work_.end(), problem_.periods - 1));
      return;
    }
    start();
    intensity();
    gaps();
  }

 private:
  void tell(std::string rule, std::string message) {
    broken_.push_back(
        {std::move(rule), fmt::format("{}, line {}", name_of(problem_, id_), number_), std::move(message)});
  }
  void tell(std::string rule, Period t, std::string message) {
    broken_.push_back({std::move(rule), fmt::format("{}, line {}, period {}", name_of(problem_, id_), number_, t),
                       std::move(message)});
  }

  void skill() {
    const auto& skill_name = problem_.skills[static_cast<std::size_t>(line_.skill)];
    int level = 0;
    for (const auto& skill : person_.skills) {
      level = skill.skill == line_.skill ? std::max(level, skill.level) : level;
    }
    if (level < line_.level) {
      tell("skill", fmt::format("{} has {} at level {}; level {} is due", person_.id, skill_name, level, line_.level));
    }
    const auto& package = package_of(problem_, id_);
    const bool bound = !person_.only_clients.empty() && !has(person_.only_clients, package.client);
    if (bound || (package.client != none && has(person_.forbidden_clients, package.client))) {
      tell("skill", fmt::format("{} may not work for client {}", person_.id, client_name(package.client)));
    }
  }

  std::string client_name(Index client) const {
    return client == none ? "(none)" : problem_.clients[static_cast<std::size_t>(client)].id;
  }

  void effort() {
    std::int64_t sum = 0;
    for (const auto amount : work_.amounts) {
      sum += amount;
    }
    if (sum != line_.effort) {
      tell("effort", fmt::format("the amounts add up to {}; the effort is {}", sum, line_.effort));
    }
    if (work_.amounts.empty() || work_.amounts.back() == 0) {
      tell("effort", "the last amount is 0; a line ends when its effort is done");
    }
  }

  void start() {
    const auto due = activity_.rigid ? std::optional(placed_.start) : first_present(person_, placed_.start);
    if (due != work_.start) {
      tell("intensity", fmt::format("starts in {}; {} is first present in {}", work_.start, person_.id,
                                    due ? fmt::format("{}", *due) : "no period after the start"));
    }
  }

  /// Half of the largest capacity, in which a person counts as there for parallel work.
  bool is_short(Units capacity) const {
    return !activity_.rigid && 2 * std::int64_t{capacity} < std::int64_t{largest_};
  }

  void intensity() {
    largest_ = *std::max_element(person_.capacity.begin(), person_.capacity.end());
    for (std::size_t i = 0; i < work_.amounts.size(); ++i) {
      const Period t = work_.start + static_cast<Period>(i);
      const Units amount = work_.amounts[i];
      const Units capacity = person_.capacity[static_cast<std::size_t>(t)];
      const bool last = i + 1 == work_.amounts.size();
      if (capacity == 0) {
        if (amount != 0) {
          tell("intensity", t, fmt::format("{} units while {} is away", amount, person_.id));
        } else if (activity_.rigid) {
          tell("intensity", t, fmt::format("{} is away, but the activity may not be interrupted", person_.id));
        }
        continue;
      }
      const Units least = last ? 0 : is_short(capacity) ? 0 : line_.min;
      if (amount < least || amount > line_.max) {
        tell("intensity", t, fmt::format("{} units; between {} and {} are due", amount, least, line_.max));
      }
    }
  }

  void gaps() {
    const int most = problem_.policy.max_gap;
    if (most == 0) {
      return;
    }
    std::int64_t run = std::int64_t{work_.start} - placed_.start;
    std::int64_t longest = run;
    for (const auto amount : work_.amounts) {
      run = amount == 0 ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    if (longest > most) {
      tell("max-gap", fmt::format("{} periods without work in a row; at most {} are allowed", longest, most));
    }
  }

  const planning::Problem& problem_;
  const planning::Person& person_;
  ActivityId id_;
  const planning::Activity& activity_;
  const planning::Line& line_;
  std::size_t number_;
  const Placed& placed_;
  const PlacedLine& work_;
  std::vector<Broken>& broken_;
  Units largest_ = 0;
};

void check_people(const planning::Problem& problem, const Staff& staff, ActivityId id, const Placed& placed,
                  std::vector<Broken>& broken) {
  std::vector<Index> people;
  for (const auto& line : placed.lines) {
    if (has(people, line.person)) {
      broken.push_back({"distinct-people", name_of(problem, id),
                        fmt::format("{} carries two lines of the activity", staff[line.person].id)});
    }
    people.push_back(line.person);
  }
}

}  // namespace

const planning::Person& Staff::operator[](Index person) const {
  if (const auto found = changed_.find(person); found != changed_.end()) {
    return found->second;
  }
  const auto own = problem_.people.size();
  const auto index = static_cast<std::size_t>(person);
  return index < own ? problem_.people[index] : extra_[index - own];
}

Terms terms_of(const planning::Problem& problem, ActivityId id) {
  const auto& activity = activity_of(problem, id);
  return {std::max(package_of(problem, id).release, activity.release), activity.deadline};
}

std::optional<Period> first_present(const planning::Person& person, Period start) {
  for (auto t = static_cast<std::size_t>(std::max(start, 0)); t < person.capacity.size(); ++t) {
    if (person.capacity[t] > 0) {
      return static_cast<Period>(t);
    }
  }
  return std::nullopt;
}

void check_activity(const planning::Problem& problem, const Staff& staff, const Terms& terms, ActivityId id,
                    const Placed& placed, std::vector<Broken>& broken) {
  const auto& activity = activity_of(problem, id);
  const auto tell = [&](std::string rule, std::string message) {
    broken.push_back({std::move(rule), name_of(problem, id), std::move(message)});
  };
  if (placed.start < 0 || placed.start > placed.end || placed.end >= problem.periods) {
    tell("horizon",
         fmt::format("runs from {} to {}; the periods are 0 to {}", placed.start, placed.end, problem.periods - 1));
  }
  if (placed.lines.size() != activity.lines.size()) {
    tell("effort",
         fmt::format("{} lines are planned; the activity has {}", placed.lines.size(), activity.lines.size()));
    return;
  }
  std::int64_t last = std::int64_t{placed.start} + activity.min_periods - 1;
  for (std::size_t l = 0; l < placed.lines.size(); ++l) {
    LineCheck(problem, staff[placed.lines[l].person], id, l, placed, broken).run();
    last = std::max<std::int64_t>(last, placed.lines[l].end());
  }
  check_people(problem, staff, id, placed, broken);
  if (last != placed.end) {
    tell("duration", fmt::format("ends in {}; by its lines and min_periods it ends in {}", placed.end, last));
  }
  if (placed.start < terms.release) {
    tell("release", fmt::format("starts in {}; the release is {}", placed.start, terms.release));
  }
  if (terms.deadline && placed.end > *terms.deadline) {
    tell("deadline", fmt::format("ends in {}; the deadline is {}", placed.end, *terms.deadline));
  }
}

}  // namespace flexteam::check
