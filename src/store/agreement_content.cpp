// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/agreement_content.h"

#include <boost/json.hpp>

namespace flexteam::store {

namespace {

namespace json = boost::json;

json::array texts(const std::vector<std::string>& words) {
  json::array array;
  for (const auto& word : words) array.emplace_back(word);
  return array;
}

json::object shown(const model::AgreedItem& item) {
  json::array roles;
  for (const auto& role : item.roles) {
    roles.push_back({{"own", role.own.value}, {"role", role.role}, {"team", role.team.value}});
  }
  return {{"deliverable", item.deliverable},
          {"item", item.item},
          {"leadTime", item.lead_time.value},
          {"name", item.name},
          {"roles", std::move(roles)}};
}

json::object shown(const model::AgreedLine& line) {
  json::array hours;
  for (const auto one : line.hours) hours.emplace_back(one.value);
  return {{"from", model::to_string(line.from)}, {"hours", std::move(hours)}, {"item", line.item}, {"line", line.line},
          {"member", line.member.value},         {"role", line.role}};
}

std::string text_of(const json::object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

model::AgreedItem item_of(const json::object& object) {
  model::AgreedItem item{.item = text_of(object, "item"),
                         .name = text_of(object, "name"),
                         .deliverable = text_of(object, "deliverable"),
                         .lead_time = {object.at("leadTime").as_int64()},
                         .roles = {}};
  for (const auto& role : object.at("roles").as_array()) {
    const auto& its = role.as_object();
    item.roles.push_back({text_of(its, "role"), {its.at("team").as_int64()}, {its.at("own").as_int64()}});
  }
  return item;
}

model::AgreedLine line_of(const json::object& object) {
  model::AgreedLine line{.item = text_of(object, "item"),
                         .line = object.at("line").to_number<int>(),
                         .role = text_of(object, "role"),
                         .member = {object.at("member").as_int64()},
                         .from = model::parse_week(text_of(object, "from")).value(),
                         .hours = {}};
  for (const auto& hours : object.at("hours").as_array()) line.hours.push_back({hours.as_int64()});
  return line;
}

}  // namespace

std::string canonical_text(const model::AgreementContent& content) {
  json::array items, lines;
  for (const auto& item : content.items) items.push_back(shown(item));
  for (const auto& line : content.lines) lines.push_back(shown(line));
  // Names in the order of RFC 8785, here and above.
  const json::object object{{"conditions", content.conditions},
                            {"funding", content.funding},
                            {"items", std::move(items)},
                            {"lines", std::move(lines)},
                            {"municipality", content.municipality},
                            {"place", content.place},
                            {"placeName", content.place_name},
                            {"sector", content.sector},
                            {"tailored", texts(content.tailored)},
                            {"title", content.title}};
  return json::serialize(object);
}

model::AgreementContent content_from(std::string_view text) {
  const auto value = json::parse(json::string_view(text.data(), text.size()));
  const auto& object = value.as_object();
  model::AgreementContent content{.title = text_of(object, "title"),
                                  .municipality = text_of(object, "municipality"),
                                  .place = text_of(object, "place"),
                                  .place_name = text_of(object, "placeName"),
                                  .items = {},
                                  .lines = {},
                                  .conditions = text_of(object, "conditions"),
                                  .funding = text_of(object, "funding"),
                                  .sector = text_of(object, "sector"),
                                  .tailored = {}};
  for (const auto& item : object.at("items").as_array()) content.items.push_back(item_of(item.as_object()));
  for (const auto& line : object.at("lines").as_array()) content.lines.push_back(line_of(line.as_object()));
  for (const auto& one : object.at("tailored").as_array()) content.tailored.emplace_back(one.as_string());
  return content;
}

}  // namespace flexteam::store
