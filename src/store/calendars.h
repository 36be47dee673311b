// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/instant.h"
#include "store/transaction.h"

/// Secret links to calendars: at most one for each account, kept as the digest of its token.
namespace flexteam::store::calendars {

/// When the link that works now was made.
[[nodiscard]] std::optional<model::Instant> made(ReadTransaction& tx, std::string_view account);
/// The account behind a token, given as its digest.
[[nodiscard]] std::optional<std::string> account_of(ReadTransaction& tx, std::string_view token);
/// The one of before works no more.
void put(AsideTransaction& tx, std::string_view account, std::string_view token, model::Instant now);
/// False: there was none.
bool remove(AsideTransaction& tx, std::string_view account);

}  // namespace flexteam::store::calendars
