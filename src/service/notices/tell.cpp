// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/tell.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "model/account.h"
#include "store/accounts.h"
#include "store/notices.h"

namespace flexteam::service {
namespace {

using model::Account;
using model::AccountRole;
using model::NoticeKind;

bool is_for_the_municipality(NoticeKind kind) {
  return kind <= NoticeKind::completed;
}

bool should_hear(const Account& account, NoticeKind kind, const model::Order& order) {
  if (!account.active) return false;
  if (!is_for_the_municipality(kind)) return account.role == AccountRole::team_coordinator;
  return account.role == AccountRole::municipal_coordinator &&
         std::ranges::find(account.municipalities, order.municipality) != account.municipalities.end();
}

/// Hours of one member by order, step, line and week.
using Work = std::map<std::tuple<model::OrderId, std::string, int, model::Week>, std::int64_t>;

std::map<model::MemberId, Work> work_of(const std::vector<model::Assignment>& assignments, model::Week from) {
  std::map<model::MemberId, Work> work;
  for (const auto& one : assignments) {
    for (std::size_t i = 0; i < one.hours.size(); ++i) {
      const auto week = model::plus(one.from, static_cast<int>(i));
      if (week < from || one.hours[i].value == 0) continue;
      work[one.member][{one.order, one.item, one.line, week}] += one.hours[i].value;
    }
  }
  return work;
}

}  // namespace

std::optional<NoticeKind> notice_of(OrderAction action) {
  switch (action) {
    case OrderAction::submit:
      return NoticeKind::requested;
    case OrderAction::decline:
      return NoticeKind::declined;
    case OrderAction::complete:
      return NoticeKind::completed;
    case OrderAction::accept:
      return NoticeKind::accepted;
    case OrderAction::ask_change:
      return NoticeKind::change_asked;
    case OrderAction::refuse:
      return NoticeKind::refused;
    case OrderAction::pause:
      return NoticeKind::paused;
    case OrderAction::resume:
      return NoticeKind::resumed;
    case OrderAction::stop:
      return NoticeKind::stopped;
    case OrderAction::change:
    case OrderAction::remove:
    case OrderAction::withdraw:
    case OrderAction::set_items:
    case OrderAction::propose:
    case OrderAction::force_majeure:
      return std::nullopt;
  }
  return std::nullopt;
}

void tell(store::WriteTransaction& tx, NoticeKind kind, const model::Order& order, std::string_view by) {
  for (const auto& account : store::accounts::all(tx)) {
    if (account.id == by || !should_hear(account, kind, order)) continue;
    store::notices::add(tx,
                        {.account = account.id, .municipality = order.municipality, .kind = kind, .order = order.id});
  }
}

void tell_changed_weeks(store::WriteTransaction& tx, const std::vector<model::Assignment>& before,
                        const std::vector<model::Assignment>& after, model::Week from, std::string_view by) {
  auto was = work_of(before, from);
  auto is = work_of(after, from);
  for (const auto& account : store::accounts::all(tx)) {
    if (!account.active || !account.member || account.id == by) continue;
    if (was[*account.member] == is[*account.member]) continue;
    store::notices::replace(tx, account.id, NoticeKind::weeks_changed);
    store::notices::add(tx, {.account = account.id, .kind = NoticeKind::weeks_changed});
  }
}

}  // namespace flexteam::service
