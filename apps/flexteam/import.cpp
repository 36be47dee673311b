// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <cstdio>
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

void tell(const std::string& file, const json::Problems& problems) {
  for (const auto& problem : problems) {
    fmt::print(stderr, "{}\n", json::one_line(file, problem));
  }
}

}  // namespace

int import_areas(const ImportAreasArguments& arguments) {
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

}  // namespace flexteam::commands
