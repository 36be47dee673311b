// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/left_over.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "planning/compiled/compiled.h"
#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

class Remainder {
 public:
  Remainder(const Problem& problem, const Plan& plan) : all_(problem), c_(compile(problem)), left_{.problem = problem} {
    for (std::size_t p = 0; p < problem.people.size(); ++p) person_[problem.people[p].id] = static_cast<Index>(p);
    for (const auto& planned : plan.activities) planned_[{planned.package, planned.activity}] = &planned;
    auto& rest = left_.problem;
    rest.packages.clear();
    rest.commitments.clear();
    rest.published.reset();
    rest.policy.fairness_alpha = 0;
    rest.policy.freeze_until = 0;
  }

  LeftOver make() {
    judge();
    for (std::size_t k = 0; k < all_.packages.size(); ++k) add_package(k);
    take_hours();
    return std::move(left_);
  }

 private:
  /// Timely work of each package: what the plan has of it, and all of it.
  struct Part {
    double planned = 0;
    double rest = 0;
  };

  [[nodiscard]] const PlannedActivity* planned(std::size_t package, std::size_t activity) const {
    const auto& whole = all_.packages[package];
    const auto found = planned_.find({whole.id, whole.activities[activity].id});
    return found == planned_.end() ? nullptr : found->second;
  }

  /// What every client has, and what another unit brings it.
  void judge() {
    std::vector<double> value(all_.clients.size(), 0);
    double hours = 0;
    parts_.resize(all_.packages.size());
    Index number = 0;
    for (std::size_t k = 0; k < all_.packages.size(); ++k) {
      const auto& package = all_.packages[k];
      auto& part = parts_[k];
      for (std::size_t a = 0; a < package.activities.size(); ++a, ++number) {
        const auto effort = static_cast<double>(c_.activity(number).effort);
        const auto* is = planned(k, a);
        part.planned += is == nullptr ? 0 : effort * rules::timely(c_, number, is->end);
        part.rest += is == nullptr ? effort : 0;
        hours += is == nullptr ? 0 : effort;
      }
      if (package.client == none) continue;
      value[at(package.client)] += package.weight * part.planned * (part.rest > 0 ? 1 - all_.policy.whole : 1);
    }
    margin_.assign(all_.clients.size(), 0);
    for (std::size_t m = 0; m < margin_.size(); ++m) {
      if (c_.entitled[m] <= 0) continue;
      margin_[m] = std::pow(1 + value[m] / c_.entitled[m], -all_.policy.fairness_alpha);
      left_.hour += margin_[m] * value[m];
    }
    left_.hour = hours > 0 ? left_.hour / hours : 0;
  }

  void add_package(std::size_t k) {
    const auto& whole = all_.packages[k];
    Package rest = whole;
    rest.required = false;
    rest.activities.clear();
    if (whole.client != none) rest.weight *= margin_[at(whole.client)];
    // What the whole brings more than its parts comes with the last of them: here with each hour alike.
    if (parts_[k].rest > 0) rest.weight *= 1 + all_.policy.whole * parts_[k].planned / parts_[k].rest;
    for (std::size_t a = 0; a < whole.activities.size(); ++a) {
      if (planned(k, a) != nullptr) continue;
      new_place_[{static_cast<Index>(k), static_cast<Index>(a)}] = {static_cast<Index>(left_.problem.packages.size()),
                                                                    static_cast<Index>(rest.activities.size())};
      rest.activities.push_back(activity_left(k, a));
    }
    if (!rest.activities.empty()) left_.problem.packages.push_back(std::move(rest));
  }

  Activity activity_left(std::size_t k, std::size_t a) {
    Activity activity = all_.packages[k].activities[a];
    activity.release = std::max(activity.release, c_.freeze_until);
    std::vector<Predecessor> after;
    for (const auto& before : activity.after) {
      if (const auto* is = planned(at(before.package), at(before.activity))) {
        activity.release = std::max(activity.release, is->end + before.lag + 1);
      } else {
        after.push_back(before);  // renamed when all places are known
      }
    }
    activity.after = std::move(after);
    for (auto& line : activity.lines) {
      if (line.group) keep_to_person(k, line);
    }
    return activity;
  }

  /// Who does the rest of the group in the plan does this line: nobody else has this skill.
  void keep_to_person(std::size_t k, Line& line) {
    const auto who = holder_of(k, *line.group);
    line.group.reset();
    if (!who) return;
    auto& rest = left_.problem;
    const auto [skill, is_new] = alone_.try_emplace({*who, line.skill}, static_cast<Index>(rest.skills.size()));
    if (is_new) {
      rest.skills.push_back(fmt::format("{}/{}", rest.skills[at(line.skill)], all_.people[at(*who)].id));
      rest.people[at(*who)].skills.push_back({.skill = skill->second, .level = 1});
    }
    line.skill = skill->second;
    line.level = 1;
  }

  [[nodiscard]] std::optional<Index> holder_of(std::size_t k, std::string_view group) const {
    const auto& activities = all_.packages[k].activities;
    for (std::size_t a = 0; a < activities.size(); ++a) {
      const auto* is = planned(k, a);
      for (std::size_t i = 0; is != nullptr && i < is->lines.size() && i < activities[a].lines.size(); ++i) {
        if (activities[a].lines[i].group != group) continue;
        const auto person = person_.find(is->lines[i].person);
        if (person != person_.end()) return person->second;
      }
    }
    return std::nullopt;
  }

  void take_hours() {
    auto& rest = left_.problem;
    for (auto& package : rest.packages) {
      for (auto& activity : package.activities) {
        for (auto& before : activity.after) {
          std::tie(before.package, before.activity) = new_place_.at({before.package, before.activity});
        }
      }
    }
    for (auto& person : rest.people) std::fill_n(person.capacity.begin(), std::min(c_.freeze_until, c_.periods), 0);
    for (const auto& [name, is] : planned_) {
      for (const auto& line : is->lines) {
        const auto person = person_.find(line.person);
        if (person == person_.end()) continue;
        auto& capacity = rest.people[at(person->second)].capacity;
        for (std::size_t i = 0; i < line.amounts.size() && at(line.start) + i < capacity.size(); ++i) {
          auto& units = capacity[at(line.start) + i];
          units = std::max(0, units - line.amounts[i]);
        }
      }
    }
  }

  const Problem& all_;
  Compiled c_;
  LeftOver left_;
  std::map<std::string_view, Index> person_;
  std::map<std::pair<std::string_view, std::string_view>, const PlannedActivity*> planned_;
  std::vector<Part> parts_;                                               ///< per package
  std::vector<double> margin_;                                            ///< per client
  std::map<std::pair<Index, Index>, std::pair<Index, Index>> new_place_;  ///< package and activity → those of the rest
  std::map<std::pair<Index, Index>, Index> alone_;                        ///< person and skill → skill of that person
};

}  // namespace

LeftOver left_over(const Problem& problem, const Plan& plan) {
  return Remainder(problem, plan).make();
}

}  // namespace flexteam::planning
