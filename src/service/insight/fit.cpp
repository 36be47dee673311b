// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/fit.h"

#include <algorithm>
#include <map>
#include <set>

#include "service/insight/beside.h"
#include "service/insight/overview.h"
#include "service/problem/from_store.h"
#include "service/problem/outcome_of.h"
#include "service/problem/steps.h"

namespace flexteam::service {
namespace {

using planning::Index;
using planning::Period;

/// Number of an order that is not stored yet.
constexpr model::OrderId not_stored{1'000'000'000};

/// What came of laying the steps of an order, one after the other.
struct Attempt {
  std::map<std::string, LaidActivity> laid;  ///< by activity
  std::optional<std::string> blocked;        ///< the first activity that does not fit
  Period blocked_from = 0;
  Period end = -1;
};

/// Weeks in which activities of other orders end, as the plan has them.
std::map<std::pair<Index, Index>, Period> planned_ends(const BuiltProblem& built, const Outcome& plan) {
  std::map<std::pair<Index, Index>, Period> ends;
  const planning::Plan file = plan_of(plan, built);
  std::map<std::pair<std::string, std::string>, Period> by_name;
  for (const auto& activity : file.activities) {
    by_name[{activity.package, activity.activity}] = activity.end;
  }
  for (std::size_t p = 0; p < built.problem.packages.size(); ++p) {
    const auto& package = built.problem.packages[p];
    for (std::size_t a = 0; a < package.activities.size(); ++a) {
      if (const auto end = by_name.find({package.id, package.activities[a].id}); end != by_name.end()) {
        ends[{static_cast<Index>(p), static_cast<Index>(a)}] = end->second;
      }
    }
  }
  return ends;
}

class Fitter {
 public:
  Fitter(const BuiltProblem& built, const Outcome& plan, Index package, model::OrderId order)
      : problem_(built.problem), package_(package), beside_(built, plan, order), ends_(planned_ends(built, plan)) {
    std::erase_if(ends_, [&](const auto& end) { return end.first.first == package; });
  }

  /// The best of: nobody chosen beforehand for roles that one person holds, or each of those who could hold one.
  [[nodiscard]] Attempt best() const {
    Attempt best = lay({});
    for (const auto& [group, person] : holders()) {
      Attempt other = lay({{group, person}});
      const bool better = best.blocked ? (!other.blocked || other.laid.size() > best.laid.size())
                                       : (!other.blocked && other.end < best.end);
      if (better) {
        best = std::move(other);
      }
    }
    return best;
  }

  [[nodiscard]] const Beside& beside() const { return beside_; }

 private:
  [[nodiscard]] const planning::Package& package() const {
    return problem_.packages[static_cast<std::size_t>(package_)];
  }

  [[nodiscard]] std::vector<std::pair<std::string, Index>> holders() const {
    std::vector<std::pair<std::string, Index>> found;
    std::set<std::string> seen;
    for (const auto& activity : package().activities) {
      for (const auto& line : activity.lines) {
        if (line.group && seen.insert(*line.group).second) {
          for (const Index person : beside_.crew(package_, line)) {
            found.emplace_back(*line.group, person);
          }
        }
      }
    }
    return found;
  }

  /// Lays every activity after those before it; what comes after one that does not fit is left out.
  [[nodiscard]] Attempt lay(std::map<std::string, Index> groups) const {
    Attempt attempt;
    Beside beside = beside_;
    auto ends = ends_;
    const auto& activities = package().activities;
    std::vector<bool> seen(activities.size(), false);
    for (bool more = true; more;) {
      more = false;
      for (std::size_t i = 0; i < activities.size(); ++i) {
        if (seen[i] || !ready(activities[i], seen)) {
          continue;
        }
        seen[i] = true;
        more = true;
        const auto from = start_after(activities[i], ends);
        auto laid = from ? beside.earliest(package_, activities[i], *from, groups) : std::nullopt;
        if (!laid) {
          if (!attempt.blocked && from) {
            attempt.blocked = activities[i].id;
            attempt.blocked_from = *from;
          }
          continue;
        }
        beside.take(package_, *laid);
        for (std::size_t line = 0; line < laid->lines.size(); ++line) {
          if (const auto& group = activities[i].lines[line].group) {
            groups.try_emplace(*group, laid->lines[line].person);
          }
        }
        ends[{package_, static_cast<Index>(i)}] = laid->end;
        attempt.end = std::max(attempt.end, laid->end);
        attempt.laid.emplace(activities[i].id, *std::move(laid));
      }
    }
    if (!attempt.blocked && attempt.laid.size() < activities.size()) {
      attempt.blocked = "";  // it waits for another order that is not planned
    }
    return attempt;
  }

  /// Everything of this order that comes before was tried.
  [[nodiscard]] bool ready(const planning::Activity& activity, const std::vector<bool>& seen) const {
    return std::ranges::all_of(activity.after, [&](const planning::Predecessor& before) {
      return before.package != package_ || seen[static_cast<std::size_t>(before.activity)];
    });
  }

  /// First week that precedence allows; nullopt when something before it has no place.
  [[nodiscard]] std::optional<Period> start_after(const planning::Activity& activity,
                                                  const std::map<std::pair<Index, Index>, Period>& ends) const {
    Period from = package().release;
    for (const auto& before : activity.after) {
      const auto end = ends.find({before.package, before.activity});
      if (end == ends.end()) {
        return std::nullopt;
      }
      from = std::max(from, end->second + before.lag + 1);
    }
    return from;
  }

  const planning::Problem& problem_;
  Index package_;
  Beside beside_;
  std::map<std::pair<Index, Index>, Period> ends_;
};

/// Weeks along the longest chain of steps.
int lead_time(const std::vector<Step>& steps) {
  std::map<std::string, int> until;
  int longest = 0;
  for (std::size_t round = 0; round < steps.size(); ++round) {
    for (const auto& step : steps) {
      int from = 0;
      for (const auto& before : step.after) {
        const auto end = until.find(before);
        from = std::max(from, end == until.end() ? 0 : end->second);
      }
      until[step.item] = from + static_cast<int>(step.lead_time.value);
      longest = std::max(longest, until[step.item]);
    }
  }
  return longest;
}

/// What the card says comes first and nobody has asked for here: it counts as done.
std::vector<std::string> missing_before(const model::Order& order, const std::vector<Step>& steps,
                                        const std::vector<OpenOrder>& open, const model::MenuCard& menu) {
  std::vector<std::string> missing;
  const auto self = std::ranges::find_if(open, [&](const OpenOrder& one) { return one.order->id == order.id; });
  for (const auto& step : steps) {
    for (const auto& code : step.after) {
      const bool here = std::ranges::find(order.items, code) != order.items.end();
      bool elsewhere = false;
      if (!here && self != open.end()) {
        Step only = step;
        only.after = {code};
        const auto before = steps_before(open, static_cast<std::size_t>(self - open.begin()), only, menu);
        elsewhere = std::ranges::any_of(before, [&](const StepKey& key) { return key.item == code; });
      }
      if (!here && !elsewhere && std::ranges::find(missing, code) == missing.end()) {
        missing.push_back(code);
      }
    }
  }
  return missing;
}

void add_hours(const std::vector<Step>& steps, Estimate& estimate) {
  for (const auto& step : steps) {
    for (const auto& line : step.lines) {
      auto role = std::ranges::find(estimate.roles, line.role, &RoleSplit::role);
      if (role == estimate.roles.end()) {
        estimate.roles.push_back({.role = line.role});
        role = estimate.roles.end() - 1;
      }
      (line.own ? role->own : role->team) += line.hours;
      (line.own ? estimate.own : estimate.team) += line.hours;
    }
  }
}

/// The line of the blocked activity for which nobody has room, and what would help.
UnplannedStep blocked_step(const Fitter& fitter, const BuiltProblem& built, Index package, const Attempt& attempt,
                           const model::MenuCard& menu) {
  const auto& activities = built.problem.packages[static_cast<std::size_t>(package)].activities;
  const auto activity = std::ranges::find(activities, *attempt.blocked, &planning::Activity::id);
  UnplannedStep step{.reason = "precedence"};
  if (activity == activities.end()) {
    return step;
  }
  const auto dot = activity->id.rfind('.');
  step.item = activity->id.substr(0, dot);
  step.role = activity->id.substr(dot + 1);
  const planning::Line* short_of = &activity->lines.front();
  for (const auto& line : activity->lines) {
    if (!fitter.beside().earliest_line(package, line, attempt.blocked_from)) {
      short_of = &line;
      break;
    }
  }
  const LineName name = line_name(menu, short_of->skill);
  step.reason = fitter.beside().crew(package, *short_of).empty() ? "skill" : "capacity";
  const Period until = std::min(built.problem.periods - 1, attempt.blocked_from + activity->min_periods - 1);
  const int weeks = std::max(1, until - attempt.blocked_from + 1);
  step.needs.push_back({.kind = "extra-capacity",
                        .role = name.role,
                        .own = name.own,
                        .from = model::plus(built.first_week, attempt.blocked_from),
                        .until = model::plus(built.first_week, until),
                        .hours_per_week = {std::max(short_of->min, (short_of->effort + weeks - 1) / weeks)}});
  step.fits_from = step.needs.back().from;
  return step;
}

void add_steps(const std::vector<Step>& steps, const Attempt& attempt, model::Week first, Estimate& estimate) {
  for (const auto& step : steps) {
    std::optional<FittedStep> fitted;
    std::size_t laid_roles = 0;
    std::set<std::string> roles;
    for (const auto& line : step.lines) {
      if (!roles.insert(line.role).second) {
        continue;
      }
      const auto laid = attempt.laid.find(activity_id(step.item, line.role));
      if (laid == attempt.laid.end()) {
        continue;
      }
      ++laid_roles;
      const model::Week from = model::plus(first, laid->second.start);
      const model::Week until = model::plus(first, laid->second.end);
      if (!fitted) {
        fitted = FittedStep{step.item, step.name, from, until};
      }
      fitted->from = std::min(fitted->from, from);
      fitted->until = std::max(fitted->until, until);
    }
    if (fitted && laid_roles == roles.size()) {
      estimate.from = estimate.from ? std::min(*estimate.from, fitted->from) : fitted->from;
      estimate.until = estimate.until ? std::max(*estimate.until, fitted->until) : fitted->until;
      estimate.steps.push_back(*std::move(fitted));
    }
  }
}

}  // namespace

Estimate estimate(const Kept& kept, const Outcome& plan, const model::Order& order) {
  Estimate result;
  model::Order asked = order;
  asked.id = asked.id.value == 0 ? not_stored : asked.id;
  asked.state = model::OrderState::requested;
  const auto& menu = menu_of(kept, asked);
  const auto steps = steps_of(asked, menu);
  add_hours(steps, result);
  result.lead_time_weeks = lead_time(steps);

  Kept with{.municipalities = kept.municipalities,
            .districts = kept.districts,
            .villages = kept.villages,
            .menu = kept.menu,
            .earlier_menus = kept.earlier_menus,
            .members = kept.members,
            .orders = kept.orders,
            .settings = kept.settings};
  std::erase_if(with.orders, [&](const model::Order& one) { return one.id == asked.id; });
  with.orders.push_back(asked);
  const model::Week first = plan.weeks > 0 ? plan.first_week : kept.settings.first_week;
  const int weeks = plan.weeks > 0 ? plan.weeks : kept.settings.weeks;
  result.missing = missing_before(asked, steps, open_orders(with, first), menu);

  Outcome others{.first_week = first, .weeks = weeks, .assignments = plan.assignments};
  std::erase_if(others.assignments, [&](const model::Assignment& one) { return one.order == asked.id; });
  for (const auto& standing : standings_of(kept, others, first, weeks)) {
    if (standing.municipality == order.municipality) {
      result.share_hours = standing.share_hours;
      result.share_used = standing.planned_hours;
      result.share_left = standing.left_hours - static_cast<double>(result.team.value);
    }
  }
  const BuiltProblem built =
      build_problem(with, {.first_week = first, .weeks = weeks, .freeze_weeks = 0, .keep_published = false});
  const auto package = std::ranges::find(built.problem.packages, package_id(asked.id), &planning::Package::id);
  if (package == built.problem.packages.end()) {
    return result;
  }
  const auto number = static_cast<Index>(package - built.problem.packages.begin());
  const Fitter fitter(built, plan, number, asked.id);
  const Attempt attempt = fitter.best();
  add_steps(steps, attempt, first, result);
  if (attempt.blocked) {
    result.until = std::nullopt;
    result.blocked = blocked_step(fitter, built, number, attempt, kept.menu);
    result.blocked->order = order.id;
  }
  return result;
}

}  // namespace flexteam::service
