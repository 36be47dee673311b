// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

/// A question whose conditions depend on what is asked: "SELECT … WHERE 1 = 1" and those that are given.
class Question {
 public:
  explicit Question(std::string select) : sql_(std::move(select)) {}

  /// `condition` ends where the value stands (" AND actor = $"); without a value it is left out.
  template <class T>
  Question& demand(std::string_view condition, const std::optional<T>& value) {
    if (value) with(condition, sql::Value(*value));
    return *this;
  }
  Question& with(std::string_view text, sql::Value value) {
    values_.push_back(std::move(value));
    sql_.append(text).append(std::to_string(values_.size()));
    return *this;
  }
  [[nodiscard]] sql::Statement ask(ReadTransaction& tx) const {
    auto query = tx.query(sql_);
    for (std::size_t i = 0; i < values_.size(); ++i) query.set(static_cast<int>(i), values_[i]);
    return query;
  }

 private:
  std::string sql_;
  std::vector<sql::Value> values_;
};

/// Whether the row is there and still in the version that somebody saw: not_found, version_conflict.
template <class Stored>
[[nodiscard]] Outcome<void> as_seen(ReadTransaction& tx, const Table& table, const sql::Value& key,
                                    const std::optional<Stored>& stored, std::int64_t version) {
  if (!stored) return not_found(table, key);
  if (stored->version != version) return changed(tx, Reason::version_conflict, table, key);
  return {};
}

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

/// The row with this key, if any, through `read(statement)`.
template <class Read>
auto by_key(ReadTransaction& tx, const Table& table, const sql::Value& key, Read&& read) {
  auto query = tx.query(table.by_key);
  query.set(0, key);
  return first(query, std::forward<Read>(read));
}
/// All rows of the table; `order`: "name, id".
template <class Read>
auto in_order(ReadTransaction& tx, const Table& table, std::string_view order, Read&& read) {
  auto query = tx.query(table.select + " ORDER BY " + std::string(order));
  return all(query, std::forward<Read>(read));
}

}  // namespace flexteam::store::rows
