// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/programme.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "json/parse.h"
#include "json/read.h"
#include "model/words.h"
#include "service/example/embedded.h"

namespace flexteam::service {
namespace {

using json::Fields;
using json::Pointer;
using json::Problems;
using json::Value;

std::optional<model::Role> read_role(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"code", "name", "teamShare", "onePerson", "assumed", "source"});
  if (!fields) {
    return std::nullopt;
  }
  model::Role role;
  role.code = fields.text("code", {.min = 1, .max = 10}).value_or("");
  role.name = fields.text("name", {.min = 1, .max = 100}).value_or("");
  role.team_share = fields.number("teamShare", {.min = 0, .max = 1}).value_or(0);
  role.one_person = fields.flag_or("onePerson", false);
  role.assumed = fields.flag_or("assumed", false);
  static_cast<void>(fields.text("source", {.min = 1}));  // a share without its source is refused
  return role;
}

std::optional<model::RoleHours> read_hours(const Value& value, const Pointer& at, Problems& problems,
                                           const std::vector<model::Role>& roles) {
  const Fields fields(value, at, problems, {"role", "hours", "teamShare", "doer"});
  if (!fields) {
    return std::nullopt;
  }
  model::RoleHours hours;
  hours.role = fields.text("role").value_or("");
  hours.hours = {fields.integer("hours", {.min = 1, .max = 100'000}).value_or(1)};
  const auto role = std::ranges::find(roles, hours.role, &model::Role::code);
  if (role == roles.end()) {
    json::tell(fields.at("role"), fmt::format("role \"{}\" is not among /roles", hours.role), problems);
    return std::nullopt;
  }
  hours.team_share = fields.number_or("teamShare", role->team_share, {.min = 0, .max = 1});
  if (const Value* doer = fields.find("doer")) {
    const auto word = json::read_word(*doer, fields.at("doer"), problems, {"team", "municipality", "either"});
    hours.doer = static_cast<model::Doer>(word.value_or(2));
  }
  return hours;
}

std::optional<model::Unit> read_unit(const Fields& fields) {
  const auto text = fields.text("unit");
  const auto unit = text ? model::choice<model::Unit>(*text) : std::nullopt;
  if (text && !unit) {
    json::tell(fields.at("unit"), fmt::format("\"{}\" is not a unit of the menu card", *text), fields.problems());
  }
  return unit;
}

std::optional<model::MenuItem> read_item(const Value& value, const Pointer& at, Problems& problems,
                                         const std::vector<model::Role>& roles) {
  const Fields fields(value, at, problems,
                      {"code", "name", "category", "kind", "unit", "weeks", "after", "roles", "deliverable", "source"});
  if (!fields) {
    return std::nullopt;
  }
  model::MenuItem item;
  item.code = fields.text("code", {.min = 1, .max = 10}).value_or("");
  item.name = fields.text("name", {.min = 1, .max = 200}).value_or("");
  item.category = fields.text("category", {.min = 1, .max = 100}).value_or("");
  item.deliverable = fields.text("deliverable").value_or("");
  item.source = fields.text("source", {.min = 1}).value_or("");
  item.lead_time = {fields.integer("weeks", {.min = 1, .max = 1'000}).value_or(1)};
  item.unit = read_unit(fields).value_or(model::Unit::municipality);
  if (const Value* kind = fields.need("kind")) {
    const auto word = json::read_word(*kind, fields.at("kind"), problems, {"work", "knowledge-product"});
    item.kind = static_cast<model::ItemKind>(word.value_or(0));
  }
  if (const Value* hours = fields.need("roles")) {
    item.roles = json::read_items<model::RoleHours>(
        *hours, fields.at("roles"), problems,
        [&](const Value& one, const Pointer& place, Problems& found) { return read_hours(one, place, found, roles); },
        {.min = 1});
  }
  if (const Value* after = fields.find("after")) {
    item.after = json::read_items<std::string>(
        *after, fields.at("after"), problems,
        [](const Value& one, const Pointer& place, Problems& found) { return json::read_text(one, place, found); });
  }
  return item;
}

std::optional<model::Chain> read_chain(const Value& value, const Pointer& at, Problems& problems,
                                       const std::vector<model::MenuItem>& items) {
  const Fields fields(value, at, problems, {"name", "items"});
  if (!fields) {
    return std::nullopt;
  }
  model::Chain chain{.name = fields.text("name", {.min = 1}).value_or(""), .items = {}};
  if (const Value* codes = fields.need("items")) {
    chain.items = json::read_items<std::string>(
        *codes, fields.at("items"), problems,
        [](const Value& one, const Pointer& place, Problems& found) { return json::read_text(one, place, found); },
        {.min = 2});
  }
  for (std::size_t i = 0; i < chain.items.size(); ++i) {
    if (std::ranges::find(items, chain.items[i], &model::MenuItem::code) == items.end()) {
      json::tell(fields.at("items").item(i), fmt::format("no item \"{}\" on the card", chain.items[i]), problems);
    }
  }
  return chain;
}

/// Codes are there once, and every item that comes before exists.
void check_codes(const model::MenuCard& card, const Pointer& items, Problems& problems) {
  std::set<std::string> codes;
  for (std::size_t i = 0; i < card.items.size(); ++i) {
    if (!codes.insert(card.items[i].code).second) {
      json::tell(items.item(i).field("code"), fmt::format("code \"{}\" is there twice", card.items[i].code), problems);
    }
  }
  for (std::size_t i = 0; i < card.items.size(); ++i) {
    for (const auto& after : card.items[i].after) {
      if (!codes.contains(after)) {
        json::tell(items.item(i).field("after"), fmt::format("no item \"{}\" on the card", after), problems);
      }
    }
  }
}

}  // namespace

std::expected<model::MenuCard, json::Problems> read_menu_card(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) {
    return std::unexpected(value.error());
  }
  Problems problems;
  const Fields fields(*value, Pointer{}, problems,
                      {"format", "programme", "name", "version", "roles", "items", "chains"});
  model::MenuCard card;
  if (fields) {
    if (const auto format = fields.text("format"); format && *format != "flexteam-menu-card/1") {
      json::tell(fields.at("format"), "must be \"flexteam-menu-card/1\"", problems);
    }
    card.programme = fields.text("programme", {.min = 1}).value_or("");
    static_cast<void>(fields.text("name", {.min = 1}));
    card.version = static_cast<int>(fields.integer_or("version", 1, {.min = 1, .max = 1'000'000}));
    if (const Value* roles = fields.need("roles")) {
      card.roles = json::read_items<model::Role>(*roles, fields.at("roles"), problems, read_role, {.min = 1});
    }
    if (const Value* items = fields.need("items")) {
      card.items = json::read_items<model::MenuItem>(
          *items, fields.at("items"), problems,
          [&](const Value& one, const Pointer& at, Problems& found) { return read_item(one, at, found, card.roles); });
      check_codes(card, fields.at("items"), problems);
    }
    if (const Value* chains = fields.find("chains")) {
      card.chains = json::read_items<model::Chain>(
          *chains, fields.at("chains"), problems,
          [&](const Value& one, const Pointer& at, Problems& found) { return read_chain(one, at, found, card.items); });
    }
  }
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  return card;
}

model::MenuCard heat_menu_card() {
  auto card = read_menu_card(embedded("data/programmes/heat/menu_card.json"));
  if (!card) {
    // The card is part of the program and tested with it: a broken one is a broken program.
    throw std::logic_error("menu_card.json: " + card.error().front().place + ": " + card.error().front().message);
  }
  return *std::move(card);
}

}  // namespace flexteam::service
