// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/units.h"
#include "store/refusal.h"
#include "store/transaction.h"

namespace flexteam::service {

/// One human being as far as the database can tell: a member with its accounts, or an account that is no member.
struct Person {
  std::vector<std::string> accounts;
  std::optional<model::MemberId> member;
};

/// By id of an account ("a-3f9c2b7e51d0a864") or number of a member ("17"), also of one who was removed but of whom
/// something is still known. Nothing: nobody has it.
[[nodiscard]] std::optional<Person> find_person(store::ReadTransaction& tx, std::string_view id);

/// True when nothing is known of the person any more.
[[nodiscard]] bool is_erased(store::ReadTransaction& tx, const Person& person);

/// Erases the person from all that is kept; work, hours, totals and the log stay (members::erase_person,
/// accounts::erase_person). Cannot be undone. not_allowed: it has the account of the last active administrator.
[[nodiscard]] store::Outcome<void> erase(store::WriteTransaction& tx, const Person& person);

}  // namespace flexteam::service
