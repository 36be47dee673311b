// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/account.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Everybody who can log in. An account is never taken away, only made inactive: the audit trail names its id.
namespace flexteam::store::accounts {

[[nodiscard]] std::optional<model::Account> find(ReadTransaction& tx, std::string_view id);
/// `email` in lower case.
[[nodiscard]] std::optional<model::Account> by_email(ReadTransaction& tx, std::string_view email);
/// By name.
[[nodiscard]] std::vector<model::Account> all(ReadTransaction& tx);

/// Stores a new account under a new random id. duplicate: the e-mail address is another account's.
[[nodiscard]] Outcome<model::Account> add(WriteTransaction& tx, model::Account account);
/// Replaces everything but the id. not_found, version_conflict, duplicate (e-mail address); not_allowed: the last
/// active administrator would be gone.
[[nodiscard]] Outcome<model::Account> update(WriteTransaction& tx, model::Account account);
/// Erases the person behind an account: it is inactive, its name is "Voormalige gebruiker a-…", and e-mail address,
/// sessions and whatever else is known of it are gone, also from the audit trail. The id stays: it is in the log.
/// Cannot be undone. not_found; not_allowed: it is the last active administrator.
[[nodiscard]] Outcome<void> erase_person(WriteTransaction& tx, std::string_view id);

}  // namespace flexteam::store::accounts
