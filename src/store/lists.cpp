// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/lists.h"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "model/words.h"

namespace flexteam::store::lists {

namespace {

namespace json = boost::json;
using model::Hours;
using model::Week;

// One pair of functions a type: shown() makes the JSON, the member of Reader with its type reads it back.

json::value shown(const std::string& text) {
  return json::string(text);
}
json::value shown(Week week) {
  return json::string(model::to_string(week));
}

json::value shown(const std::vector<std::string>& words) {
  json::array array;
  for (const auto& word : words) array.push_back(shown(word));
  return array;
}

json::value shown(const model::RoleHours& hours) {
  return {{"role", hours.role},
          {"hours", hours.hours.value},
          {"team_share", hours.team_share},
          {"doer", json::string(model::word(hours.doer))}};
}

json::value shown(const std::vector<model::RoleHours>& roles) {
  json::array array;
  for (const auto& role : roles) array.push_back(shown(role));
  return array;
}

json::value shown(const model::Tailoring& change) {
  json::object object{{"item", change.item}, {"left_out", change.left_out}, {"roles", shown(change.roles)}};
  if (change.lead_time) object["lead_time"] = change.lead_time->value;
  if (change.after) object["after"] = shown(*change.after);
  return object;
}

json::value shown(const model::MemberRole& role) {
  json::object object{{"role", role.role}, {"level", role.level}};
  if (role.since) object["since"] = shown(*role.since);
  return object;
}

json::value shown(const model::ContractHours& hours) {
  json::object object{{"from", shown(hours.from)}, {"per_week", hours.per_week.value}};
  if (hours.until) object["until"] = shown(*hours.until);
  return object;
}

json::value shown(const model::Leave& leave) {
  json::object object{{"from", shown(leave.from)}, {"until", shown(leave.until)}, {"kind", leave.kind}};
  if (leave.hours_per_week) object["hours_per_week"] = leave.hours_per_week->value;
  return object;
}

json::value shown(const model::Role& role) {
  return {{"code", role.code},
          {"name", role.name},
          {"team_share", role.team_share},
          {"one_person", role.one_person},
          {"assumed", role.assumed}};
}

json::value shown(const model::Uncertainty& one) {
  return {{"hours_low", one.hours_low},
          {"hours_high", one.hours_high},
          {"lead_low", one.lead_low},
          {"lead_high", one.lead_high}};
}

json::value shown(const model::MenuItem& item) {
  json::object object{{"code", item.code},
                      {"name", item.name},
                      {"category", item.category},
                      {"kind", json::string(model::word(item.kind))},
                      {"unit", json::string(model::word(item.unit))},
                      {"roles", shown(item.roles)},
                      {"lead_time", item.lead_time.value},
                      {"after", shown(item.after)},
                      {"deliverable", item.deliverable},
                      {"source", item.source}};
  if (item.uncertainty) object["uncertainty"] = shown(*item.uncertainty);
  return object;
}

json::value shown(const model::Chain& chain) {
  return {{"name", chain.name}, {"items", shown(chain.items)}};
}

template <class Item>
std::string text_of(const std::vector<Item>& items) {
  json::array array;
  array.reserve(items.size());
  for (const auto& item : items) array.push_back(shown(item));
  return json::serialize(array);
}

std::string words_of(const json::value& value) {
  return std::string(value.as_string());
}
Week week_of(const json::value& value) {
  return model::parse_week(value.as_string()).value();
}

template <class Unit>
std::optional<Unit> optional_of(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr) return std::nullopt;
  return Unit{value->to_number<std::int64_t>()};
}

void get(const json::value& value, std::string& text) {
  text = words_of(value);
}

template <class Item>
void get(const json::value& value, std::vector<Item>& items);

void get(const json::value& value, model::RoleHours& hours) {
  const auto& object = value.as_object();
  hours.role = words_of(object.at("role"));
  hours.hours.value = object.at("hours").to_number<std::int64_t>();
  hours.team_share = object.at("team_share").to_number<double>();
  hours.doer = model::choice<model::Doer>(object.at("doer").as_string()).value();
}

void get(const json::value& value, model::Tailoring& change) {
  const auto& object = value.as_object();
  change.item = words_of(object.at("item"));
  change.left_out = object.at("left_out").as_bool();
  get(object.at("roles"), change.roles);
  change.lead_time = optional_of<model::Weeks>(object, "lead_time");
  if (const auto* after = object.if_contains("after")) get(*after, change.after.emplace());
}

void get(const json::value& value, model::MemberRole& role) {
  role.role = words_of(value.as_object().at("role"));
  role.level = value.as_object().at("level").to_number<int>();
  if (const auto* since = value.as_object().if_contains("since")) role.since = week_of(*since);
}

void get(const json::value& value, model::ContractHours& hours) {
  const auto& object = value.as_object();
  hours.from = week_of(object.at("from"));
  if (const auto* until = object.if_contains("until")) hours.until = week_of(*until);
  hours.per_week.value = object.at("per_week").to_number<std::int64_t>();
}

void get(const json::value& value, model::Leave& leave) {
  const auto& object = value.as_object();
  leave.from = week_of(object.at("from"));
  leave.until = week_of(object.at("until"));
  leave.kind = words_of(object.at("kind"));
  leave.hours_per_week = optional_of<Hours>(object, "hours_per_week");
}

void get(const json::value& value, model::Role& role) {
  const auto& object = value.as_object();
  role.code = words_of(object.at("code"));
  role.name = words_of(object.at("name"));
  role.team_share = object.at("team_share").to_number<double>();
  role.one_person = object.at("one_person").as_bool();
  role.assumed = object.at("assumed").as_bool();
}

void get(const json::value& value, model::Uncertainty& one) {
  const auto& object = value.as_object();
  one.hours_low = object.at("hours_low").to_number<int>();
  one.hours_high = object.at("hours_high").to_number<int>();
  one.lead_low = object.at("lead_low").to_number<int>();
  one.lead_high = object.at("lead_high").to_number<int>();
}

void get(const json::value& value, model::MenuItem& item) {
  const auto& object = value.as_object();
  item.code = words_of(object.at("code"));
  item.name = words_of(object.at("name"));
  item.category = words_of(object.at("category"));
  item.kind = model::choice<model::ItemKind>(object.at("kind").as_string()).value();
  item.unit = model::choice<model::Unit>(object.at("unit").as_string()).value();
  get(object.at("roles"), item.roles);
  item.lead_time.value = object.at("lead_time").to_number<std::int64_t>();
  get(object.at("after"), item.after);
  item.deliverable = words_of(object.at("deliverable"));
  item.source = words_of(object.at("source"));
  // Only where the card says so.
  if (const auto* uncertainty = object.if_contains("uncertainty")) get(*uncertainty, item.uncertainty.emplace());
}

void get(const json::value& value, model::Chain& chain) {
  const auto& object = value.as_object();
  chain.name = words_of(object.at("name"));
  get(object.at("items"), chain.items);
}

template <class Item>
void get(const json::value& value, std::vector<Item>& items) {
  const auto& array = value.as_array();
  items.clear();
  items.reserve(array.size());
  for (const auto& item : array) get(item, items.emplace_back());
}

/// Most lists are empty, and a parser for nothing costs more than nothing.
template <class Item>
void read_items(std::string_view text, std::vector<Item>& items) {
  if (text == "[]") {
    items.clear();
  } else {
    get(json::parse(text), items);
  }
}

/// Calls `visit(name, field)` for every planning setting.
template <class Settings, class Visit>
void for_each_field(Settings& settings, Visit&& visit) {
  visit("weeks", settings.weeks);
  visit("fairness_alpha", settings.fairness_alpha);
  visit("late_discount_per_week", settings.late_discount_per_week);
  visit("whole", settings.whole);
  visit("point_hours", settings.point_hours);
  visit("max_parallel_orders", settings.max_parallel_orders);
  visit("max_gap_weeks", settings.max_gap_weeks);
  visit("freeze_weeks", settings.freeze_weeks);
  visit("handover", settings.handover);
  visit("new_face", settings.new_face);
  visit("change", settings.change);
  visit("travel", settings.travel);
  visit("lateness", settings.lateness);
  visit("start", settings.start);
  visit("interruption", settings.interruption);
  visit("hours_low", settings.uncertainty.hours_low);
  visit("hours_high", settings.uncertainty.hours_high);
  visit("lead_low", settings.uncertainty.lead_low);
  visit("lead_high", settings.uncertainty.lead_high);
}

}  // namespace

