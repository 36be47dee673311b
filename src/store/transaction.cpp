// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/transaction.h"

#include <fmt/core.h>

#include <stdexcept>

#include "model/instant.h"
#include "sql/connection.h"
#include "store/image.h"
#include "store/logbook.h"
#include "store/municipality_of.h"
#include "store/personal.h"
#include "store/table.h"
#include "store/write_digest.h"

namespace flexteam::store {

namespace {

void bind_row(sql::Statement& statement, const Row& row, std::size_t first = 0) {
  for (std::size_t i = 0; i < row.size(); ++i) statement.set(static_cast<int>(first + i), row[i]);
}

/// How many rows go in one statement where there are many: fewer trips to a server.
constexpr std::size_t rows_at_once = 64;

/// Keeps personal values of a row for its image.
KeepPersonal keeper(sql::Connection& connection, const Table& table, const sql::Value& key) {
  return [&connection, &table, &key](std::string_view value) {
    return personal::keep(connection, table.object, key_text(key), value);
  };
}

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
  touch(table, row);
  record(table, row[0], std::nullopt, image(table, row, keeper(connection_, table, row[0])));
}

bool WriteTransaction::update(const Table& table, Row after) {
  const auto before = row(table, after[0]);
  if (before.empty()) return false;
  const auto changed = difference(table, before, after, keeper(connection_, table, after[0]));
  if (!changed) return true;
  auto statement = connection_.prepare(table.update);
  bind_row(statement, after);
  statement.run();
  touch(table, before);
  touch(table, after);
  record(table, after[0], changed->first, changed->second);
  return true;
}

bool WriteTransaction::erase(const Table& table, const sql::Value& key) {
  const auto before = row(table, key);
  if (before.empty()) return false;
  touch(table, before);
  auto statement = connection_.prepare(table.erase);
  statement.set(0, key);
  statement.run();
  record(table, key, image(table, before, keeper(connection_, table, key)), std::nullopt);
  return true;
}

void WriteTransaction::append(const Table& table, const sql::Value& key, const std::vector<Row>& rows) {
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
  Digest digest;
  for (const auto& row : rows) add_row(digest, row);
  record(table, key, std::nullopt, image_of_rows(rows.size(), digest.hexadecimal()));
}

void WriteTransaction::marks_undo_of(Revision revision, bool redo) {
  undoes_ = revision;
  redo_ = redo;
}

void WriteTransaction::forget(const Table& table, const sql::Value& key) {
  connection_.prepare("DELETE FROM personal_values WHERE object = $1 AND key = $2")
      .bind(table.object, key_text(key))
      .run();
  record_forgotten(table, key);
}

void WriteTransaction::forget(const Table& table, const sql::Value& key, const std::vector<std::string>& references) {
  auto erasing = connection_.prepare("DELETE FROM personal_values WHERE id = $1 AND object = $2 AND key = $3");
  for (const auto& reference : references) erasing.bind(reference, table.object, key_text(key)).run();
  record_forgotten(table, key);
}

void WriteTransaction::record_forgotten(const Table& table, const sql::Value& key) {
  record(table, key, std::nullopt, std::nullopt);
  undoable_ = false;
  forgot_ = true;
}

void WriteTransaction::touch(const Table& table, const Row& row) {
  const bool aside = table.undo == Undo::aside;
  auto& subject = touched_[municipality_of(*this, table, row)];
  if (subject.object.empty() || (subject.aside && !aside))
    subject = {std::string(table.object), key_text(row[0]), aside};
}

void WriteTransaction::record(const Table& table, const sql::Value& key, const std::optional<std::string>& before,
                              const std::optional<std::string>& after) {
  if (table.undo == Undo::no) undoable_ = false;
  const auto number = ++changes_;
  const auto named = key_text(key);
  add_change(digest_, number, table.object, named, before, after);
  if (touched_.empty()) touched_[""] = {std::string(table.object), named, false};
  connection_
      .prepare("INSERT INTO audit (revision, number, object, key, before, after) VALUES ($1, $2, $3, $4, $5, $6)")
      .bind(revision_, number, table.object, named, before, after)
      .run();
}

void WriteTransaction::enter_in_log(const std::string& at, const std::string& digest) {
  // What is everybody's goes along with what is of a municipality: a moved hold also changes the plan.
  if (touched_.size() > 1) touched_.erase("");
  for (const auto& [municipality, subject] : touched_) {
    logbook::append(connection_, {.at = at,
                                  .actor = intent_.actor,
                                  .action = intent_.action,
                                  .object = subject.object,
                                  .key = subject.key,
                                  .municipality = municipality,
                                  .result = std::string(logbook::word(logbook::Result::done)),
                                  .origin = intent_.origin,
                                  .revision = revision_,
                                  .digest = digest,
                                  .hash = {}});
  }
}

bool WriteTransaction::close() {
  if (changes_ == 0) return false;
  const WriteRow write{.revision = revision_,
                       .at = model::to_string(model::now()),
                       .actor = intent_.actor,
                       .action = intent_.action,
                       .undoable = undoable_ ? 1 : 0,
                       .undoes = undoes_ == 0 ? std::nullopt : std::optional(undoes_),
                       .redo = redo_ ? 1 : 0};
  connection_
      .prepare(
          "INSERT INTO writes (revision, at, actor, action, undoable, undoes, redo) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7)")
      .bind(write.revision, write.at, write.actor, write.action, write.undoable, write.undoes, write.redo)
      .run();
  add_write(digest_, write);
  enter_in_log(write.at, digest_.hexadecimal());
  return true;
}

}  // namespace flexteam::store
