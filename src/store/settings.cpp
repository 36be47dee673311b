// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/settings.h"

#include "store/lists.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::settings {

namespace {

constexpr std::string_view planning_name = "planning";

}  // namespace

model::PlanningSettings planning(ReadTransaction& tx) {
  model::PlanningSettings settings;
  if (const auto text = find(tx, planning_name)) lists::read(*text, settings);
  return settings;
}

void set_planning(WriteTransaction& tx, const model::PlanningSettings& settings) {
  set(tx, planning_name, lists::text(settings));
}

std::optional<std::string> find(ReadTransaction& tx, std::string_view name) {
  auto query = tx.query(tables::settings.by_key);
  query.bind(name);
  return rows::first(query, [](const sql::Statement& row) { return row.get<std::string>(1); });
}

void set(WriteTransaction& tx, std::string_view name, std::string_view value) {
  Row row{std::string(name), std::string(value)};
  if (!tx.update(tables::settings, row)) tx.insert(tables::settings, std::move(row));
}

}  // namespace flexteam::store::settings