std::string text(const std::vector<std::string>& words) {
  return text_of(words);
}
std::string text(const std::vector<model::Tailoring>& tailoring) {
  return text_of(tailoring);
}
std::string text(const std::vector<model::MemberRole>& roles) {
  return text_of(roles);
}
std::string evidence_text(const std::vector<model::MemberRole>& roles) {
  json::array array;
  for (const auto& role : roles) {
    if (!role.evidence.empty()) array.push_back({{"role", role.role}, {"text", role.evidence}});
  }
  return json::serialize(array);
}
std::string text(const std::vector<model::ContractHours>& contract) {
  return text_of(contract);
}
std::string text(const std::vector<model::Leave>& leave) {
  return text_of(leave);
}
std::string text(const std::vector<model::Role>& roles) {
  return text_of(roles);
}
std::string text(const std::vector<model::MenuItem>& items) {
  return text_of(items);
}
std::string text(const std::vector<model::Chain>& chains) {
  return text_of(chains);
}

// Hours of assignments come by the ten thousand: "[8,8,0,8]" without a JSON library.
std::string text(const std::vector<Hours>& hours) {
  std::string result = "[";
  for (const auto& hour : hours) {
    if (result.size() > 1) result += ',';
    result += std::to_string(hour.value);
  }
  return result + ']';
}

