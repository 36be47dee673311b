// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "store/transaction.h"

/// What each account should hear. Written in the write that causes it; reading and mailing leave no audit rows. Nothing
/// is told for as long as that write is undone, or the order is a draft.
namespace flexteam::store::notices {

/// Adds it, with an id and the moment of now.
void add(WriteTransaction& tx, model::Notice notice);
/// A proposal of this order waits no more: who had not read of it need not.
void settle(WriteTransaction& tx, model::OrderId order);
/// The account has other rights now: what it was told before may be of somebody else.
void clear(WriteTransaction& tx, std::string_view account);
/// What was not read yet of this kind goes: something newer says the same.
void replace(WriteTransaction& tx, std::string_view account, model::NoticeKind kind);

/// Newest first; `before`: lower ids only.
[[nodiscard]] std::vector<model::Notice> of_account(ReadTransaction& tx, std::string_view account,
                                                    std::optional<std::int64_t> before, int limit);
[[nodiscard]] std::int64_t unread(ReadTransaction& tx, std::string_view account);
/// Neither read nor mailed, oldest first.
[[nodiscard]] std::vector<model::Notice> to_mail(ReadTransaction& tx, std::string_view account);

/// Those of the account among `ids`, and all up to `until`.
void read(AsideTransaction& tx, std::string_view account, const std::vector<std::int64_t>& ids,
          std::optional<std::int64_t> until);
/// These went by mail.
void mailed(AsideTransaction& tx, const std::vector<model::Notice>& notices, std::string_view day);
/// Takes away all that is known of the account here: notices, settings, digests, calendar.
void forget(AsideTransaction& tx, std::string_view account);

/// What somebody chose.
struct Settings {
  bool digest = true;    ///< a mail a day with what was not read
  bool log_head = true;  ///< the head of the log in it
};
[[nodiscard]] Settings settings(ReadTransaction& tx, std::string_view account);
void keep(AsideTransaction& tx, std::string_view account, const Settings& settings);

}  // namespace flexteam::store::notices
