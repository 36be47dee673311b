// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>

#include "sql/address.h"
#include "store/transaction.h"

namespace flexteam::backup {

/// Why nothing came of it, in one line.
struct Failed {
  bool bad_input = false;  ///< the file or address is of no use; otherwise something here stands in the way
  std::string message;
};

/// Writes the database, as it stands at one moment, to a file that only its owner may read; servers go on working with
/// it. The file is there whole and looked over, or what stood there before still is. Returns its size in bytes.
[[nodiscard]] std::expected<std::uintmax_t, Failed> back_up(const sql::Address& from,
                                                            const std::filesystem::path& file);

/// Puts what `back_up` wrote into a database, which may be of an older version of this program. All is looked over
/// before anything is replaced. Refuses a database that holds something unless `force`, and (SQLite) one that a program
/// has open. Returns the revision that the database has now.
[[nodiscard]] std::expected<store::Revision, Failed> restore(const std::filesystem::path& file, const sql::Address& to,
                                                             bool force);

}  // namespace flexteam::backup
