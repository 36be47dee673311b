// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "model/instant.h"
#include "store/logbook.h"
#include "store/transaction.h"

/// The one mail a day of each account, and the head of the log of each day. Kept, so that a restart or a second server
/// sends nothing twice.
namespace flexteam::store::digests {

/// After a failed attempt, and after one of which nothing more was heard.
inline constexpr std::chrono::minutes again_after{15};
inline constexpr std::chrono::minutes lost_after{30};
inline constexpr int most_attempts = 10;

/// Takes the mail of this account on `day` ("2027-02-03") for the one who asks. False: it was sent, there was nothing
/// to send, another server is at it, or it is too soon after it failed.
[[nodiscard]] bool take(AsideTransaction& tx, std::string_view account, std::string_view day, model::Instant now);

/// Accounts that are done for `day`: sent, or nothing to send.
[[nodiscard]] std::set<std::string> done(ReadTransaction& tx, std::string_view day);

enum class End { sent, nothing, failed };
void end(AsideTransaction& tx, std::string_view account, std::string_view day, End how, model::Instant now);

/// The head of the log that was kept for `day`, if any.
[[nodiscard]] std::optional<logbook::Head> kept_head(ReadTransaction& tx, std::string_view day);
/// Keeps the present head for `day`, unless one was kept already, and returns the one that is kept. Number 0: nothing
/// was logged yet, and nothing is kept.
[[nodiscard]] logbook::Head keep_head(AsideTransaction& tx, std::string_view day);

}  // namespace flexteam::store::digests
