// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/transaction.h"

namespace flexteam::sql {
class Connection;
}

/// The log: every committed write, and what was refused or read that must be known, one entry after the other. Each
/// entry holds a hash over itself and the hash before it, so that nobody can change, remove or move one unseen
/// (verify.h). Only random ids of actors stand in it, never a name or a secret. docs/decisions/audit.md.
namespace flexteam::store::logbook {

/// How it ended.
enum class Result { done, refused, failed };
[[nodiscard]] std::string_view word(Result result);

/// Something that changed no row but must be known: a failed login, a refused page, another's hours that were read.
struct Happening {
  std::string actor;         ///< id of who did it; never empty ("unknown" where nobody is known)
  std::string action;        ///< "session.refuse"; never empty
  std::string object;        ///< what it is about: "member"; may be empty
  std::string key;           ///< never what somebody typed: a password lands in the wrong field now and then
  std::string municipality;  ///< whose it is; empty: everybody's
  Result result = Result::done;
  std::string origin;  ///< network address, "command line", "planner", "server"
};

/// A row of the log as it stands there; verify must be able to hold a row that is wrong, so the fields are text.
struct Entry {
  std::int64_t number = 0;  ///< from 1 on, none left out
  std::string at;           ///< as model::Instant is kept
  std::string actor;
  std::string action;
  std::string object;
  std::string key;
  std::string municipality;
  std::string result;
  std::string origin;
  std::optional<Revision> revision;  ///< the write; none for a Happening
  std::string digest;                ///< of what the write changed (write_digest.h); empty for a Happening
  std::string hash;
};

/// The last entry: who keeps it elsewhere can tell later that nothing before it was changed or cut.
struct Head {
  std::int64_t number = 0;
  std::string hash = std::string(64, '0');

  friend bool operator==(const Head&, const Head&) = default;
};

/// The hash that `entry` must have after an entry with the hash `previous`.
[[nodiscard]] std::string hash_of(const Entry& entry, std::string_view previous);

/// Number 0 when there is no entry yet.
[[nodiscard]] Head head(ReadTransaction& tx);

/// What a listing asks for; empty fields ask for all.
struct Filter {
  std::optional<std::string> municipality;
  std::optional<std::string> actor;
  std::optional<std::string> object;
  std::optional<std::string> key;
  std::optional<std::string> from;     ///< a moment; this one and later
  std::optional<std::string> until;    ///< a moment; earlier than this
  std::optional<std::int64_t> before;  ///< lower numbers only: the next page
  int limit = 100;
};

/// Newest first.
[[nodiscard]] std::vector<Entry> list(ReadTransaction& tx, const Filter& filter);

/// The log of one municipality, oldest first, as CSV for a spreadsheet: semicolons, UTF-8 with its mark. `previous` is
/// the hash before the entry, so that every line can be checked by itself. `out` gets it in parts.
void export_csv(ReadTransaction& tx, std::string_view municipality, const std::function<void(std::string_view)>& out);

/// Writes `entry` after the head, with the number and hash that it gets there. For WriteTransaction, Store and the
/// migration only; whoever calls holds the right to write.
void append(sql::Connection& connection, Entry entry);

}  // namespace flexteam::store::logbook
