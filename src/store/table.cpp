// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/table.h"

#include <fmt/core.h>

#include <array>
#include <stdexcept>

namespace flexteam::store {

Table::Table(std::string_view what, std::string_view table, Undo can_undo, std::vector<Column> all)
    : object(what), name(table), undo(can_undo), columns(std::move(all)) {
  std::string names, places, sets;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto comma = i == 0 ? "" : ", ";
    names += fmt::format("{}{}", comma, columns[i].name);
    places += fmt::format("{}${}", comma, i + 1);
    if (i > 0) sets += fmt::format("{}{} = ${}", i == 1 ? "" : ", ", columns[i].name, i + 1);
  }
  select = fmt::format("SELECT {} FROM {}", names, name);
  by_key = fmt::format("{} WHERE {} = $1", select, columns[0].name);
  insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", name, names, places);
  update = fmt::format("UPDATE {} SET {} WHERE {} = $1", name, sets, columns[0].name);
  erase = fmt::format("DELETE FROM {} WHERE {} = $1", name, columns[0].name);
}

std::size_t Table::column(std::string_view column_name) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == column_name) return i;
  }
  throw std::logic_error(fmt::format("{} has no column {}", name, column_name));
}

namespace tables {

using enum ColumnKind;

// Columns stand as in migrations/.
const Table settings{"setting", "settings", Undo::yes, {{"name"}, {"value"}}};
const Table organisations{"organisation", "organisations", Undo::no, {{"id"}, {"name"}, {"kind"}}};
const Table municipalities{
    "municipality",
    "municipalities",
    Undo::yes,
    {{"code"}, {"year", whole}, {"name"}, {"sign"}, {"homes", whole}, {"share", real}, {"lon", real}, {"lat", real}}};
const Table districts{"district",
                      "districts",
                      Undo::no,
                      {{"code"},
                       {"year", whole},
                       {"name"},
                       {"municipality"},
                       {"lon", real},
                       {"lat", real},
                       {"area_km2", real},
                       {"homes", whole},
                       {"homes_are_example", whole},
                       {"outline", text, true}}};
const Table villages{
    "village",
    "villages",
    Undo::no,
    {{"id"}, {"name"}, {"municipality"}, {"district"}, {"lon", real}, {"lat", real}, {"population", whole}}};
const Table programmes{"programme", "programmes", Undo::no, {{"id"}, {"name"}}};
const Table menu_cards{"menu-card",
                       "menu_cards",
                       Undo::no,
                       {{"id"},
                        {"programme"},
                        {"version", whole},
                        {"roles", text, true},
                        {"items", text, true},
                        {"chains"},
                        {"released_by"},
                        {"released_at"}}};
const Table menu_drafts{
    "menu-draft",
    "menu_drafts",
    Undo::yes,
    {{"programme"}, {"based_on", whole}, {"items"}, {"chains"}, {"started_by"}, {"started_at"}, {"version", whole}}};
const Table scenarios{"scenario",
                      "scenarios",
                      Undo::yes,
                      {{"id", whole}, {"name"}, {"changes"}, {"made_by"}, {"made_at"}, {"version", whole}}};
const Table scenario_plans{
    "scenario-plan",
    "scenario_plans",
    Undo::aside,
    {{"scenario", whole}, {"made"}, {"seconds", real}, {"question"}, {"figures", text, true}, {"plan", text, true}}};
const Table orders{"order", "orders", Undo::yes, {{"id", whole},       {"municipality"},
                                                  {"place"},           {"title"},
                                                  {"items"},           {"menu_version", whole},
                                                  {"free_text"},       {"homes", whole},
                                                  {"rank", whole},     {"urgent", whole},
                                                  {"wished_from"},     {"wished_until"},
                                                  {"tailoring"},       {"state"},
                                                  {"state_reason"},    {"state_by"},
                                                  {"state_at"},        {"requested_at"},
                                                  {"funding"},         {"sector"},
                                                  {"topic"},           {"agreement", whole},
                                                  {"proposal", whole}, {"paused_from"},
                                                  {"version", whole}}};
const Table agreements{"agreement",
                       "agreements",
                       Undo::no,
                       {{"id", whole},
                        {"order_id", whole},
                        {"municipality"},
                        {"number", whole},
                        {"kind"},
                        {"state"},
                        {"content", text, true},
                        {"content_hash"},
                        {"plan", whole},
                        {"reason"},
                        {"proposed_by"},
                        {"proposed_role"},
                        {"proposed_at"},
                        {"answered_by"},
                        {"answered_role"},
                        {"answered_at"},
                        {"answer"}}};
const Table members{"member",
                    "members",
                    Undo::yes,
                    {{"id", whole},
                     {.name = "name", .personal = true, .neutral = "Voormalig teamlid {}"},
                     {"employer"},
                     {"director"},
                     {"payer"},
                     {"bond"},
                     {"home"},
                     {"roles"},
                     {"contract"},
                     {.name = "leave", .personal = true, .neutral = "[]"},
                     {.name = "evidence", .personal = true, .neutral = "[]"},
                     {"version", whole}}};
const Table learning_pairs{"learning-pair",
                           "learning_pairs",
                           Undo::yes,
                           {{"id", whole},
                            {"learner", whole},
                            {"expert", whole},
                            {"role"},
                            {"from_week"},
                            {"until_week"},
                            {"per_week", whole}}};
const Table pins{
    "pin",
    "pins",
    Undo::yes,
    {{"id", whole}, {"order_id", whole}, {"item"}, {"line", whole}, {"member", whole}, {"from_week"}, {"hours"}}};
const Table plan_documents{"plan-document",
                           "plan_documents",
                           Undo::aside,
                           {{"id", whole}, {"problem", text, true}, {"plan", text, true}, {"outcome", text, true}}};
const Table plans{"plan",
                  "plans",
                  Undo::yes,
                  {{"id", whole},
                   {"document", whole},
                   {"name"},
                   {"state"},
                   {"created"},
                   {"created_by"},
                   {"first_week"},
                   {"weeks", whole},
                   {"based_on", whole},
                   {"published"},
                   {"score"},
                   {"bound"},
                   {"version", whole}}};
const Table assignments{"assignment",
                        "assignments",
                        Undo::aside,
                        {{"document", whole},
                         {"number", whole},
                         {"order_id", whole},
                         {"item"},
                         {"line", whole},
                         {"role"},
                         {"member", whole},
                         {"from_week"},
                         {"hours"}}};
const Table runs{"run",
                 "runs",
                 Undo::aside,
                 {{"id", whole},
                  {"state"},
                  {"requested_by"},
                  {"requested"},
                  {"started"},
                  {"ended"},
                  {"seconds", real},
                  {"seed", whole},
                  {"iterations", whole},
                  {"best"},
                  {"bound"},
                  {"plan", whole},
                  {"message"}}};
const Table accounts{"account",
                     "accounts",
                     Undo::no,
                     {{"id"},
                      {.name = "name", .personal = true, .neutral = "Voormalige gebruiker {}"},
                      {.name = "email", .personal = true, .neutral = "{}"},
                      {.name = "title", .personal = true},
                      {"role"},
                      {"municipalities"},
                      {"member", whole},
                      {"active", whole},
                      {"version", whole}}};
const Table identity_providers{"identity-provider",
                               "identity_providers",
                               Undo::no,
                               {{"id"},
                                {"name"},
                                {"issuer"},
                                {"client_id"},
                                {"acr_values"},
                                {.name = "client_key", .secret = true},
                                {"active", whole},
                                {"version", whole},
                                {"mail_domains"}}};

}  // namespace tables

