// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/transaction.h"

#include <fmt/core.h>

#include <stdexcept>

#include "model/instant.h"
#include "sql/connection.h"
#include "store/image.h"
#include "store/table.h"

namespace flexteam::store {

namespace {

void bind_row(sql::Statement& statement, const Row& row, std::size_t first = 0) {
  for (std::size_t i = 0; i < row.size(); ++i) statement.set(static_cast<int>(first + i), row[i]);
}

/// How many rows go in one statement where there are many: fewer trips to a server.
constexpr std::size_t rows_at_once = 64;

std::string insert_many(const Table& table) {
  std::string sql = table.insert.substr(0, table.insert.find(" VALUES ")) + " VALUES ";
  std::size_t place = 0;
  for (std::size_t row = 0; row < rows_at_once; ++row) {
    sql += row == 0 ? "(" : ", (";
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      sql += fmt::format("{}${}", column == 0 ? "" : ", ", ++place);
    }
    sql += ")";
  }
  return sql;
}

}  // namespace

sql::Statement ReadTransaction::query(std::string_view sql) {
  if (!sql.starts_with("SELECT ")) throw std::logic_error(fmt::format("not a question: {}", sql));
  return connection_.prepare(sql);
}

sql::Statement AsideTransaction::change(std::string_view sql) {
  return connection_.prepare(sql);
}

WriteTransaction::WriteTransaction(sql::Connection& connection, Intent intent)
    : ReadTransaction(connection), intent_(std::move(intent)) {
  if (intent_.actor.empty() || intent_.action.empty()) throw std::logic_error("a write needs an actor and an action");
  // Also what keeps writers apart on PostgreSQL: who comes second waits here, and then sees what the first has done.
  auto next = connection_.prepare("UPDATE revision SET value = value + 1 WHERE id = 1 RETURNING value");
  next.step();
  revision_ = next.get<Revision>(0);
}

std::int64_t WriteTransaction::new_key(const Table& table) {
  auto next = connection_.prepare(
      "INSERT INTO last_keys (object, value) VALUES ($1, 1) "
      "ON CONFLICT (object) DO UPDATE SET value = last_keys.value + 1 RETURNING value");
  next.bind(table.object).step();
  return next.get<std::int64_t>(0);
}

Row WriteTransaction::row(const Table& table, const sql::Value& key) {
  auto query = connection_.prepare(table.by_key);
  query.set(0, key);
  Row found;
  if (!query.step()) return found;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    found.push_back(value_at(query, static_cast<int>(i), table.columns[i].kind));
  }
  return found;
}

void WriteTransaction::insert(const Table& table, Row row) {
  auto statement = connection_.prepare(table.insert);
  bind_row(statement, row);
  statement.run();
  record(table, row[0], std::nullopt, image(table, row));
}

bool WriteTransaction::update(const Table& table, Row after) {
  const auto before = row(table, after[0]);
  if (before.empty()) return false;
  const auto changed = difference(table, before, after);
  if (!changed) return true;
  auto statement = connection_.prepare(table.update);
  bind_row(statement, after);
  statement.run();
  record(table, after[0], changed->first, changed->second);
  return true;
}

bool WriteTransaction::erase(const Table& table, const sql::Value& key) {
  const auto before = row(table, key);
  if (before.empty()) return false;
  auto statement = connection_.prepare(table.erase);
  statement.set(0, key);
  statement.run();
  record(table, key, image(table, before), std::nullopt);
  return true;
}

void WriteTransaction::append(const Table& table, const std::vector<Row>& rows) {
  std::size_t done = 0;
  if (rows.size() >= rows_at_once) {
    auto many = connection_.prepare(insert_many(table));
    for (; rows.size() - done >= rows_at_once; done += rows_at_once) {
      for (std::size_t i = 0; i < rows_at_once; ++i) bind_row(many, rows[done + i], i * table.columns.size());
      many.run();
    }
  }
  auto one = connection_.prepare(table.insert);
  for (; done < rows.size(); ++done) {
    bind_row(one, rows[done]);
    one.run();
  }
}

void WriteTransaction::marks_undo_of(Revision revision, bool redo) {
  undoes_ = revision;
  redo_ = redo;
}

void WriteTransaction::record(const Table& table, const sql::Value& key, const std::optional<std::string>& before,
                              const std::optional<std::string>& after) {
  if (table.undo == Undo::no) undoable_ = false;
  connection_
      .prepare("INSERT INTO audit (revision, number, object, key, before, after) VALUES ($1, $2, $3, $4, $5, $6)")
      .bind(revision_, ++changes_, table.object, key_text(key), before, after)
      .run();
}

bool WriteTransaction::close() {
  if (changes_ == 0) return false;
  connection_
      .prepare(
          "INSERT INTO writes (revision, at, actor, action, undoable, undoes, redo) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7)")
      .bind(revision_, model::to_string(model::now()), intent_.actor, intent_.action, undoable_,
            undoes_ == 0 ? std::nullopt : std::optional(undoes_), redo_)
      .run();
  return true;
}

}  // namespace flexteam::store
