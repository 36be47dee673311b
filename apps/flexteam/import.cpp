// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "areas/import.h"
#include "commands.h"
#include "json/one_line.h"
#include "sql/address.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

constexpr int incomplete = 1;
constexpr int unusable = 2;

struct Arguments {
  std::string map;
  std::string database = "data-folder/flexteam.sqlite";
};

void tell(const std::string& file, const json::Problems& problems) {
  for (const auto& problem : problems) {
    fmt::print(stderr, "{}\n", json::one_line(file, problem));
  }
}

int import_map(const Arguments& arguments) {
  auto store = store::Store::open(sql::parse_address(arguments.database));
  if (!store) {
    fmt::print(stderr, "{}: {}\n", arguments.database, store.error().message);
    return unusable;
  }
  const auto imported = areas::import_areas(*store, arguments.map, "flexteam import");
  if (!imported) {
    tell(arguments.map, imported.error());
    return unusable;
  }
  tell(arguments.map, imported->bad);
  fmt::print("{} districts have their outline now; {} areas of the map lie elsewhere\n", imported->stored,
             imported->elsewhere);
  if (!imported->missing.empty()) {
    fmt::print("without an outline: {}\n", fmt::join(imported->missing, ", "));
  }
  return imported->bad.empty() && imported->missing.empty() ? 0 : incomplete;
}

}  // namespace

void add_import(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("import", "brings data from outside into the database");
  command->require_subcommand(1);
  auto* areas = command->add_subcommand("areas", "true outlines of districts from the CBS map (GeoPackage or GeoJSON)");
  auto arguments = std::make_shared<Arguments>();
  areas->add_option("FILE", arguments->map, "map of districts, in any coordinate system")->required();
  areas->add_option("--db", arguments->database, "SQLite file, or a postgresql:// address")->capture_default_str();
  areas->callback([arguments, &exit] { exit.code = import_map(*arguments); });
}

}  // namespace flexteam::commands
