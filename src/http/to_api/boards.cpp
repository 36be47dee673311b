// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/boards.h"

#include <algorithm>
#include <map>
#include <set>

#include "http/to_api/basics.h"
#include "http/to_api/board_work.h"
#include "http/to_api/members.h"
#include "http/to_api/orders.h"
#include "http/to_api/plans.h"
#include "service/insight/capacity.h"
#include "service/problem/capacity.h"

namespace flexteam::http {
namespace {

using ByMember = std::map<model::MemberId, std::vector<const model::Assignment*>>;

bool is_wanted(const service::Kept& kept, const model::Member& member, const BoardWindow& window,
               const ByMember& work) {
  if (window.bond && member.bond != *window.bond) return false;
  const bool has_role = std::ranges::any_of(member.roles, [&](const auto& role) { return role.role == window.role; });
  if (!window.role.empty() && !has_role) return false;
  if (window.municipality.empty() || member.home == window.municipality) return true;
  const auto found = work.find(member.id);
  return found != work.end() && std::ranges::any_of(found->second, [&](const auto* assignment) {
           return order_municipality(kept, assignment->order) == window.municipality;
         });
}

api::MemberCell member_cell(const service::Kept& kept, const BoardWork& work, const model::Member& member,
                            model::Week week, const std::vector<const model::Assignment*>& assignments) {
  api::MemberCell cell{.week = week, .hours = 0, .leave_kind = leave_in(member, week), .work = {}};
  for (const auto* assignment : assignments) {
    const auto part = work.in_week(*assignment, week);
    if (part.hours == 0) continue;
    cell.hours += part.hours;
    cell.work.push_back({.order_id = assignment->order.value,
                         .municipality_code = order_municipality(kept, assignment->order),
                         .item = assignment->item,
                         .line = assignment->line,
                         .role = assignment->role,
                         .hours = part.hours,
                         .is_published = part.is_published,
                         .pin_id = part.pin});
  }
  return cell;
}

api::MemberBoardRow member_row(const service::Kept& kept, const BoardWork& work, const model::Member& member,
                               const std::vector<model::Week>& weeks,
                               const std::vector<const model::Assignment*>& assignments) {
  api::MemberBoardRow row;
  row.member = ref_of(kept, member.id);
  row.bond = to_api(member.bond);
  row.home_municipality_code = member.home;
  row.roles = to_api(member.roles);
  for (const auto hours : service::capacity_of(member, weeks.front(), static_cast<int>(weeks.size()))) {
    row.capacity.push_back(hours.value);
  }
  for (const auto week : weeks) {
    auto cell = member_cell(kept, work, member, week, assignments);
    if (!cell.work.empty() || cell.leave_kind) row.cells.push_back(std::move(cell));
  }
  return row;
}

std::vector<api::ShortageRow> shortage_rows(const service::Kept& kept, const service::Outcome& plan,
                                            const std::vector<model::Week>& weeks) {
  std::vector<api::ShortageRow> rows;
  for (const auto& shortage : service::shortages(kept, plan)) {
    api::ShortageRow row{.role = shortage.role,
                         .role_name = service::role_name(kept.menu, shortage.role),
                         .own = shortage.own,
                         .hours = {},
                         .total = 0};
    for (const auto week : weeks) {
      const int at = model::weeks_between(plan.first_week, week);
      const bool inside = at >= 0 && at < static_cast<int>(shortage.hours.size());
      row.hours.push_back(inside ? whole(shortage.hours[static_cast<std::size_t>(at)]) : 0);
      row.total += row.hours.back();
    }
    if (row.total > 0) rows.push_back(std::move(row));
  }
  return rows;
}

api::OrderBoardRow order_row(const BoardWork& work, const model::Order& order, const std::vector<model::Week>& weeks,
                             const std::vector<const model::Assignment*>& assignments) {
  api::OrderBoardRow row;
  row.order_id = order.id.value;
  row.title = order.title;
  row.municipality_code = order.municipality;
  row.rank = order.rank;
  row.urgent = order.urgent;
  for (const auto week : weeks) {
    api::OrderCell cell{.week = week, .hours = 0, .work = {}};
    for (const auto* assignment : assignments) {
      const auto part = work.in_week(*assignment, week);
      if (part.hours == 0) continue;
      cell.hours += part.hours;
      cell.work.push_back({.member_id = assignment->member.value,
                           .item = assignment->item,
                           .line = assignment->line,
                           .role = assignment->role,
                           .hours = part.hours,
                           .is_published = part.is_published,
                           .pin_id = part.pin});
    }
    if (!cell.work.empty()) row.cells.push_back(std::move(cell));
  }
  return row;
}

}  // namespace

api::MemberBoard member_board(const service::Kept& kept, const PlanView& plan, const BoardWindow& window) {
  const BoardWork work(kept, *plan.outcome);
  api::MemberBoard board;
  board.plan = to_api(kept, plan);
  board.weeks = weeks_from(window.from, window.count);
  ByMember by_member;
  for (const auto* assignment : work.within(window.from, window.count)) {
    by_member[assignment->member].push_back(assignment);
  }
  for (const auto& member : kept.members) {
    if (!is_wanted(kept, member, window, by_member)) continue;
    const auto& assignments = by_member[member.id];
    board.rows.push_back(member_row(kept, work, member, board.weeks, assignments));
    for (const auto* assignment : assignments) board.lines.push_back(work.line(*assignment));
  }
  board.shortages = shortage_rows(kept, *plan.outcome, board.weeks);
  return board;
}

api::OrderBoard order_board(const service::Kept& kept, const PlanView& plan, const BoardWindow& window) {
  const BoardWork work(kept, *plan.outcome);
  api::OrderBoard board;
  board.plan = to_api(kept, plan);
  board.weeks = weeks_from(window.from, window.count);
  std::map<model::OrderId, std::vector<const model::Assignment*>> by_order;
  for (const auto* assignment : work.within(window.from, window.count)) {
    by_order[assignment->order].push_back(assignment);
  }
  std::map<model::OrderId, service::OrderProgress> progress;
  for (auto& one : service::progress_of(kept, *plan.outcome, window.municipality)) {
    progress.emplace(one.order, std::move(one));
  }
  for (const auto& order : kept.orders) {
    if (!service::is_asked(order) || (!window.municipality.empty() && order.municipality != window.municipality))
      continue;
    const auto& assignments = by_order[order.id];
    auto row = order_row(work, order, board.weeks, assignments);
    const auto found = progress.find(order.id);
    const auto* its = found == progress.end() ? nullptr : &found->second;
    row.state = planned_state(kept, order, its);
    if (its != nullptr) row.span = span_of(its->from, its->until);
    board.rows.push_back(std::move(row));
    for (const auto* assignment : assignments) board.lines.push_back(work.line(*assignment));
  }
  return board;
}

}  // namespace flexteam::http
