// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/person.h"

#include <algorithm>
#include <charconv>

#include "store/accounts.h"
#include "store/members.h"
#include "store/personal.h"
#include "store/table.h"

namespace flexteam::service {
namespace {

std::optional<model::MemberId> member_in(const std::string& id) {
  model::MemberId member;
  const auto* end = id.data() + id.size();
  const auto read = std::from_chars(id.data(), end, member.value);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(member) : std::nullopt;
}

bool is_known(store::ReadTransaction& tx, model::MemberId member) {
  return store::members::find(tx, member) || store::personal::known(tx, store::tables::members, member.value);
}

}  // namespace

std::optional<Person> find_person(store::ReadTransaction& tx, std::string_view id) {
  Person person{.accounts = {}, .member = member_in(std::string(id))};
  if (!person.member) {
    const auto account = store::accounts::find(tx, id);
    if (!account) return std::nullopt;
    person.accounts.push_back(account->id);
    person.member = account->member;
  }
  if (person.member && !is_known(tx, *person.member)) person.member.reset();
  if (person.member) {
    for (const auto& account : store::accounts::all(tx)) {
      const bool is_new = std::ranges::find(person.accounts, account.id) == person.accounts.end();
      if (account.member == person.member && is_new) person.accounts.push_back(account.id);
    }
  }
  return person.member || !person.accounts.empty() ? std::optional(person) : std::nullopt;
}

bool is_erased(store::ReadTransaction& tx, const Person& person) {
  return !(person.member && store::personal::known(tx, store::tables::members, person.member->value)) &&
         std::ranges::none_of(person.accounts, [&](const std::string& account) {
           return store::personal::known(tx, store::tables::accounts, account);
         });
}

store::Outcome<void> erase(store::WriteTransaction& tx, const Person& person) {
  // A member takes its accounts along.
  if (person.member) return store::members::erase_person(tx, *person.member);
  for (const auto& account : person.accounts) {
    if (auto erased = store::accounts::erase_person(tx, account); !erased) return erased;
  }
  return {};
}

}  // namespace flexteam::service
