// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdexcept>
#include <string>

namespace flexteam::sql {

/// What went wrong, the same for both engines.
enum class Trouble {
  unique,          ///< a key is already there
  foreign_key,     ///< names a row that is not there, or takes away one that is named
  constraint,      ///< any other rule of the database: CHECK, NOT NULL, a trigger that refuses, text with a zero byte
  busy,            ///< another writer holds the database, or two transactions got in each other's way: try again
  not_a_database,  ///< the file is something else, or damaged
  disk_full,
  read_only,   ///< the file or its folder cannot be written
  schema,      ///< its tables are not those of this program: newer, or made by a migration that was changed later
  connection,  ///< cannot be opened, cannot be reached, or the server went away
  other,       ///< a broken query: a mistake in this program
};

struct Error {
  Trouble trouble = Trouble::other;
  std::string message;  ///< one line, for a log and for the person who runs the server

  /// True when the same work may succeed if it is simply done again.
  [[nodiscard]] bool passing() const { return trouble == Trouble::busy; }
};

/// Thrown by everything that talks to a database that is already open: broken machines, not bad input.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Error what_happened) : std::runtime_error(what_happened.message), error(std::move(what_happened)) {}
  Error error;
};

}  // namespace flexteam::sql
