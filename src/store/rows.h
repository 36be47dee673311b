// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/instant.h"
#include "model/week.h"
#include "sql/statement.h"
#include "store/refusal.h"
#include "store/table.h"
#include "store/transaction.h"

/// Small help that all tables share: fields that a column holds as text, rows into structs, refusals.
namespace flexteam::store::rows {

[[nodiscard]] sql::Value value(const std::optional<model::Week>& week);
[[nodiscard]] sql::Value value(const std::optional<model::Instant>& instant);
/// A reference to another row; empty = none.
[[nodiscard]] sql::Value reference(const std::string& key);

[[nodiscard]] std::optional<model::Week> week(const std::optional<std::string>& text);
[[nodiscard]] std::optional<model::Instant> instant(const std::optional<std::string>& text);

/// True when `table` has a row with this key; an empty text is no reference and always true.
[[nodiscard]] bool exists(ReadTransaction& tx, const Table& table, const sql::Value& key);

/// "no order 17".
[[nodiscard]] std::unexpected<Refusal> not_found(const Table& table, const sql::Value& key);
[[nodiscard]] std::unexpected<Refusal> unknown(const Table& table, const sql::Value& key);
[[nodiscard]] std::unexpected<Refusal> not_allowed(const Table& table, const sql::Value& key, std::string message);
/// Says who changed the row last, and when.
[[nodiscard]] std::unexpected<Refusal> changed(ReadTransaction& tx, Reason reason, const Table& table,
                                               const sql::Value& key);

/// All rows of a query through `read(statement)`.
template <class Read>
auto all(sql::Statement& query, Read&& read) {
  std::vector<decltype(read(query))> found;
  while (query.step()) found.push_back(read(query));
  return found;
}
/// The first row of a query, if any.
template <class Read>
auto first(sql::Statement& query, Read&& read) -> std::optional<decltype(read(query))> {
  if (!query.step()) return std::nullopt;
  return read(query);
}

}  // namespace flexteam::store::rows
