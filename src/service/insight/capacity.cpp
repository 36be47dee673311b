// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/capacity.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "service/insight/waiting.h"
#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

using LineKey = std::tuple<model::OrderId, std::string, int>;

/// Hours per role (in the numbers of lines) and week of the plan.
class Grid {
 public:
  Grid(const model::MenuCard& menu, const Outcome& plan)
      : first_(plan.first_week), weeks_(plan.weeks), hours_(2 * menu.roles.size()) {
    for (auto& row : hours_) {
      row.resize(static_cast<std::size_t>(std::max(0, weeks_)));
    }
  }

  void add(int line, model::Week from, const std::vector<model::Hours>& hours) {
    const int offset = model::weeks_between(first_, from);
    for (std::size_t i = 0; i < hours.size(); ++i) {
      add(line, offset + static_cast<int>(i), static_cast<double>(hours[i].value));
    }
  }
  void add(int line, int week, double hours) {
    if (line >= 0 && static_cast<std::size_t>(line) < hours_.size() && week >= 0 && week < weeks_) {
      hours_[static_cast<std::size_t>(line)][static_cast<std::size_t>(week)] += hours;
    }
  }
  [[nodiscard]] const std::vector<double>& row(int line) const { return hours_[static_cast<std::size_t>(line)]; }
  [[nodiscard]] int lines() const { return static_cast<int>(hours_.size()); }

 private:
  model::Week first_;
  int weeks_;
  std::vector<std::vector<double>> hours_;
};

Grid planned_grid(const Kept& kept, const Outcome& plan) {
  Grid grid(kept.menu, plan);
  for (const auto& assignment : plan.assignments) {
    grid.add(assignment.line, assignment.from, assignment.hours);
  }
  return grid;
}

/// Calls `visit(step, number of the line, where its witness stands)` for every line of what is not planned.
template <class Visit>
void for_each_witness(const Kept& kept, const Outcome& plan, Visit&& visit) {
  for (const auto& step : plan.unplanned) {
    const auto* order = find_order(kept, step.order);
    if (order == nullptr) {
      continue;
    }
    const auto lines = lines_of(kept, *order, step.item, step.role);
    for (std::size_t i = 0; i < lines.size() && i < step.witness.size(); ++i) {
      visit(step, lines[i].number, step.witness[i]);
    }
  }
}

/// Lines that are asked and not planned: where their witness stands, else evenly over the span that was wished for.
Grid unplanned_grid(const Kept& kept, const Outcome& plan) {
  Grid grid(kept.menu, plan);
  std::set<LineKey> placed;
  for (const auto& assignment : plan.assignments) {
    placed.insert({assignment.order, assignment.item, assignment.line});
  }
  for_each_witness(kept, plan, [&](const UnplannedStep& step, int line, const WitnessLine& witness) {
    grid.add(line, witness.from, witness.hours);
    placed.insert({step.order, step.item, line});
  });
  for (const auto& order : kept.orders) {
    if (!is_asked(order)) {
      continue;
    }
    const int from = order.wished_from ? std::max(0, model::weeks_between(plan.first_week, *order.wished_from)) : 0;
    const int until = order.wished_until
                          ? std::clamp(model::weeks_between(plan.first_week, *order.wished_until), from, plan.weeks - 1)
                          : plan.weeks - 1;
    for (const auto& step : steps_of(order, menu_of(kept, order))) {
      for (const auto& line : step.lines) {
        if (!placed.contains({order.id, step.item, line.number})) {
          for (int week = from; week <= until; ++week) {
            grid.add(line.number, week, static_cast<double>(line.hours.value) / (until - from + 1));
          }
        }
      }
    }
  }
  return grid;
}

/// Free hours of those who have a role.
Grid free_grid(const Kept& kept, const Outcome& plan) {
  Grid grid(kept.menu, plan);
  std::map<model::MemberId, std::vector<double>> used;
  for (const auto& assignment : plan.assignments) {
    auto& row = used[assignment.member];
    row.resize(static_cast<std::size_t>(std::max(0, plan.weeks)));
    const int offset = model::weeks_between(plan.first_week, assignment.from);
    for (std::size_t i = 0; i < assignment.hours.size(); ++i) {
      const int week = offset + static_cast<int>(i);
      if (week >= 0 && week < plan.weeks) {
        row[static_cast<std::size_t>(week)] += static_cast<double>(assignment.hours[i].value);
      }
    }
  }
  for (const auto& member : kept.members) {
    const auto capacity = capacity_of(member, plan.first_week, plan.weeks);
    const auto& row = used[member.id];
    for (std::size_t week = 0; week < capacity.size(); ++week) {
      const double left = static_cast<double>(capacity[week].value) - (week < row.size() ? row[week] : 0);
      for (const auto& role : member.roles) {
        grid.add(line_number(kept.menu, role.role, member.bond == model::Bond::own), static_cast<int>(week),
                 std::max(0.0, left));
      }
    }
  }
  return grid;
}

