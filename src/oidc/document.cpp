// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/document.h"

#include <cmath>

#include "json/parse.h"

namespace flexteam::oidc {

std::expected<boost::json::object, std::string> read_object(std::string_view text) {
  auto value = json::parse(text, {.depth = 12, .bytes = std::size_t{256} << 10});
  if (!value) return std::unexpected("geen JSON: " + quoted(value.error().front().message));
  auto* object = value->if_object();
  if (object == nullptr) return std::unexpected("geen JSON-object");
  return std::move(*object);
}

std::string text_of(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::vector<std::string> texts_of(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr) return {};
  if (value->is_string()) return {std::string(value->get_string())};
  std::vector<std::string> texts;
  if (const auto* list = value->if_array()) {
    for (const auto& one : *list) {
      if (one.is_string()) texts.emplace_back(one.get_string());
    }
  }
  return texts;
}

bool flag_of(const boost::json::object& object, std::string_view name, bool otherwise) {
  const auto* value = object.if_contains(name);
  return value != nullptr && value->is_bool() ? value->get_bool() : otherwise;
}

std::optional<std::int64_t> moment_of(const boost::json::object& object, std::string_view name) {
  constexpr double latest = 1e12;  // the year 33658
  const auto* value = object.if_contains(name);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  const auto seconds = value->to_number<double>();
  if (!(seconds >= 0 && seconds <= latest)) return std::nullopt;
  return static_cast<std::int64_t>(std::floor(seconds));
}

std::string quoted(std::string_view text) {
  constexpr std::size_t most = 100;
  std::string out;
  for (const char letter : text.substr(0, most)) out += letter >= ' ' && letter <= '~' && letter != '"' ? letter : '?';
  return out;
}

}  // namespace flexteam::oidc
