// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/scenarios.h"

#include <fmt/core.h>

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "model/words.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::scenarios {

namespace {

namespace json = boost::json;
using model::Scenario;
using model::ScenarioPlan;

json::string shown(model::Week week) {
  return json::string(model::to_string(week));
}

std::string text_in(const json::object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

model::Week week_in(const json::object& object, std::string_view name) {
  return model::parse_week(text_in(object, name)).value();
}

std::optional<model::Week> week_if(const json::object& object, std::string_view name) {
  return object.contains(name) ? std::optional(week_in(object, name)) : std::nullopt;
}

template <class Each>
void for_each(const json::object& object, std::string_view name, const Each& each) {
  for (const auto& item : object.at(name).as_array()) each(item.as_object());
}

Row row_of(const Scenario& scenario) {
  return {
      scenario.id.value, scenario.name, text_of(scenario.changes), scenario.made_by, model::to_string(scenario.made_at),
      scenario.version};
}

Scenario read(const sql::Statement& row) {
  Scenario scenario;
  std::string_view changes;
  std::string made_at;
  row.into(scenario.id.value, scenario.name, changes, scenario.made_by, made_at, scenario.version);
  scenario.changes = changes_from(changes);
  scenario.made_at = rows::instant(made_at).value();
  return scenario;
}

Row row_of(const ScenarioPlan& plan) {
  return {plan.scenario.value, model::to_string(plan.made), plan.seconds, plan.question, plan.figures, plan.plan};
}

ScenarioPlan read_plan(const sql::Statement& row) {
  ScenarioPlan plan;
  std::string made;
  row.into(plan.scenario.value, made, plan.seconds, plan.question, plan.figures, plan.plan);
  plan.made = rows::instant(made).value();
  return plan;
}

Outcome<void> name_is_free(ReadTransaction& tx, const Scenario& scenario) {
  const auto there = all(tx);
  const auto same = std::ranges::find(there, scenario.name, &Scenario::name);
  if (same == there.end() || same->id == scenario.id) return {};
  return rows::changed(tx, Reason::duplicate, tables::scenarios, same->id.value);
}

}  // namespace

std::vector<Scenario> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::scenarios, "id", read);
}

std::optional<Scenario> find(ReadTransaction& tx, model::ScenarioId id) {
  return rows::by_key(tx, tables::scenarios, id.value, read);
}

Outcome<Scenario> add(WriteTransaction& tx, Scenario scenario) {
  if (auto free = name_is_free(tx, scenario); !free) return std::unexpected(free.error());
  if (all(tx).size() >= most) {
    return rows::not_allowed(tables::scenarios, std::int64_t{0}, fmt::format("there are {} scenarios already", most));
  }
  scenario.id = {tx.new_key(tables::scenarios)};
  scenario.made_by = tx.intent().actor;
  scenario.made_at = model::now();
  scenario.version = 1;
  tx.insert(tables::scenarios, row_of(scenario));
  return scenario;
}

Outcome<Scenario> update(WriteTransaction& tx, Scenario scenario) {
  const auto stored = find(tx, scenario.id);
  if (auto seen = rows::as_seen(tx, tables::scenarios, scenario.id.value, stored, scenario.version); !seen) {
    return std::unexpected(seen.error());
  }
  if (scenario == *stored) return scenario;
  if (auto free = name_is_free(tx, scenario); !free) return std::unexpected(free.error());
  ++scenario.version;
  tx.update(tables::scenarios, row_of(scenario));
  return scenario;
}

Outcome<void> remove(WriteTransaction& tx, model::ScenarioId id, std::int64_t version) {
  if (auto seen = rows::as_seen(tx, tables::scenarios, id.value, find(tx, id), version); !seen) return seen;
  tx.erase(tables::scenario_plans, id.value);
  tx.erase(tables::scenarios, id.value);
  return {};
}

std::vector<ScenarioPlan> plans(ReadTransaction& tx) {
  return rows::in_order(tx, tables::scenario_plans, "scenario", read_plan);
}

std::optional<ScenarioPlan> plan(ReadTransaction& tx, model::ScenarioId id) {
  return rows::by_key(tx, tables::scenario_plans, id.value, read_plan);
}

Outcome<void> put_plan(WriteTransaction& tx, const ScenarioPlan& plan) {
  if (!rows::exists(tx, tables::scenarios, plan.scenario.value)) {
    return rows::not_found(tables::scenarios, plan.scenario.value);
  }
  Row row = row_of(plan);
  if (!tx.update(tables::scenario_plans, row)) tx.insert(tables::scenario_plans, std::move(row));
  return {};
}

std::string text_of(const model::ScenarioChanges& changes) {
  json::array people, departures, requests, shares;
  for (const auto& one : changes.people) {
    people.push_back({{"role", one.role},
                      {"level", one.level},
                      {"per_week", one.per_week.value},
                      {"from", shown(one.from)},
                      {"bond", json::string(model::word(one.bond))},
                      {"home", one.home}});
  }
  for (const auto& one : changes.departures) {
    departures.push_back({{"member", one.member.value}, {"from", shown(one.from)}});
  }
  for (const auto& one : changes.requests) {
    json::object request{{"order", one.order.value}};
    if (one.asked) request["asked"] = *one.asked;
    if (one.wished_from) request["wished_from"] = shown(*one.wished_from);
    if (one.wished_until) request["wished_until"] = shown(*one.wished_until);
    requests.push_back(std::move(request));
  }
  for (const auto& one : changes.shares) {
    shares.push_back({{"municipality", one.municipality}, {"share", one.share}});
  }
  json::object object{{"people", std::move(people)},
                      {"departures", std::move(departures)},
                      {"requests", std::move(requests)},
                      {"shares", std::move(shares)}};
  if (changes.fairness_alpha) object["fairness_alpha"] = *changes.fairness_alpha;
  if (changes.weeks) object["weeks"] = *changes.weeks;
  return json::serialize(object);
}

model::ScenarioChanges changes_from(std::string_view text) {
  const auto value = json::parse(text);
  const auto& object = value.as_object();
  model::ScenarioChanges changes;
  for_each(object, "people", [&](const json::object& one) {
    changes.people.push_back({.role = text_in(one, "role"),
                              .level = one.at("level").to_number<int>(),
                              .per_week = {one.at("per_week").as_int64()},
                              .from = week_in(one, "from"),
                              .bond = model::choice<model::Bond>(text_in(one, "bond")).value(),
                              .home = text_in(one, "home")});
  });
  for_each(object, "departures", [&](const json::object& one) {
    changes.departures.push_back({{one.at("member").as_int64()}, week_in(one, "from")});
  });
  for_each(object, "requests", [&](const json::object& one) {
    const auto* asked = one.if_contains("asked");
    changes.requests.push_back({.order = {one.at("order").as_int64()},
                                .asked = asked == nullptr ? std::nullopt : std::optional(asked->as_bool()),
                                .wished_from = week_if(one, "wished_from"),
                                .wished_until = week_if(one, "wished_until")});
  });
  for_each(object, "shares", [&](const json::object& one) {
    changes.shares.push_back({text_in(one, "municipality"), one.at("share").to_number<double>()});
  });
  if (const auto* alpha = object.if_contains("fairness_alpha")) changes.fairness_alpha = alpha->to_number<double>();
  if (const auto* weeks = object.if_contains("weeks")) changes.weeks = weeks->to_number<int>();
  return changes;
}

}  // namespace flexteam::store::scenarios
