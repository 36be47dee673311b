// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <cstdio>
#include <filesystem>
#include <system_error>

#include "commands.h"
#include "sql/address.h"
#include "store/store.h"

namespace flexteam::commands {

int database_check(const DatabaseCheckArguments& asked) {
  constexpr int unsound = 1;
  constexpr int unusable = 2;
  const auto address = sql::parse_address(asked.database);
  std::error_code error;
  if (address.engine == sql::Engine::sqlite && !std::filesystem::exists(address.where, error)) {
    fmt::print(stderr, "flexteam database check: there is no database {}\n", address.where);
    return unusable;
  }
  auto store = store::Store::open(address);
  if (!store) {
    fmt::print(stderr, "flexteam database check: {}\n", store.error().message);
    return unusable;
  }
  const auto wrong = store->check();
  for (const auto& sentence : wrong) fmt::print("{}\n", sentence);
  if (wrong.empty()) fmt::print("sound: revision {}\n", store->revision());
  return wrong.empty() ? 0 : unsound;
}

}  // namespace flexteam::commands