std::string text(const model::PlanningSettings& settings) {
  json::object object{{"first_week", shown(settings.first_week)}};
  for_each_field(settings, [&](std::string_view name, auto value) { object[name] = value; });
  return json::serialize(object);
}

void read(std::string_view text, std::vector<std::string>& words) {
  read_items(text, words);
}
void read(std::string_view text, std::vector<model::Tailoring>& tailoring) {
  read_items(text, tailoring);
}
void read(std::string_view text, std::vector<model::MemberRole>& roles) {
  read_items(text, roles);
}
void read_evidence(std::string_view text, std::vector<model::MemberRole>& roles) {
  if (text.empty()) return;  // a row of before
  const auto parsed = json::parse(text);
  for (const auto& one : parsed.as_array()) {
    const auto& object = one.as_object();
    const auto role = std::ranges::find(roles, words_of(object.at("role")), &model::MemberRole::role);
    if (role != roles.end()) role->evidence = words_of(object.at("text"));
  }
}
void read(std::string_view text, std::vector<model::ContractHours>& contract) {
  read_items(text, contract);
}
void read(std::string_view text, std::vector<model::Leave>& leave) {
  read_items(text, leave);
}
void read(std::string_view text, std::vector<model::Role>& roles) {
  read_items(text, roles);
}
void read(std::string_view text, std::vector<model::MenuItem>& items) {
  read_items(text, items);
}
void read(std::string_view text, std::vector<model::Chain>& chains) {
  read_items(text, chains);
}

void read(std::string_view text, std::vector<Hours>& hours) {
  hours.clear();
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    Hours hour;
    const auto [next, error] = std::from_chars(at, end, hour.value);
    if (error == std::errc{}) hours.push_back(hour);
    at = error == std::errc{} ? next : at + 1;
  }
}

void read(std::string_view text, model::PlanningSettings& settings) {
  const auto object = json::parse(text).as_object();
  settings = {};
  settings.first_week = week_of(object.at("first_week"));
  for_each_field(settings, [&](std::string_view name, auto& field) {
    // A setting that came with a later program keeps its default.
    if (const auto* value = object.if_contains(name)) field = value->to_number<std::decay_t<decltype(field)>>();
  });
}

}  // namespace flexteam::store::lists
