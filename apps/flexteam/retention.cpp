// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/retention.h"

#include <fmt/core.h>

#include <cstdio>

#include "commands.h"
#include "refuse.h"
#include "sql/address.h"

namespace flexteam::commands {

int retention_run(const RetentionArguments& asked) {
  auto store = store::Store::open_as_it_is(sql::parse_address(asked.database));
  if (!store) return refuse("flexteam retention run", store.error().message);
  const auto now = model::now();
  const auto removals = asked.preview ? service::retention::preview(*store, now) : service::retention::run(*store, now);
  for (const auto& [term, count] : removals) {
    fmt::print("{:<16} {:>6} {} after {} days\n", term.kind, count, asked.preview ? "would go" : "gone",
               term.days.count());
  }
  return 0;
}

}  // namespace flexteam::commands
