// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <expected>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands.h"
#include "model/week.h"
#include "refuse.h"
#include "service/exchange/import.h"
#include "service/exchange/leave.h"
#include "service/exchange/menu_card.h"
#include "service/exchange/team.h"
#include "service/kept_reader.h"
#include "sql/address.h"
#include "store/menu_drafts.h"
#include "store/organisations.h"
#include "store/processing_log.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

constexpr std::string_view command = "flexteam";

namespace exchange = service::exchange;

constexpr const char* actor = "flexteam import";

/// Everything that tables speak of, as it is kept.
struct World {
  service::Kept kept;
  std::vector<model::Organisation> organisations;
  std::optional<model::MenuDraft> menu_draft;
};

World world_of(store::Store& store) {
  service::KeptReader reader;
  return store.read([&](store::ReadTransaction& tx) {
    World world{reader.read(tx), store::organisations::all(tx), {}};
    world.menu_draft = store::menu_drafts::find(tx, world.kept.menu.programme);
    return world;
  });
}

/// What the file holds, or why it cannot be read.
std::expected<std::string, std::string> content_of(const std::string& file) {
  constexpr std::size_t most_bytes = std::size_t{8} << 20;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return std::unexpected("there is no such file");
  if (std::filesystem::is_directory(file, ignored)) return std::unexpected("this is a directory");
  std::ifstream stream(file, std::ios::binary);
  std::string content(most_bytes + 1, '\0');
  if (!stream) return std::unexpected("the file cannot be read");
  stream.read(content.data(), static_cast<std::streamsize>(content.size()));
  content.resize(static_cast<std::size_t>(stream.gcount()));
  if (stream.bad()) return std::unexpected("the file cannot be read");
  if (content.size() > most_bytes) return std::unexpected("the file is larger than 8 MB; divide it over more files");
  return content;
}

/// Case aside.
bool ends_with(std::string_view name, std::string_view end) {
  return std::ranges::equal(name.substr(name.size() - std::min(name.size(), end.size())), end, {},
                            [](unsigned char letter) { return std::tolower(letter); });
}

exchange::Kind kind_of(std::string_view kind) {
  if (kind == "team") return exchange::Kind::team;
  if (kind == "leave") return exchange::Kind::leave;
  return kind == "requests" ? exchange::Kind::requests : exchange::Kind::menu_card;
}

const char* action_of(exchange::Kind kind) {
  switch (kind) {
    case exchange::Kind::team:
      return "member.import";
    case exchange::Kind::leave:
      return "leave.import";
    case exchange::Kind::requests:
      return "order.import";
    case exchange::Kind::menu_card:
      return "menu.import";
  }
  return "";
}

void tell(const exchange::Preview& preview) {
  for (const auto& row : preview.rows) {
    fmt::print("{} {}: {}\n", row.line, row.kind == exchange::RowKind::added ? "added" : "changed", row.name);
    for (const auto& field : row.fields) fmt::print("  {}: {} → {}\n", field.column, field.before, field.after);
  }
}

/// Writes down that everybody of the team was looked at, as the server does.
void record(store::Store& store, std::string_view verb, std::string_view kind) {
  if (kind != "team" && kind != "leave") return;
  store.aside([&](store::AsideTransaction& tx) {
    store::processing_log::record(tx, fmt::format("{} {}", verb, kind), "planning", {"members", "all"});
  });
}

sheets::Sheet sheet_of(const World& world, std::string_view kind) {
  exchange::Known known(world.kept, world.organisations);
  known.menu_draft = world.menu_draft;
  if (kind == "team") return exchange::export_team(known, world.kept.members);
  if (kind == "leave") return exchange::export_leave(known, world.kept.members);
  if (kind == "requests") return exchange::export_requests(known, world.kept.orders);
  return exchange::export_menu_card(known);
}

}  // namespace

int import_table(const TableArguments& asked) {
  const auto content = content_of(asked.file);
  if (!content) return refuse(command, fmt::format("{}: {}", asked.file, content.error()));
  const auto address = sql::parse_address(asked.database);
  // To look makes no database.
  auto store = asked.preview ? store::Store::open_as_it_is(address) : store::Store::open(address);
  if (!store) return refuse(command, store.error().message);
  const auto world = world_of(*store);
  exchange::Known known(world.kept, world.organisations);
  known.menu_draft = world.menu_draft;
  const exchange::Asker asker{
      {}, {actor, {}}, model::week_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))};
  const auto kind = kind_of(asked.kind);
  const auto import = exchange::import_file(kind, *content, known, asker);
  record(*store, "import", asked.kind);
  for (const auto& trouble : import.preview.troubles) {
    fmt::print(stderr, "{}: {}. {}\n", exchange::place_of(asked.file, trouble), trouble.message, trouble.remedy);
  }
  if (!import.preview.troubles.empty()) return unusable;
  if (asked.preview) {
    tell(import.preview);
  } else {
    const auto done = store->write({actor, action_of(kind), "command line"}, import.apply);
    if (!done) return refuse(command, done.error().message);
  }
  fmt::print("{}{} added, {} changed, {} unchanged\n", asked.preview ? "preview: " : "",
             import.preview.count(exchange::RowKind::added), import.preview.count(exchange::RowKind::changed),
             import.preview.unchanged);
  return 0;
}

int export_table(const TableArguments& asked) {
  const bool csv = ends_with(asked.file, ".csv");
  if (!csv && !ends_with(asked.file, ".xlsx"))
    return refuse(command, "give the table a name that ends in .csv or .xlsx");
  auto store = store::Store::open_as_it_is(sql::parse_address(asked.database));
  if (!store) return refuse(command, store.error().message);
  const auto sheet = sheet_of(world_of(*store), asked.kind);
  record(*store, "export", asked.kind);
  std::ofstream file(asked.file, std::ios::binary);
  file << sheets::write(sheet, csv ? sheets::Format::csv : sheets::Format::xlsx);
  file.close();
  if (!file) return refuse(command, fmt::format("{} cannot be written", asked.file));
  fmt::print("{} rows\n", sheet.rows.size());
  return 0;
}

}  // namespace flexteam::commands
