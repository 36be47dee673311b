// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/read.h"
#include "model/week.h"

/// Function objects that the generated readers are put together from: `list(text({.max = 10}), {.max = 60})`.
/// Each is called as (value, place, problems) and returns the value read, or nothing after adding problems.
namespace flexteam::http {

struct TextRules {
  std::size_t min = 0;
  std::size_t max = 4000;         ///< characters (code points)
  std::string_view pattern = {};  ///< ECMAScript, matches the whole text
};

/// A text within `rules`, without control characters other than tab and line ends.
std::optional<std::string> read_ruled_text(const json::Value& value, const json::Pointer& at, json::Problems& problems,
                                           const TextRules& rules);
std::optional<model::Week> read_week(const json::Value& value, const json::Pointer& at, json::Problems& problems);

[[nodiscard]] inline auto integer(json::IntegerRange range = {}) {
  return [range](const json::Value& value, const json::Pointer& at, json::Problems& problems) {
    return json::read_integer(value, at, problems, range);
  };
}

[[nodiscard]] inline auto number(json::NumberRange range = {}) {
  return [range](const json::Value& value, const json::Pointer& at, json::Problems& problems) {
    return json::read_number(value, at, problems, range);
  };
}

[[nodiscard]] inline auto flag() {
  return [](const json::Value& value, const json::Pointer& at, json::Problems& problems) {
    return json::read_flag(value, at, problems);
  };
}

[[nodiscard]] inline auto text(TextRules rules = {}) {
  return [rules](const json::Value& value, const json::Pointer& at, json::Problems& problems) {
    return read_ruled_text(value, at, problems, rules);
  };
}

[[nodiscard]] inline auto week() {
  return [](const json::Value& value, const json::Pointer& at, json::Problems& problems) {
    return read_week(value, at, problems);
  };
}

/// A list whose every item `read_item` reads.
template <class ReadItem>
[[nodiscard]] auto list(ReadItem read_item, json::ListRange range = {}) {
  return [read_item, range](const json::Value& value, const json::Pointer& at, json::Problems& problems) {
    using Item = typename decltype(read_item(value, at, problems))::value_type;
    std::optional<std::vector<Item>> items;
    const auto before = problems.size();
    auto read = json::read_items<Item>(value, at, problems, read_item, range);
    if (problems.size() == before) items = std::move(read);
    return items;
  };
}

}  // namespace flexteam::http
