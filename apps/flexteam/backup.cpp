// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup.h"

#include <fmt/core.h>

#include <cstdio>

#include "commands.h"
#include "sql/address.h"

namespace flexteam::commands {

int backup(const BackupArguments& asked) {
  const auto bytes = backup::back_up(sql::parse_address(asked.database), asked.file);
  if (!bytes) {
    fmt::print(stderr, "flexteam backup: {}\n", bytes.error().message);
    return bytes.error().bad_input ? 2 : 1;
  }
  fmt::print("{}: {:.1f} MB\n", asked.file, static_cast<double>(*bytes) / 1e6);
  return 0;
}

}  // namespace flexteam::commands
