// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "commands.h"
#include "service/example_load.h"
#include "service/problem_capacity.h"
#include "service/problem_from_store.h"
#include "sql/address.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

struct Asked {
  std::string database = "data-folder/flexteam.sqlite";
  std::uint64_t seed = 1;
  int people = 0;
  int municipalities = 12;
  double seconds = 3;
};

int refuse(const std::string& message) {
  fmt::print(stderr, "flexteam example: {}\n", message);
  return 2;
}

int make_example(const Asked& asked) {
  auto store = store::Store::open(sql::parse_address(asked.database));
  if (!store) {
    return refuse(fmt::format("{}: {}", asked.database, store.error().message));
  }
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto kept = service::load_example(*store, {.seed = asked.seed,
                                                   .people = asked.people,
                                                   .municipalities = asked.municipalities,
                                                   .first_week = service::planning_week(today)});
  if (!kept) {
    return refuse(kept.error());
  }
  fmt::print("{} municipalities, {} members, {} orders, {} running agreements\n", kept->municipalities.size(),
             kept->members.size(), kept->orders.size(), kept->pins.size());
  if (asked.seconds > 0) {
    const auto first = service::publish_first_plan(*store, asked.seconds, asked.seed);
    if (!first) {
      return refuse(first.error());
    }
    fmt::print("planned in {:.1f} s: {} parts of steps fit, {} do not\n", first->seconds, first->steps,
               first->unplanned);
  }
  return 0;
}

}  // namespace

void add_example(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("example", "puts the example of Drenthe into an empty database and plans it");
  auto asked = std::make_shared<Asked>();
  command->add_option("--db", asked->database, "SQLite file, or a postgresql:// address")->capture_default_str();
  command->add_option("--seed", asked->seed, "another seed, another example")->capture_default_str();
  command->add_option("--people", asked->people, "number of members; 0: 55 fte, of which 10 shared")
      ->check(CLI::Range(0, 100'000))
      ->capture_default_str();
  command->add_option("--municipalities", asked->municipalities, "number of municipalities")
      ->check(CLI::Range(1, 1'000))
      ->capture_default_str();
  command->add_option("--seconds", asked->seconds, "search for the first plan; 0: no plan")
      ->check(CLI::Range(0.0, 3'600.0))
      ->capture_default_str();
  command->callback([asked, &exit] { exit.code = make_example(*asked); });
}

}  // namespace flexteam::commands
