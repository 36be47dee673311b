// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sql/statement.h"
#include "store/digest.h"

namespace flexteam::sql {
class Connection;
}

namespace flexteam::store {

/// Counts committed writes.
using Revision = std::int64_t;

struct Table;  // store/table.h

/// Who writes, and what they would call it: {"GM1701", "order.move"}. All of it ends up in the audit trail; actor and
/// action are not empty.
struct Intent {
  std::string actor;
  std::string action;
  std::string origin = "server";  ///< where it came from: a network address, "command line", "planner"
  std::string only = {};          ///< municipalities whose rows it may see and change, a space between; empty: all
};

/// One unchanging picture of the database. Made by Store::read only.
class ReadTransaction {
 public:
  explicit ReadTransaction(sql::Connection& connection) : connection_(connection) {}
  ReadTransaction(const ReadTransaction&) = delete;
  ReadTransaction& operator=(const ReadTransaction&) = delete;

  /// A query that only reads ("select …"). Anything else throws std::logic_error: writing goes through
  /// WriteTransaction, so that no write is without its audit row.
  [[nodiscard]] sql::Statement query(std::string_view sql);

 protected:
  sql::Connection& connection_;
};

/// A change of what is no part of what the partners keep together: sessions, passwords, one-time links. It has no
/// revision and no audit images. Made by Store::aside only.
class AsideTransaction : public ReadTransaction {
 public:
  explicit AsideTransaction(sql::Connection& connection) : ReadTransaction(connection) {}
  /// Any query on those tables.
  [[nodiscard]] sql::Statement change(std::string_view sql);
};

/// A write in progress. The only ways to change a row are the four below, and each leaves an audit row with the images
/// before and after. Made by Store::write only.
class WriteTransaction : public ReadTransaction {
 public:
  WriteTransaction(sql::Connection& connection, Intent intent);

  [[nodiscard]] const Intent& intent() const { return intent_; }
  /// The number that this write has when it is committed.
  [[nodiscard]] Revision revision() const { return revision_; }

  /// A key that was never used before in `table`.
  [[nodiscard]] std::int64_t new_key(const Table& table);
  /// Adds a row; values in the order of the table's columns.
  void insert(const Table& table, std::vector<sql::Value> row);
  /// Replaces the row with the same key; false if there is none. Nothing is recorded when nothing changes.
  bool update(const Table& table, std::vector<sql::Value> row);
  /// Takes the row away; false if there is none.
  bool erase(const Table& table, const sql::Value& key);
  /// Adds all the rows under `key` (the first column) of a table whose rows never change afterwards: assignments of a
  /// plan. One audit row stands for them, with their number and their digest (write_digest.h).
  void append(const Table& table, const sql::Value& key, const std::vector<std::vector<sql::Value>>& rows);
  /// The row with this key, in the order of the table's columns; empty if there is none.
  [[nodiscard]] std::vector<sql::Value> row(const Table& table, const sql::Value& key);

  /// For what goes along with this write but has no audit images: the sessions of an account that is erased.
  [[nodiscard]] AsideTransaction aside() { return AsideTransaction(connection_); }
  /// Erases the personal values of this row that the audit trail refers to; the row itself is the caller's. Leaves an
  /// audit row without images. Cannot be undone; Store sees to it that no bytes stay behind either.
  void forget(const Table& table, const sql::Value& key);
  /// Likewise, of these references (personal.h) alone.
  void forget(const Table& table, const sql::Value& key, const std::vector<std::string>& references);

  /// Says that this write is no thing to be taken back (a clean-up).
  void cannot_be_undone() { undoable_ = false; }
  /// Says that this write takes back (or does again) the write `revision`. Used by store/undo.
  void marks_undo_of(Revision revision, bool redo);
  /// True when something was erased of which no bytes may stay in the database's files.
  [[nodiscard]] bool forgot() const { return forgot_; }
  /// Writes the head of the audit trail and the entry in the log: one for each municipality that the write touched, one
  /// for everybody where it touched none. Called once by Store, before the commit. Returns false if nothing was
  /// changed.
  bool close();

 private:
  void record_forgotten(const Table& table, const sql::Value& key);
  void record(const Table& table, const sql::Value& key, const std::optional<std::string>& before,
              const std::optional<std::string>& after);
  /// Remembers that the write touched `row`, for the log.
  void touch(const Table& table, const std::vector<sql::Value>& row);
  void enter_in_log(const std::string& at, const std::string& digest);

  /// What the log names of a write: the first row that is no document beside another.
  struct Subject {
    std::string object;
    std::string key;
    bool aside = false;
  };

  Intent intent_;
  Digest digest_;
  std::map<std::string, Subject> touched_;  ///< by municipality; "" for what is everybody's
  bool forgot_ = false;
  Revision revision_ = 0;
  std::int64_t changes_ = 0;
  bool undoable_ = true;
  Revision undoes_ = 0;
  bool redo_ = false;
};

}  // namespace flexteam::store
