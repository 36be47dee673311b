// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/accounts.h"

#include "model/words.h"
#include "store/calendars.h"
#include "store/lists.h"
#include "store/notices.h"
#include "store/personal.h"
#include "store/random.h"
#include "store/rows.h"
#include "store/sessions.h"
#include "store/table.h"

namespace flexteam::store::accounts {
namespace {

using model::Account;

Row row_of(const Account& account) {
  return {account.id,
          account.name,
          account.email,
          account.title,
          std::string(model::word(account.role)),
          lists::text(account.municipalities),
          account.member ? sql::Value(account.member->value) : sql::Value(),
          std::int64_t{account.active},
          account.version};
}

Account read(const sql::Statement& row) {
  Account account;
  std::string_view role, municipalities;
  std::optional<std::int64_t> member;
  row.into(account.id, account.name, account.email, account.title, role, municipalities, member, account.active,
           account.version);
  account.role = model::choice<model::AccountRole>(role).value();
  lists::read(municipalities, account.municipalities);
  if (member) account.member = model::MemberId{*member};
  return account;
}

/// An account of this address that is not `id`'s.
bool taken(ReadTransaction& tx, const Account& account) {
  const auto other = by_email(tx, account.email);
  return other && other->id != account.id;
}

bool is_administrator(const Account& account) {
  return account.active && account.role == model::AccountRole::administrator;
}

bool is_last_administrator(ReadTransaction& tx, const Account& account) {
  for (const auto& other : all(tx)) {
    if (other.id != account.id && is_administrator(other)) return false;
  }
  return true;
}

std::unexpected<Refusal> duplicate(const Account& account) {
  return std::unexpected(Refusal{.reason = Reason::duplicate,
                                 .message = "the e-mail address is another account's",
                                 .object = std::string(tables::accounts.object),
                                 .key = account.id});
}

}  // namespace

std::optional<Account> find(ReadTransaction& tx, std::string_view id) {
  return rows::by_key(tx, tables::accounts, std::string(id), read);
}

std::optional<Account> by_email(ReadTransaction& tx, std::string_view email) {
  static const auto sql = tables::accounts.select + " WHERE email = $1";
  auto query = tx.query(sql);
  query.bind(email);
  return rows::first(query, read);
}

std::vector<Account> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::accounts, "name, id", read);
}

Outcome<Account> add(WriteTransaction& tx, Account account) {
  account.id = random_id("a-");
  account.version = 1;
  if (taken(tx, account)) return duplicate(account);
  tx.insert(tables::accounts, row_of(account));
  return account;
}

Outcome<Account> update(WriteTransaction& tx, Account account) {
  const auto stored = find(tx, account.id);
  if (auto seen = rows::as_seen(tx, tables::accounts, account.id, stored, account.version); !seen)
    return std::unexpected(seen.error());
  if (taken(tx, account)) return duplicate(account);
  if (is_administrator(*stored) && !is_administrator(account) && is_last_administrator(tx, account)) {
    return rows::not_allowed(tables::accounts, account.id, "the last administrator stays");
  }
  if (account == *stored) return account;
  ++account.version;
  tx.update(tables::accounts, row_of(account));
  if (account.role != stored->role || account.municipalities != stored->municipalities) {
    notices::clear(tx, account.id);
  }
  if (!account.active) {
    auto beside = tx.aside();
    calendars::remove(beside, account.id);
  }
  return account;
}

Outcome<void> erase_person(WriteTransaction& tx, std::string_view id) {
  auto account = find(tx, id);
  if (!account) return rows::not_found(tables::accounts, std::string(id));
  const auto neutral = [&](std::string_view column) {
    return personal::neutral(tables::accounts.columns[tables::accounts.column(column)], account->id);
  };
  account->name = neutral("name");
  account->email = neutral("email");
  account->title = neutral("title");
  account->active = false;
  if (auto changed = update(tx, *account); !changed) return std::unexpected(changed.error());
  auto beside = tx.aside();
  sessions::forget(beside, id);
  notices::forget(beside, id);
  tx.forget(tables::accounts, account->id);
  return {};
}

}  // namespace flexteam::store::accounts
