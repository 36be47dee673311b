// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/import.h"

#include <fmt/core.h>

#include <utility>

#include "service/exchange/leave.h"
#include "service/exchange/menu_card.h"
#include "service/exchange/team.h"

namespace flexteam::service::exchange {
namespace {

std::string_view sheet_name(Kind kind) {
  switch (kind) {
    case Kind::team:
      return team_sheet;
    case Kind::leave:
      return leave_sheet;
    case Kind::requests:
      return requests_sheet;
    case Kind::menu_card:
      return menu_card_sheet;
  }
  return {};
}

}  // namespace

Import import_file(Kind kind, std::string_view bytes, const Known& known, const Asker& asker) {
  auto sheet = sheets::read(bytes, sheet_name(kind));
  if (!sheet) return {.preview = {.sheet = {}, .rows = {}, .troubles = std::move(sheet.error())}, .apply = {}};
  switch (kind) {
    case Kind::team:
      return import_team(known, *sheet);
    case Kind::leave:
      return import_leave(known, *sheet);
    case Kind::requests:
      return import_requests(known, *sheet, asker);
    case Kind::menu_card:
      return import_menu_card(known, *sheet);
  }
  return {};
}

std::string place_of(const std::string& file, const sheets::Trouble& trouble) {
  auto place = file;
  if (!trouble.sheet.empty()) place += fmt::format(", blad {}", trouble.sheet);
  if (trouble.line > 0) place += fmt::format(", regel {}", trouble.line);
  if (!trouble.column.empty()) place += fmt::format(", kolom {}", trouble.column);
  return place;
}

}  // namespace flexteam::service::exchange
