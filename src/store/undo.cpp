// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/undo.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "sql/error.h"
#include "store/image.h"
#include "store/orders.h"
#include "store/personal.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::undo {

namespace {

/// One row of the audit trail of the write that is taken back.
struct Change {
  const Table* table = nullptr;
  std::string key_text;
  sql::Value key;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

std::vector<Change> changes_of(ReadTransaction& tx, Revision revision) {
  auto query = tx.query("SELECT object, key, before, after FROM audit WHERE revision = $1 ORDER BY number DESC");
  query.bind(revision);
  return rows::all(query, [](const sql::Statement& row) {
    Change change;
    std::string object;
    row.into(object, change.key_text, change.before, change.after);
    change.table = table_of(object);
    change.key = change.key_text;
    if (change.table != nullptr && change.table->columns[0].kind == ColumnKind::whole) {
      std::int64_t number = 0;
      std::from_chars(change.key_text.data(), change.key_text.data() + change.key_text.size(), number);
      change.key = number;
    }
    return change;
  });
}

/// The place of the column "version"; the number of columns when there is none.
std::size_t version_of(const Table& table) {
  std::size_t place = 0;
  while (place < table.columns.size() && table.columns[place].name != "version") ++place;
  return place;
}

std::vector<ImageColumn> columns_in(ReadTransaction& tx, const Table& table, std::string_view image) {
  auto columns = columns_of(table, image, [&](std::string_view reference) { return personal::find(tx, reference); });
  std::erase_if(columns, [&](const ImageColumn& column) { return column.place == version_of(table); });
  return columns;
}

/// True when `row` still says what `columns` say, as far as that was not erased; false when all of it was.
bool still(const Row& row, const std::vector<ImageColumn>& columns) {
  const auto erased = [](const ImageColumn& column) { return !column.value; };
  if (!columns.empty() && std::ranges::all_of(columns, erased)) return false;
  return std::ranges::all_of(
      columns, [&](const ImageColumn& column) { return erased(column) || row[column.place] == *column.value; });
}

/// `row` with what `columns` say. What was erased stays as it is now. A version only goes up: whoever holds the old one
/// must not overwrite unseen.
Row restored(const Table& table, Row row, const std::vector<ImageColumn>& columns) {
  for (const auto& column : columns) {
    if (column.value) row[column.place] = *column.value;
  }
  if (const auto version = version_of(table); version < row.size()) {
    row[version] = std::get<std::int64_t>(row[version]) + 1;
  }
  return row;
}

/// A row that was taken away, from its image; neutral texts for what was erased since.
Row brought_back(const Table& table, const sql::Value& key, std::string_view image, const FindPersonal& find) {
  Row row(table.columns.size());
  for (auto& column : columns_of(table, image, find)) {
    row[column.place] = column.value ? *column.value : personal::neutral(table.columns[column.place], key);
  }
  if (const auto version = version_of(table); version < row.size()) {
    row[version] = std::get<std::int64_t>(row[version]) + 1;
  }
  return row;
}

/// An order that the team has answered is no longer its municipality's alone: only its rank still is.
bool is_of_two_sides(ReadTransaction& tx, const Change& change, const Row& now) {
  if (change.table != &tables::orders || now.empty()) return false;
  const auto& state = std::get<std::string>(now[tables::orders.column("state")]);
  if (state == "draft" || state == "requested") return false;
  if (!change.after || !change.before) return true;
  const auto columns = columns_in(tx, tables::orders, *change.after);
  return columns.size() != 1 || columns[0].place != tables::orders.column("rank");
}

/// Takes one change back; a refusal when the row is no longer as the change left it.
Outcome<void> take_back(WriteTransaction& tx, const Change& change) {
  const auto& table = *change.table;
  const auto now = tx.row(table, change.key);
  if (is_of_two_sides(tx, change, now)) {
    return rows::not_allowed(table, change.key, "the team has answered: withdraw, ask for a change, pause or stop");
  }
  const bool as_left = change.after ? !now.empty() && still(now, columns_in(tx, table, *change.after)) : now.empty();
  if (!as_left) return rows::changed(tx, Reason::changed_since, table, change.key);
  if (!change.before) {
    tx.erase(table, change.key);
  } else if (change.after) {
    tx.update(table, restored(table, now, columns_in(tx, table, *change.before)));
  } else {
    tx.insert(table, brought_back(table, change.key, *change.before,
                                  [&](std::string_view reference) { return personal::find(tx, reference); }));
  }
  return {};
}

/// The municipality of an order's row, before or after.
void note_municipality(WriteTransaction& tx, const Change& change, std::set<std::string>& municipalities) {
  if (change.table != &tables::orders) return;
  const auto row = tx.row(tables::orders, change.key);
  if (!row.empty()) municipalities.insert(std::get<std::string>(row[tables::orders.column("municipality")]));
}

Outcome<void> take_back_all(WriteTransaction& tx, const std::vector<Change>& changes) {
  std::set<std::string> municipalities;
  for (const auto& change : changes) {
    if (change.table->undo == Undo::aside) continue;
    note_municipality(tx, change, municipalities);
    if (auto done = take_back(tx, change); !done) return done;
    note_municipality(tx, change, municipalities);
  }
  for (const auto& municipality : municipalities) orders::close_gaps(tx, municipality);
  return {};
}

Write read(const sql::Statement& row) {
  Write write;
  std::string at;
  row.into(write.revision, at, write.actor, write.action);
  write.at = rows::instant(at).value();
  return write;
}

/// Fills in what the writes were about.
std::vector<Write> with_objects(ReadTransaction& tx, std::vector<Write> writes) {
  for (auto& write : writes) {
    auto query = tx.query("SELECT object, key FROM audit WHERE revision = $1 ORDER BY number");
    query.bind(write.revision);
    while (query.step()) {
      std::string object, key;
      query.into(object, key);
      auto name = fmt::format("{} {}", object, key);
      if (std::find(write.objects.begin(), write.objects.end(), name) == write.objects.end()) {
        write.objects.push_back(std::move(name));
      }
    }
  }
  return writes;
}

std::unexpected<Refusal> refused(Reason reason, std::string message) {
  return std::unexpected(Refusal{reason, std::move(message), "write", {}, {}, {}});
}

/// Takes back `write` and marks this transaction as its undo.
Outcome<Write> carry_out(WriteTransaction& tx, const Write& write, bool redo) {
  try {
    if (auto done = take_back_all(tx, changes_of(tx, write.revision)); !done) return std::unexpected(done.error());
  } catch (const sql::Failure& failure) {
    const auto trouble = failure.error.trouble;
    if (trouble != sql::Trouble::foreign_key && trouble != sql::Trouble::unique) throw;
    return refused(Reason::in_use, "something newer names what would go, or what it names is gone");
  }
  tx.marks_undo_of(write.revision, redo);
  return write;
}

std::optional<std::string> author_of(ReadTransaction& tx, Revision revision) {
  auto query = tx.query("SELECT actor FROM writes WHERE revision = $1");
  query.bind(revision);
  return rows::first(query, [](const sql::Statement& row) { return row.get<std::string>(0); });
}

/// The last write that gave this account another role or other municipalities: what it did before was done with other
/// rights. 0: none.
Revision other_rights_since(ReadTransaction& tx, std::string_view account) {
  // An image of a change has the columns that changed alone; text in it has its quotes escaped.
  auto query = tx.query(
      "SELECT coalesce(max(revision), 0) FROM audit WHERE object = $1 AND key = $2 AND before IS NOT NULL "
      "AND (after LIKE '%\"role\":%' OR after LIKE '%\"municipalities\":%')");
  query.bind(tables::accounts.object, account);
  query.step();
  return query.get<Revision>(0);
}

}  // namespace

std::vector<Write> undoable(ReadTransaction& tx, std::string_view actor) {
  const auto since = other_rights_since(tx, actor);
  // An undo counts as long as it was not itself taken back (redo).
  auto query = tx.query(
      "SELECT revision, at, actor, action FROM (SELECT revision, at, actor, action FROM writes "
      "WHERE actor = $1 AND revision > $3 AND undoable = 1 AND undoes IS NULL ORDER BY revision DESC LIMIT $2) AS mine "
      "WHERE NOT EXISTS (SELECT 1 FROM writes AS undo WHERE undo.undoes = mine.revision "
      "AND NOT EXISTS (SELECT 1 FROM writes AS redo WHERE redo.undoes = undo.revision)) ORDER BY revision DESC");
  query.bind(actor, depth, since);
  return with_objects(tx, rows::all(query, read));
}

std::vector<Write> redoable(ReadTransaction& tx, std::string_view actor) {
  const auto since = other_rights_since(tx, actor);
  auto query = tx.query(
      "SELECT revision, at, actor, action FROM writes AS undo "
      "WHERE actor = $1 AND revision > $3 AND undoes IS NOT NULL AND redo = 0 "
      "AND revision > coalesce((SELECT max(revision) FROM writes WHERE actor = $1 AND undoes IS NULL), 0) "
      "AND NOT EXISTS (SELECT 1 FROM writes AS redo WHERE redo.undoes = undo.revision) "
      "ORDER BY revision DESC LIMIT $2");
  query.bind(actor, depth, since);
  return with_objects(tx, rows::all(query, read));
}

Outcome<Write> undo(WriteTransaction& tx, std::optional<Revision> revision) {
  const auto author = revision ? author_of(tx, *revision) : tx.intent().actor;
  if (!author) return refused(Reason::not_found, fmt::format("there is no write {}", *revision));
  const auto possible = undoable(tx, *author);
  if (!revision) {
    if (possible.empty()) return refused(Reason::nothing_to_undo, "there is nothing to take back");
    return carry_out(tx, possible.front(), false);
  }
  const auto asked =
      std::find_if(possible.begin(), possible.end(), [&](const Write& write) { return write.revision == *revision; });
  if (asked == possible.end()) {
    return refused(Reason::not_allowed, fmt::format("write {} cannot be taken back (any more)", *revision));
  }
  return carry_out(tx, *asked, false);
}

Outcome<Write> redo(WriteTransaction& tx) {
  const auto possible = redoable(tx, tx.intent().actor);
  if (possible.empty()) return refused(Reason::nothing_to_undo, "there is nothing to do again");
  return carry_out(tx, possible.front(), true);
}

}  // namespace flexteam::store::undo
