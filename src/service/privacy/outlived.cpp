// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/outlived.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "model/week.h"
#include "service/privacy/generated/retention_terms.h"
#include "store/accounts.h"
#include "store/members.h"
#include "store/personal.h"
#include "store/rows.h"

namespace flexteam::service::retention {
namespace {

using model::Leave;
using model::Member;

bool is_over(model::Instant moment, const Term& term, model::Instant now) {
  return moment + term.days < now;
}

/// Works after `week`, as far as the contract tells.
bool works_after(const Member& member, model::Week week) {
  return std::ranges::any_of(member.contract, [&](const model::ContractHours& hours) {
    return hours.per_week.value > 0 && (!hours.until || *hours.until > week);
  });
}

bool left_long_ago(const Member& member, model::Instant now) {
  const auto this_week = model::week_of(std::chrono::floor<std::chrono::days>(now));
  return std::ranges::any_of(member.leave, [&](const Leave& leave) {
    const bool comes_back =
        std::ranges::any_of(member.contract, [&](const auto& hours) { return hours.from > leave.from; });
    const bool still_away = leave.until >= this_week || !works_after(member, leave.until);
    return leave.kind == model::left_for_good && !comes_back && still_away &&
           is_over(model::monday(leave.from), terms::left_member, now);
  });
}

/// Who can still log in is in use, whatever else is known.
std::set<model::MemberId> with_an_active_account(store::ReadTransaction& tx) {
  std::set<model::MemberId> found;
  for (const auto& account : store::accounts::all(tx)) {
    if (account.active && account.member) found.insert(*account.member);
  }
  return found;
}

bool has_old_reason(const Leave& leave, model::Instant now) {
  const bool tells = leave.kind != model::left_for_good && leave.kind != model::neutral_leave;
  return tells && is_over(model::monday(model::plus(leave.until, 1)), terms::leave_reason, now);
}

/// When the row was last written, as far as the trail tells.
std::optional<model::Instant> last_write(store::ReadTransaction& tx, const store::Table& table,
                                         const std::string& key) {
  auto query = tx.query(
      "SELECT max(writes.at) FROM audit JOIN writes ON writes.revision = audit.revision "
      "WHERE audit.object = $1 AND audit.key = $2");
  query.bind(table.object, key).step();
  return store::rows::instant(query.get<std::optional<std::string>>(0));
}

/// Keys of the rows of `table` that the trail still names somebody of.
std::vector<std::string> known_keys(store::ReadTransaction& tx, const store::Table& table) {
  auto query = tx.query("SELECT DISTINCT key FROM personal_values WHERE object = $1 ORDER BY key");
  query.bind(table.object);
  std::vector<std::string> keys;
  while (query.step()) keys.push_back(query.get<std::string>(0));
  return keys;
}

std::int64_t number_of(const std::string& key) {
  std::int64_t number = 0;
  std::from_chars(key.data(), key.data() + key.size(), number);
  return number;
}

}  // namespace

std::vector<model::MemberId> members_who_left(store::ReadTransaction& tx, model::Instant now) {
  const auto& table = store::tables::members;
  const auto in_use = with_an_active_account(tx);
  std::vector<model::MemberId> found;
  for (const auto& member : store::members::all(tx)) {
    const auto neutral = store::personal::neutral(table.columns[table.column("name")], member.id.value);
    if (member.name != neutral && !in_use.contains(member.id) && left_long_ago(member, now)) {
      found.push_back(member.id);
    }
  }
  return found;
}

std::vector<model::MemberId> members_removed(store::ReadTransaction& tx, model::Instant now) {
  const auto in_use = with_an_active_account(tx);
  std::vector<model::MemberId> found;
  for (const auto& key : known_keys(tx, store::tables::members)) {
    const model::MemberId id{number_of(key)};
    if (in_use.contains(id) || store::members::find(tx, id)) continue;
    const auto removed = last_write(tx, store::tables::members, key);
    if (removed && is_over(*removed, terms::removed_member, now)) found.push_back(id);
  }
  return found;
}

std::vector<std::string> accounts_off(store::ReadTransaction& tx, model::Instant now) {
  std::vector<std::string> found;
  for (const auto& account : store::accounts::all(tx)) {
    // Once erased, the address of an account is its id.
    if (account.active || account.email == account.id) continue;
    const auto changed = last_write(tx, store::tables::accounts, account.id);
    if (changed && is_over(*changed, terms::account_off, now)) found.push_back(account.id);
  }
  return found;
}

std::vector<model::MemberId> members_with_old_reasons(store::ReadTransaction& tx, model::Instant now) {
  std::vector<model::MemberId> found;
  for (const auto& member : store::members::all(tx)) {
    if (std::ranges::any_of(member.leave, [&](const Leave& leave) { return has_old_reason(leave, now); })) {
      found.push_back(member.id);
    }
  }
  return found;
}

store::Outcome<void> forget_old_reasons(store::WriteTransaction& tx, model::MemberId id, model::Instant now) {
  auto member = store::members::find(tx, id);
  if (!member) return {};
  for (auto& leave : member->leave) {
    if (has_old_reason(leave, now)) leave.kind = model::neutral_leave;
  }
  if (auto changed = store::members::update(tx, *member); !changed) return std::unexpected(changed.error());
  // The trail still tells of the leave as it was, in this write too.
  std::vector<std::string> references;
  for (const auto& one : store::personal::referred(tx, store::tables::members, id.value)) {
    if (one.column == "leave" && !one.last) references.push_back(one.reference);
  }
  tx.forget(store::tables::members, id.value, references);
  return {};
}

std::vector<EarlierValues> earlier_values(store::ReadTransaction& tx, model::Instant now) {
  std::vector<EarlierValues> found;
  for (const auto* table : {&store::tables::members, &store::tables::accounts}) {
    for (const auto& key : known_keys(tx, *table)) {
      EarlierValues values{.table = table, .key = key, .references = {}};
      if (table->columns[0].kind == store::ColumnKind::whole) values.key = number_of(key);
      for (const auto& one : store::personal::referred(tx, *table, values.key)) {
        if (!one.last && is_over(one.written, terms::earlier_value, now)) values.references.push_back(one.reference);
      }
      if (!values.references.empty()) found.push_back(std::move(values));
    }
  }
  return found;
}

}  // namespace flexteam::service::retention