/// A bottleneck in the making, with the hours that it lacks in each quarter.
struct Tally {
  Bottleneck most;
  struct Part {
    model::Week from;
    model::Week until;
    double hours = 0;
  };
  std::map<Quarter, Part> quarters;

  void add(const Need& need) {
    const auto hours = static_cast<double>(need.hours_per_week.value);
    most.hours_per_week = std::max(most.hours_per_week, hours);
    for (model::Week week = *need.from; week <= *need.until; week = model::plus(week, 1)) {
      const auto [at, fresh] = quarters.try_emplace(quarter_of(week), Part{week, week, 0});
      at->second.from = std::min(at->second.from, week);
      at->second.until = std::max(at->second.until, week);
      at->second.hours += hours;
    }
  }
  /// The weeks of the quarter that lacks most.
  void choose_weeks() {
    const auto worst = std::ranges::max_element(quarters, {}, [](const auto& one) { return one.second.hours; });
    if (worst != quarters.end()) {
      most.from = worst->second.from;
      most.until = worst->second.until;
    }
  }
};

}  // namespace

Quarter quarter_of(model::Week week) {
  const std::chrono::year_month_day thursday{model::monday(week) + std::chrono::days{3}};
  return {static_cast<int>(thursday.year()), static_cast<int>((static_cast<unsigned>(thursday.month()) + 2) / 3)};
}

std::vector<RoleQuarter> capacity_by_role(const Kept& kept, const Outcome& plan) {
  const Grid planned = planned_grid(kept, plan);
  const Grid unplanned = unplanned_grid(kept, plan);
  const Grid free = free_grid(kept, plan);
  std::vector<RoleQuarter> found;
  for (int line = 0; line < planned.lines(); ++line) {
    const LineName name = line_name(kept.menu, line);
    std::map<Quarter, RoleQuarter> quarters;
    for (int week = 0; week < plan.weeks; ++week) {
      const Quarter quarter = quarter_of(model::plus(plan.first_week, week));
      RoleQuarter& sums = quarters[quarter];
      const auto at = static_cast<std::size_t>(week);
      sums.planned += planned.row(line)[at];
      sums.asked += planned.row(line)[at] + unplanned.row(line)[at];
      sums.available += planned.row(line)[at] + free.row(line)[at];
    }
    for (auto& [quarter, sums] : quarters) {
      sums.role = name.role;
      sums.own = name.own;
      sums.quarter = quarter;
      found.push_back(sums);
    }
  }
  return found;
}

std::vector<Bottleneck> bottlenecks(const Kept& kept, const Outcome& plan, std::size_t count) {
  const auto steps = waiting_in(plan);
  std::map<std::tuple<std::string, bool, std::string>, Tally> found;
  for (const auto& step : plan.unplanned) {
    const UnplannedStep& root = root_of(step, steps);
    const auto* order = find_order(kept, root.order);
    for (const auto& need : root.needs) {
      if (need.kind != "extra-capacity" || order == nullptr || !need.from || !need.until) {
        continue;
      }
      const std::string municipality = need.own ? order->municipality : "";
      Tally& tally = found[{need.role, need.own, municipality}];
      tally.most.role = need.role;
      tally.most.own = need.own;
      tally.most.municipality = municipality;
      tally.most.hours_held_back += hours_of(kept, step);
      ++tally.most.steps;
      if (&root == &step) {
        tally.add(need);
      }
    }
  }
  std::vector<Bottleneck> all;
  for (auto& [key, tally] : found) {
    tally.choose_weeks();
    all.push_back(std::move(tally.most));
  }
  std::ranges::stable_sort(all, std::greater{}, &Bottleneck::hours_held_back);
  all.resize(std::min(all.size(), count));
  return all;
}

std::vector<Shortage> shortages(const Kept& kept, const Outcome& plan) {
  Grid grid(kept.menu, plan);
  for_each_witness(kept, plan, [&](const UnplannedStep&, int line, const WitnessLine& witness) {
    if (!witness.member) {
      grid.add(line, witness.from, witness.hours);
    }
  });
  std::vector<Shortage> found;
  for (int line = 0; line < grid.lines(); ++line) {
    if (std::ranges::any_of(grid.row(line), [](double hours) { return hours > 0; })) {
      LineName name = line_name(kept.menu, line);
      found.push_back({std::move(name.role), name.own, grid.row(line)});
    }
  }
  return found;
}

}  // namespace flexteam::service
