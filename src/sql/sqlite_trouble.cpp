// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/sqlite_trouble.h"

#include <cerrno>

namespace flexteam::sql {

Trouble trouble_of(int code, sqlite3* database) {
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Trouble::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Trouble::foreign_key;
    default:
      break;
  }
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      return Trouble::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Trouble::busy;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return Trouble::not_a_database;
    case SQLITE_FULL:
      return Trouble::disk_full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Trouble::read_only;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      // A disk without room for the files beside the database shows up as one of these.
      switch (database == nullptr ? 0 : sqlite3_system_errno(database)) {
        case ENOSPC:
        case EDQUOT:
          return Trouble::disk_full;
        case EACCES:
        case EROFS:
        case EPERM:
          return Trouble::read_only;
        default:
          return Trouble::connection;
      }
    default:
      return Trouble::other;
  }
}

}  // namespace flexteam::sql
