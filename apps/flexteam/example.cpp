// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>

#include "commands.h"
#include "refuse.h"
#include "service/example/load.h"
#include "service/problem/capacity.h"
#include "service/problem/from_store.h"
#include "sql/address.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

constexpr std::string_view command = "flexteam example";

}  // namespace

int example(const ExampleArguments& asked) {
  auto store = store::Store::open(sql::parse_address(asked.database));
  if (!store) {
    return refuse(command, fmt::format("{}: {}", asked.database, store.error().message));
  }
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto kept = service::load_example(*store, {.seed = asked.seed,
                                                   .people = asked.people,
                                                   .municipalities = asked.municipalities,
                                                   .first_week = service::planning_week(today)});
  if (!kept) {
    return refuse(command, kept.error());
  }
  fmt::print("{} municipalities, {} members, {} orders, {} running agreements\n", kept->municipalities.size(),
             kept->members.size(), kept->orders.size(), kept->pins.size());
  if (asked.seconds > 0) {
    const auto first = service::publish_first_plan(*store, asked.seconds, asked.seed);
    if (!first) {
      return refuse(command, first.error());
    }
    fmt::print("planned in {:.1f} s: {} parts of steps fit, {} do not\n", first->seconds, first->steps,
               first->unplanned);
  }
  return 0;
}

}  // namespace flexteam::commands