std::span<const Table* const> all_tables() {
  static const std::array all{&tables::settings,
                              &tables::organisations,
                              &tables::municipalities,
                              &tables::districts,
                              &tables::villages,
                              &tables::programmes,
                              &tables::menu_cards,
                              &tables::orders,
                              &tables::members,
                              &tables::pins,
                              &tables::plan_documents,
                              &tables::plans,
                              &tables::assignments,
                              &tables::runs,
                              &tables::accounts,
                              &tables::agreements,
                              &tables::identity_providers,
                              &tables::menu_drafts,
                              &tables::scenarios,
                              &tables::scenario_plans,
                              &tables::learning_pairs};
  return all;
}

const Table* table_of(std::string_view object) {
  for (const auto* table : all_tables()) {
    if (table->object == object) return table;
  }
  return nullptr;
}

std::string key_text(const sql::Value& key) {
  if (const auto* number = std::get_if<std::int64_t>(&key)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&key);
  return text == nullptr ? std::string() : *text;
}

sql::Value value_at(const sql::Statement& statement, int column, ColumnKind kind) {
  switch (kind) {
    case ColumnKind::whole:
      if (const auto value = statement.get<std::optional<std::int64_t>>(column)) return *value;
      break;
    case ColumnKind::real:
      if (const auto value = statement.get<std::optional<double>>(column)) return *value;
      break;
    case ColumnKind::text:
      if (auto value = statement.get<std::optional<std::string>>(column)) return std::move(*value);
      break;
  }
  return {};
}

}  // namespace flexteam::store
