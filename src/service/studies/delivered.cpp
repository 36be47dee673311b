// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/delivered.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "check/schedule.h"
#include "check/score.h"
#include "service/problem/from_store.h"

namespace flexteam::service {
namespace {

using planning::Period;

std::int64_t hours_of(const planning::Activity& activity) {
  std::int64_t hours = 0;
  for (const auto& line : activity.lines) hours += line.effort;
  return hours;
}

/// Adds one package, of which `end_of` tells where an activity ends in the plan, if anywhere.
template <class EndOf>
std::optional<Period> add(const planning::Package& package, Delivered& to, const EndOf& end_of) {
  std::map<std::string_view, bool> whole;
  std::optional<Period> last = 0;
  for (const auto& activity : package.activities) {
    const std::optional<Period> end = end_of(activity);
    const auto item = whole.try_emplace(item_of(activity.id), true).first;
    item->second = item->second && end.has_value();
    if (end) to.hours += hours_of(activity);
    last = end && last ? std::optional(std::max(*last, *end)) : std::nullopt;
  }
  for (const auto& [item, done] : whole) to.products += done ? 1 : 0;
  to.orders += last ? 1 : 0;
  return last;
}

}  // namespace

DeliveredPlan delivered_by(const planning::Problem& problem, const planning::Plan& plan) {
  std::map<std::pair<std::string_view, std::string_view>, Period> ends;
  for (const auto& planned : plan.activities) ends[{planned.package, planned.activity}] = planned.end;
  DeliveredPlan result;
  result.clients.resize(problem.clients.size());
  for (const auto& package : problem.packages) {
    Delivered nobody;
    Delivered& to =
        package.client == planning::none ? nobody : result.clients[static_cast<std::size_t>(package.client)];
    result.finished.push_back(add(package, to, [&](const planning::Activity& activity) -> std::optional<Period> {
      const auto found = ends.find({package.id, activity.id});
      return found == ends.end() ? std::nullopt : std::optional(found->second);
    }));
  }
  return result;
}

std::vector<Delivered> asked_in(const planning::Problem& problem) {
  std::vector<Delivered> asked(problem.clients.size());
  for (const auto& package : problem.packages) {
    if (package.client == planning::none) continue;
    add(package, asked[static_cast<std::size_t>(package.client)],
        [](const planning::Activity&) { return std::optional<Period>(0); });
  }
  return asked;
}

std::vector<FinishedProduct> finished_products(const planning::Problem& problem, const planning::Plan& plan) {
  std::map<std::pair<std::string_view, std::string_view>, Period> ends;
  for (const auto& planned : plan.activities) ends[{planned.package, planned.activity}] = planned.end;
  std::vector<FinishedProduct> found;
  for (std::size_t k = 0; k < problem.packages.size(); ++k) {
    std::map<std::string_view, std::optional<Period>> items;
    for (const auto& activity : problem.packages[k].activities) {
      const auto end = ends.find({problem.packages[k].id, activity.id});
      auto& last = items.try_emplace(item_of(activity.id), 0).first->second;
      last = last && end != ends.end() ? std::optional(std::max(*last, end->second)) : std::nullopt;
    }
    for (const auto& [item, last] : items) {
      if (last) found.push_back({static_cast<planning::Index>(k), std::string(item), *last});
    }
  }
  return found;
}

planning::Levels score_of(const planning::Problem& problem, const planning::Plan& plan) {
  const check::Names names(problem);
  const auto schedule = check::resolve(problem, names, plan);
  if (!schedule) throw std::runtime_error("a plan names what its problem has not: " + schedule.error().front().message);
  return check::score(problem, names, *schedule);
}

}  // namespace flexteam::service
