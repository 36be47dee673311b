// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <filesystem>
#include <string>

#include "backup/backup.h"

/// The two engines; only backup.cpp includes this. `file` of a backup is there and empty.
namespace flexteam::backup {

[[nodiscard]] std::expected<void, Failed> back_up_sqlite(const std::string& from, const std::filesystem::path& file);
[[nodiscard]] std::expected<void, Failed> back_up_postgresql(const std::string& from,
                                                             const std::filesystem::path& file);
[[nodiscard]] std::expected<store::Revision, Failed> restore_sqlite(const std::filesystem::path& file,
                                                                    const std::string& to, bool force);
[[nodiscard]] std::expected<store::Revision, Failed> restore_postgresql(const std::filesystem::path& file,
                                                                        const std::string& to, bool force);

/// What to say of a database that holds something.
[[nodiscard]] inline Failed holds_something() {
  return {.message = "the database is not empty; --force replaces all that is in it"};
}

}  // namespace flexteam::backup
