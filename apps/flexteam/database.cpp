// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <cstdio>

#include "commands.h"
#include "refuse.h"
#include "sql/address.h"
#include "store/store.h"

namespace flexteam::commands {

int database_check(const DatabaseCheckArguments& asked) {
  constexpr int unsound = 1;
  const auto address = sql::parse_address(asked.database);
  auto store = store::Store::open_to_read(address);
  if (!store) return refuse("flexteam database check", store.error().message);
  const auto wrong = store->check();
  for (const auto& sentence : wrong) fmt::print("{}\n", sentence);
  if (wrong.empty()) fmt::print("sound: revision {}\n", store->revision());
  return wrong.empty() ? 0 : unsound;
}

}  // namespace flexteam::commands
