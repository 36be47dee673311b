// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/menu_draft.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Menu cards that are worked on: at most one for each programme.
namespace flexteam::store::menu_drafts {

[[nodiscard]] std::optional<model::MenuDraft> find(ReadTransaction& tx, std::string_view programme);
/// Begins a draft as a copy of `card`; started by who writes, now. duplicate: there is one; unknown_reference:
/// programme.
[[nodiscard]] Outcome<model::MenuDraft> begin(WriteTransaction& tx, const model::MenuCard& card);
/// Keeps the items and chains of `draft` and gives it the next version. not_found, version_conflict.
[[nodiscard]] Outcome<model::MenuDraft> update(WriteTransaction& tx, model::MenuDraft draft);
/// not_found, version_conflict.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, std::string_view programme, std::int64_t version);

}  // namespace flexteam::store::menu_drafts
