// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/menu_card.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "service/exchange/compare.h"
#include "service/menu/card_words.h"
#include "service/menu/draft_items.h"
#include "service/menu/draft_rules.h"
#include "store/menu_drafts.h"

namespace flexteam::service::exchange {
namespace {

using model::ItemKind;
using model::MenuItem;
using model::Unit;

// As the contract has them (MenuItemCreate, RoleHours).
constexpr std::size_t longest_code = 10;
constexpr std::int64_t most_weeks = 520;
constexpr std::int64_t most_hours = 100'000;
constexpr std::size_t most_after = 60;
constexpr double percent = 100;

Column<MenuItem> text(std::string_view name, std::string_view field, std::string_view remedy, std::size_t most,
                      std::string MenuItem::* place) {
  return {.name = std::string(name),
          .field = field,
          .remedy = remedy,
          .most = most,
          .required = true,
          .write = [place](const MenuItem& one) { return one.*place; },
          .read = [place](MenuItem& one, std::string_view cell) { return put(one.*place, Value<std::string>(cell)); }};
}

std::optional<std::string> read_code(MenuItem& item, std::string_view cell) {
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
  const bool fine = !cell.empty() && cell.size() <= longest_code && is_capital(cell.front()) &&
                    std::ranges::all_of(cell, [&](char letter) { return is_capital(letter) || is_digit(letter); });
  if (!fine) return fmt::format("{} is geen code", quoted(cell));
  item.code = cell;
  return std::nullopt;
}

Column<MenuItem> hours_column(const model::Role& role) {
  return {.name = "Uren " + role.code,
          .field = "roles",
          .remedy = "Schrijf een heel aantal uren, of niets: dan doet deze rol niet mee.",
          .write =
              [code = role.code](const MenuItem& item) {
                const auto found = std::ranges::find(item.roles, code, &model::RoleHours::role);
                return found == item.roles.end() ? std::string() : std::to_string(found->hours.value);
              },
          .read = [role](MenuItem& item, std::string_view cell) -> std::optional<std::string> {
            const auto found = std::ranges::find(item.roles, role.code, &model::RoleHours::role);
            if (cell.empty()) {
              if (found != item.roles.end()) item.roles.erase(found);
              return std::nullopt;
            }
            const auto hours = number_in(cell, 0, most_hours);
            if (!hours) return hours.error();
            if (found != item.roles.end()) {
              found->hours = {*hours};
            } else {
              item.roles.push_back({.role = role.code, .hours = {*hours}, .team_share = role.team_share});
            }
            return std::nullopt;
          }};
}

/// The whole percentage of a role that the team does.
long part_of(const model::RoleHours& role) {
  if (role.doer == model::Doer::municipality) return 0;
  return std::lround((role.doer == model::Doer::team ? 1 : role.team_share) * percent);
}

std::string team_parts(const MenuItem& item) {
  std::vector<std::string> parts;
  parts.reserve(item.roles.size());
  for (const auto& one : item.roles) parts.push_back(fmt::format("{} {}%", one.role, part_of(one)));
  return joined(parts);
}

/// "PB 60%, TA 100%"; a role that is not named keeps its part, one of the card without hours has none.
std::optional<std::string> read_team_parts(MenuItem& item, std::string_view cell,
                                           const std::vector<model::Role>& roles) {
  std::set<std::string, std::less<>> named;
  for (const auto& part : parts_of(cell, ",;\n")) {
    const std::string_view whole(part);
    const auto space = whole.find(' ');
    const auto code = whole.substr(0, space);
    auto share = space == std::string_view::npos ? std::string_view() : whole.substr(space + 1);
    if (share.ends_with('%')) share.remove_suffix(1);
    const auto parts = number_in(share, 0, static_cast<std::int64_t>(percent));
    if (!parts) return fmt::format("{} is geen rol met een percentage", quoted(part));
    if (!named.emplace(code).second) return fmt::format("{} staat er twee keer", quoted(code));
    const auto role = std::ranges::find(item.roles, code, &model::RoleHours::role);
    if (role == item.roles.end()) {
      if (std::ranges::find(roles, code, &model::Role::code) != roles.end()) continue;
      return fmt::format("rol {} staat niet op de menukaart", quoted(code));
    }
    // A part that was no whole percentage stays as exact as it was.
    if (part_of(*role) == *parts) continue;
    role->doer = model::Doer::either;
    role->team_share = static_cast<double>(*parts) / percent;
  }
  return std::nullopt;
}

std::vector<Column<MenuItem>> columns_of(const model::MenuCard& card) {
  std::vector<Column<MenuItem>> columns = {
      {.name = "Code",
       .field = "code",
       .remedy = "Schrijf een hoofdletter met hoogstens negen hoofdletters of cijfers erna: F9.",
       .write = [](const MenuItem& one) { return one.code; },
       .read = read_code},
      text("Naam", "name", "Schrijf een naam die geen ander product heeft.", 100, &MenuItem::name),
      text("Groep", "category", "Schrijf onder welke groep het staat: Ondersteuning.", 60, &MenuItem::category),
      {.name = "Soort",
       .field = "kind",
       .remedy = "Schrijf werk of kennisproduct.",
       .write = [](const MenuItem& one) { return word(one.kind); },
       .read = [](MenuItem& one,
                  std::string_view cell) { return put(one.kind, choice_in<ItemKind>(cell, kind_words)); }},
      {.name = "Per",
       .field = "unit",
       .remedy =
           "Schrijf gemeente, wijk (800 woningen), wijk per jaar, VvE, 100 woningen, provincie, keer of opdracht.",
       .write = [](const MenuItem& one) { return word(one.unit); },
       .read = [](MenuItem& one, std::string_view cell) { return put(one.unit, choice_in<Unit>(cell, unit_words)); }},
      {.name = "Doorlooptijd (weken)",
       .field = "leadTimeWeeks",
       .remedy = "Schrijf een heel aantal weken, minstens 1.",
       .required = true,
       .write = [](const MenuItem& one) { return one.lead_time.value == 0 ? "" : std::to_string(one.lead_time.value); },
       .read =
           [](MenuItem& one, std::string_view cell) {
             const auto weeks = number_in(cell, 1, most_weeks);
             if (weeks) one.lead_time = {static_cast<int>(*weeks)};
             return weeks ? std::nullopt : std::optional(weeks.error());
           }},
      {.name = "Na",
       .field = "after",
       .remedy = "Schrijf codes van producten die eerst klaar moeten zijn: B1, B2. Of niets.",
       .lines = true,
       .write = [](const MenuItem& one) { return joined(one.after); },
       .read = [](MenuItem& one, std::string_view cell) { return put(one.after, codes_in(cell, most_after)); }},
      text("Levert op", "deliverable", "Schrijf wat er ligt als het klaar is.", 200, &MenuItem::deliverable),
      text("Bron", "source", "Schrijf waar de uren vandaan komen, of aanname.", 200, &MenuItem::source),
  };
  for (const auto& role : card.roles) columns.push_back(hours_column(role));
  columns.push_back({.name = "Deel voor het team",
                     .field = "roles",
                     .remedy = "Schrijf van rollen met uren welk deel het team doet: PB 60%, TA 100%.",
                     .lines = true,
                     .write = team_parts,
                     .read = [roles = card.roles](MenuItem& one, std::string_view cell) {
                       return read_team_parts(one, cell, roles);
                     }});
  return columns;
}

Table<MenuItem> table_of(const model::MenuCard& card) {
  return {.name = menu_card_sheet,
          .columns = columns_of(card),
          .chooses_keys = true,
          .present = card.items,
          .fresh = {},
          .label = [](const MenuItem& one) { return one.name; },
          .complete = {},
          .problems = [](const MenuItem&, const MenuItem*) { return json::Problems{}; }};
}

/// The rules of a card for every row that does something: rows may wait for each other.
void check_rows(const model::MenuCard& card, const Compared<MenuItem>& compared, Preview& preview) {
  std::size_t added = 0;
  std::size_t changed = 0;
  const auto columns = columns_of(card);
  for (const auto& row : preview.rows) {
    const auto& item = row.kind == RowKind::added ? compared.added[added++] : compared.changed[changed++];
    for (const auto& problem : problems_of_item(card, item.code)) {
      const auto* column = column_at(columns, problem.place);
      const bool known = column != nullptr;
      preview.troubles.push_back({preview.sheet, row.line, known ? column->name : std::string(), problem.message,
                                  std::string(known ? column->remedy : "Wijzig dit op het scherm.")});
    }
  }
}

void put_items(model::MenuDraft& draft, const model::MenuCard& current, const std::vector<MenuItem>& added,
               const std::vector<MenuItem>& changed) {
  for (const auto& one : changed) {
    if (auto* item = service::find_item(draft, one.code)) *item = one;
  }
  for (const auto& one : added) add_item(draft, current, one);
}

/// What is worked on: the draft, else the card itself.
model::MenuCard card_now(const Known& known) {
  return known.menu_draft ? card_of(*known.menu_draft, known.kept.menu) : known.kept.menu;
}

}  // namespace

sheets::Sheet export_menu_card(const Known& known) {
  return sheet_of(table_of(card_now(known)));
}

Import import_menu_card(const Known& known, const sheets::Sheet& sheet) {
  const auto& current = known.kept.menu;
  const auto& draft = known.menu_draft;
  auto compared = compare(table_of(card_now(known)), sheet);
  auto becomes = draft.value_or(
      model::MenuDraft{.programme = current.programme, .items = current.items, .chains = current.chains});
  auto preview = std::move(compared.preview);
  if (becomes.items.size() + compared.added.size() > most_items) {
    preview.troubles = {{.sheet = preview.sheet,
                         .message = fmt::format("er komen meer dan {} producten op de kaart", most_items),
                         .remedy = "Laat regels weg."}};
  }
  if (preview.troubles.empty()) {
    put_items(becomes, current, compared.added, compared.changed);
    check_rows(card_of(becomes, current), compared, preview);
  }
  return {.preview = std::move(preview),
          .apply = [current, seen = draft, added = std::move(compared.added),
                    changed = std::move(compared.changed)](store::WriteTransaction& tx) -> store::Outcome<void> {
            if (added.empty() && changed.empty()) return {};
            auto now = store::menu_drafts::find(tx, current.programme);
            if (now != seen) return std::unexpected(store::Refusal{.reason = store::Reason::version_conflict});
            if (!now) {
              auto begun = store::menu_drafts::begin(tx, current);
              if (!begun) return std::unexpected(begun.error());
              now = *std::move(begun);
            }
            put_items(*now, current, added, changed);
            const auto kept = store::menu_drafts::update(tx, *std::move(now));
            return kept ? store::Outcome<void>{} : std::unexpected(kept.error());
          }};
}

}  // namespace flexteam::service::exchange
