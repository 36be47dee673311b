// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <cstdio>

#include "backup/backup.h"
#include "commands.h"
#include "sql/address.h"

namespace flexteam::commands {

int restore(const RestoreArguments& asked) {
  const auto revision = backup::restore(asked.file, sql::parse_address(asked.database), asked.force);
  if (!revision) {
    fmt::print(stderr, "flexteam restore: {}\n", revision.error().message);
    return revision.error().bad_input ? 2 : 1;
  }
  fmt::print("restored, and found sound: revision {}\n", *revision);
  return 0;
}

}  // namespace flexteam::commands
