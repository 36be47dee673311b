// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <cstdio>
#include <expected>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "commands.h"
#include "refuse.h"
#include "sql/address.h"
#include "store/logbook.h"
#include "store/places.h"
#include "store/store.h"
#include "store/verify.h"

namespace flexteam::commands {
namespace {

constexpr std::string_view command = "flexteam audit";

constexpr int wrong = 1;

/// Runs `work(store)` on the database as it stands: proof must not change what it is about.
template <class Work>
int looking_at(const std::string& database, Work&& work) {
  auto store = store::Store::open_to_read(sql::parse_address(database));
  return store ? work(*store) : refuse(command, store.error().message);
}

int write_csv(store::ReadTransaction& tx, const std::string& municipality, std::ostream& to) {
  store::logbook::export_csv(tx, municipality, [&](std::string_view part) { to << part; });
  to.flush();
  return to ? 0 : refuse(command, "the log could not be written; is the disk full?");
}

}  // namespace

int audit_verify(const AuditArguments& asked) {
  std::optional<store::logbook::Head> kept;
  if (!asked.head.empty()) {
    kept = store::logbook::parse_head(asked.head);
    if (!kept) return refuse(command, "--head: give it as `flexteam audit head` printed it, NUMBER:HASH");
  }
  return looking_at(asked.database, [&](store::Store& store) {
    const auto verdict = store.read([&](auto& tx) { return store::logbook::verify(tx, kept); });
    if (verdict.wrong) {
      fmt::print("{}\n", verdict.wrong->message);
      return wrong;
    }
    fmt::print("the log is sound: {} entries, head {}\n", verdict.head.number, to_string(verdict.head));
    return 0;
  });
}

int audit_head(const AuditArguments& asked) {
  return looking_at(asked.database, [](store::Store& store) {
    fmt::print("{}\n", to_string(store.read([](auto& tx) { return store::logbook::head(tx); })));
    return 0;
  });
}

int audit_export(const AuditArguments& asked) {
  return looking_at(asked.database, [&](store::Store& store) {
    return store.read([&](auto& tx) {
      if (!store::places::municipality(tx, asked.municipality)) {
        return refuse(command, fmt::format("there is no municipality {}", asked.municipality));
      }
      if (asked.output.empty()) return write_csv(tx, asked.municipality, std::cout);
      std::ofstream file(asked.output, std::ios::binary);
      if (!file) return refuse(command, fmt::format("{} cannot be written", asked.output));
      return write_csv(tx, asked.municipality, file);
    });
  });
}

}  // namespace flexteam::commands
