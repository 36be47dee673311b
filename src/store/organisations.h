// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/organisation.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Who employs, directs and pays. A municipality that employs people is also an organisation, with the same code.
namespace flexteam::store::organisations {

/// By name.
[[nodiscard]] std::vector<model::Organisation> all(ReadTransaction& tx);
[[nodiscard]] std::optional<model::Organisation> find(ReadTransaction& tx, std::string_view id);
/// Adds or replaces by id.
void put(WriteTransaction& tx, const model::Organisation& organisation);

}  // namespace flexteam::store::organisations
