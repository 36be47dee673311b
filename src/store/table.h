// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sql/statement.h"
#include "sql/value.h"

namespace flexteam::store {

using Row = std::vector<sql::Value>;

enum class ColumnKind { whole, real, text };

struct Column {
  std::string_view name;
  ColumnKind kind = ColumnKind::text;
  bool large = false;     ///< stands in the audit trail as its digest and size
  bool personal = false;  ///< a text about a person: stands there as a reference to what can be erased (personal.h)
  bool secret = false;    ///< stands there without its value; not taken back
  std::string_view neutral{};  ///< personal: what stands in its place once erased; "{}" is the key of the row
};

/// Whether a change of a row can be taken back. `aside`: it neither can nor stands in the way (documents that nothing
/// names any more after the undo).
enum class Undo { yes, no, aside };

/// How a table of the database is read, written and audited. The first column is the key; a column "version" counts
/// changes and is no part of what a row says.
struct Table {
  Table(std::string_view object, std::string_view name, Undo undo, std::vector<Column> columns);

  std::string_view object;  ///< what a row is called in the audit trail: "order"
  std::string_view name;    ///< "orders"
  Undo undo;
  std::vector<Column> columns;
  std::string select;  ///< "SELECT id, … FROM orders"; every store function reads rows with this and a condition
  std::string by_key;  ///< the same with the key as $1
  std::string insert;  ///< all columns
  std::string update;  ///< all columns, by the key, which is $1
  std::string erase;   ///< by the key

  [[nodiscard]] std::size_t column(std::string_view column_name) const;
};

/// The tables, in one place so that undo can find them by what a row is called.
namespace tables {
extern const Table settings, organisations, municipalities, districts, villages, programmes, menu_cards, orders,
    members, pins, plan_documents, plans, assignments, runs, accounts, agreements, identity_providers, menu_drafts,
    scenarios, scenario_plans, learning_pairs;
}
[[nodiscard]] std::span<const Table* const> all_tables();
/// nullptr when there is none.
[[nodiscard]] const Table* table_of(std::string_view object);

/// A key as the audit trail writes it.
[[nodiscard]] std::string key_text(const sql::Value& key);

/// One column of the row that `statement` stands on.
[[nodiscard]] sql::Value value_at(const sql::Statement& statement, int column, ColumnKind kind);

}  // namespace flexteam::store
