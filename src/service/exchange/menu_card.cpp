// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/menu_card.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "service/exchange/compare.h"
#include "service/menu/draft_items.h"
#include "service/menu/draft_rules.h"
#include "store/menu_drafts.h"

namespace flexteam::service::exchange {
namespace {

using model::ItemKind;
using model::MenuItem;
using model::Unit;

constexpr std::array<std::pair<Unit, std::string_view>, 8> units = {{{Unit::municipality, "gemeente"},
                                                                     {Unit::neighbourhood, "wijk"},
                                                                     {Unit::neighbourhood_year, "wijk per jaar"},
                                                                     {Unit::owners_association, "VvE"},
                                                                     {Unit::hundred_homes, "100 woningen"},
                                                                     {Unit::province, "provincie"},
                                                                     {Unit::session, "sessie"},
                                                                     {Unit::order, "opdracht"}}};
constexpr std::array<std::pair<ItemKind, std::string_view>, 2> kinds = {
    {{ItemKind::work, "werk"}, {ItemKind::knowledge_product, "kennisproduct"}}};

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
  if (!fine) return fmt::format("\"{}\" is geen code", cell);
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

std::string team_parts(const MenuItem& item) {
  std::vector<std::string> parts;
  parts.reserve(item.roles.size());
  for (const auto& one : item.roles) {
    parts.push_back(fmt::format("{} {}%", one.role, std::lround(one.team_share * percent)));
  }
  return joined(parts);
}

/// "PB 60%, TA 100%"; a role that is not named keeps its part.
std::optional<std::string> read_team_parts(MenuItem& item, std::string_view cell) {
  for (const auto& part : parts_of(cell, ",;\n")) {
    const std::string_view whole(part);
    const auto space = whole.find(' ');
    auto share = space == std::string_view::npos ? std::string_view() : whole.substr(space + 1);
    if (share.ends_with('%')) share.remove_suffix(1);
    const auto parts = number_in(share, 0, static_cast<std::int64_t>(percent));
    if (!parts) return fmt::format("\"{}\" is geen rol met een percentage", part);
    const auto role = std::ranges::find(item.roles, whole.substr(0, space), &model::RoleHours::role);
    if (role == item.roles.end()) return fmt::format("{} heeft geen uren in deze regel", whole.substr(0, space));
    // A part that was no whole percentage stays as exact as it was.
    if (std::lround(role->team_share * percent) != *parts) role->team_share = static_cast<double>(*parts) / percent;
  }
  return std::nullopt;
}

std::optional<std::string> read_after(MenuItem& item, std::string_view cell) {
  item.after = parts_of(cell, ", ;\n");
  if (item.after.size() > most_after) return fmt::format("meer dan {} producten", most_after);
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
       .write = [](const MenuItem& one) { return word_of<ItemKind>(one.kind, kinds); },
       .read = [](MenuItem& one, std::string_view cell) { return put(one.kind, choice_in<ItemKind>(cell, kinds)); }},
      {.name = "Per",
       .field = "unit",
       .remedy = "Schrijf gemeente, wijk, wijk per jaar, VvE, 100 woningen, provincie, sessie of opdracht.",
       .write = [](const MenuItem& one) { return word_of<Unit>(one.unit, units); },
       .read = [](MenuItem& one, std::string_view cell) { return put(one.unit, choice_in<Unit>(cell, units)); }},
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
       .write = [](const MenuItem& one) { return joined(one.after); },
       .read = read_after},
      text("Levert op", "deliverable", "Schrijf wat er ligt als het klaar is.", 200, &MenuItem::deliverable),
      text("Bron", "source", "Schrijf waar de uren vandaan komen, of aanname.", 200, &MenuItem::source),
  };
  for (const auto& role : card.roles) columns.push_back(hours_column(role));
  columns.push_back({.name = "Deel voor het team",
                     .field = "roles",
                     .remedy = "Schrijf van rollen met uren welk deel het team doet: PB 60%, TA 100%.",
                     .write = team_parts,
                     .read = read_team_parts});
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
      const auto end = problem.place.find('/', 1);
      const auto field = std::string_view(problem.place).substr(1, end == std::string::npos ? end : end - 1);
      const auto column = std::ranges::find_if(columns, [&](const auto& one) { return one.field == field; });
      const bool known = column != columns.end();
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

}  // namespace

sheets::Sheet export_menu_card(const model::MenuCard& card) {
  return sheet_of(table_of(card));
}

Import import_menu_card(const Known& known, const sheets::Sheet& sheet) {
  const auto& current = known.kept.menu;
  const auto& draft = known.menu_draft;
  auto compared = compare(table_of(draft ? card_of(*draft, current) : current), sheet);
  auto becomes = draft.value_or(
      model::MenuDraft{.programme = current.programme, .items = current.items, .chains = current.chains});
  put_items(becomes, current, compared.added, compared.changed);
  auto preview = std::move(compared.preview);
  if (preview.troubles.empty()) check_rows(card_of(becomes, current), compared, preview);
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
