// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/finish_chances.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "planning/files/read.h"
#include "service/problem/from_store.h"
#include "service/problem/outcome_of.h"
#include "service/studies/delivered.h"
#include "store/plans.h"

namespace flexteam::service {
namespace {

constexpr planning::ReplayOptions futures{.futures = 500, .threads = 2, .seed = 1};
constexpr double early_part = 0.1;
constexpr double late_part = 0.9;
/// The published plan and the draft beside it.
constexpr std::size_t plans_remembered = 2;

planning::Range range_of(int low, int high) {
  return {.low = low / 100.0, .likely = 1, .high = high / 100.0};
}

bool same(const planning::Range& a, const planning::Range& b) {
  return a.low == b.low && a.likely == b.likely && a.high == b.high;
}
bool same(const std::vector<planning::Spread>& a, const std::vector<planning::Spread>& b) {
  return std::ranges::equal(a, b, [](const planning::Spread& one, const planning::Spread& other) {
    return same(one.effort, other.effort) && same(one.lead, other.lead) && one.together == other.together;
  });
}

}  // namespace

model::Uncertainty uncertainty_of(const Kept& kept, const model::MenuItem* item) {
  return item != nullptr && item->uncertainty ? *item->uncertainty : kept.settings.uncertainty;
}

std::vector<planning::Spread> spreads_of(const planning::Problem& problem, const Kept& kept) {
  std::vector<planning::Spread> spreads;
  planning::Index steps = 0;
  for (const auto& package : problem.packages) {
    const auto order = order_of(package.id);
    std::map<std::string_view, planning::Index> step_of;
    for (const auto& activity : package.activities) {
      const auto item = item_of(activity.id);
      const auto [step, added] = step_of.try_emplace(item, steps);
      if (added) ++steps;
      const auto uncertainty = uncertainty_of(kept, find_item(kept, order, item));
      spreads.push_back({.effort = range_of(uncertainty.hours_low, uncertainty.hours_high),
                         .lead = range_of(uncertainty.lead_low, uncertainty.lead_high),
                         .together = step->second});
    }
  }
  return spreads;
}

std::vector<FinishChance> finish_chances(const Kept& kept, const planning::Problem& problem, const planning::Plan& plan,
                                         const planning::Finishes& finishes, model::Week first_week) {
  const auto planned = delivered_by(problem, plan).finished;
  const auto week = [&](const std::optional<planning::Period>& period) {
    return period ? std::optional(model::plus(first_week, *period)) : std::nullopt;
  };
  std::vector<FinishChance> chances;
  for (std::size_t k = 0; k < finishes.size(); ++k) {
    const auto id = order_of(problem.packages[k].id);
    const auto* order = find_order(kept, id);
    if (finishes[k].empty() || !planned[k] || order == nullptr) continue;
    FinishChance one{.order = id, .planned = model::plus(first_week, *planned[k])};
    one.early = week(planning::finished_by(finishes[k], early_part));
    one.likely = week(planning::finished_by(finishes[k], 0.5));
    one.late = week(planning::finished_by(finishes[k], late_part));
    if (order->wished_until) {
      // A wish beyond the plan is met by whatever is finished within it.
      const auto due = std::min(model::weeks_between(first_week, *order->wished_until), problem.periods - 1);
      one.chance = planning::chance(finishes[k], due);
    }
    chances.push_back(one);
  }
  return chances;
}

std::vector<FinishChance> PlanFutures::chances(store::Store& store, const Kept& kept, const model::StaffingPlan& plan) {
  const std::lock_guard lock(mutex_);
  const auto known = std::ranges::find_if(
      remembered_, [&](const auto& one) { return one->plan == plan.id && one->version == plan.version; });
  std::shared_ptr<const Entry> entry = known == remembered_.end() ? nullptr : *known;
  if (known != remembered_.end()) remembered_.erase(known);
  if (!entry || !same(entry->spreads, spreads_of(entry->problem, kept))) {
    const auto documents = store.read([&](auto& tx) { return store::plans::documents(tx, plan.id); });
    if (!documents) return {};
    auto problem = planning::read_problem(documents->problem);
    auto content = planning::read_plan(documents->plan);
    if (!problem || !content) return {};
    auto made = std::make_shared<Entry>();
    made->plan = plan.id;
    made->version = plan.version;
    made->problem = *std::move(problem);
    made->content = *std::move(content);
    made->spreads = spreads_of(made->problem, kept);
    made->finishes = planning::replay(made->problem, made->content, made->spreads, futures);
    entry = std::move(made);
  }
  remembered_.insert(remembered_.begin(), entry);
  if (remembered_.size() > plans_remembered) remembered_.resize(plans_remembered);
  return finish_chances(kept, entry->problem, entry->content, entry->finishes, plan.first_week);
}

}  // namespace flexteam::service
