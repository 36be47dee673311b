// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "store/table.h"
#include "store/transaction.h"

namespace flexteam::sql {
class Connection;
}

/// Values of personal columns that the audit trail refers to. The trail and the log only hold a reference, so that a
/// person can be erased and both stay as they are. A reference is SHA-256 over a random salt and the value: it proves
/// the value for as long as that is there, and says nothing once salt and value are erased.
namespace flexteam::store::personal {

/// Keeps `value` and returns its reference. For WriteTransaction and the migration.
[[nodiscard]] std::string keep(sql::Connection& connection, std::string_view object, std::string_view key,
                               std::string_view value);
/// The value that a reference stands for; nullopt once it was erased.
[[nodiscard]] std::optional<std::string> find(ReadTransaction& tx, std::string_view reference);
/// The reference that `value` has with this salt.
[[nodiscard]] std::string reference_of(std::string_view salt, std::string_view value);
/// A value that the trail refers to.
struct Referred {
  std::string reference;
  std::string column;
  model::Instant written;  ///< when the write was that the trail tells of
  bool last = false;       ///< what the column was given last: as far as the row is there, it holds this now
};
/// Everything of one row that the trail refers to and that was not erased, oldest first.
[[nodiscard]] std::vector<Referred> referred(ReadTransaction& tx, const Table& table, const sql::Value& key);
/// What stands in a personal column once the person was erased.
[[nodiscard]] std::string neutral(const Column& column, const sql::Value& key);
/// True when the trail still refers to something of this row.
[[nodiscard]] bool known(ReadTransaction& tx, const Table& table, const sql::Value& key);

}  // namespace flexteam::store::personal
