// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/call_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "json/nearest.h"

namespace flexteam::http {
namespace {

/// Bodies nest some five levels deep; deeper ones are somebody's experiment.
constexpr json::Limits body_limits{.depth = 32, .bytes = std::size_t{8} << 20};

std::optional<std::string> value_of(const std::vector<NameValue>& list, std::string_view name) {
  const auto found = std::ranges::find(list, name, &NameValue::first);
  return found == list.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

CallReader::CallReader(const RawCall& raw, CallProblems& problems, std::initializer_list<std::string_view> known_query)
    : raw_(raw), problems_(problems) {
  for (auto at = raw.query.begin(); at != raw.query.end(); ++at) {
    const auto& name = at->first;
    if (std::ranges::find(known_query, name) == known_query.end()) {
      const auto near = json::nearest(name, {known_query.begin(), known_query.size()});
      tell(In::query, name, near ? fmt::format("is not known here; did you mean {}?", *near) : "is not known here");
    } else if (std::find_if(raw.query.begin(), at, [&](const auto& other) { return other.first == name; }) != at) {
      tell(In::query, name, "is given more than once");
    }
  }
}

std::optional<std::string> CallReader::raw_path(std::string_view name) const {
  return value_of(raw_.path, name);
}

std::optional<std::string> CallReader::raw_query(std::string_view name) const {
  return value_of(raw_.query, name);
}

std::optional<json::Value> CallReader::parse_body(json::Problems& problems) const {
  auto parsed = json::parse(raw_.body, body_limits);
  if (parsed) return std::move(*parsed);
  problems.insert(problems.end(), parsed.error().begin(), parsed.error().end());
  return std::nullopt;
}

void CallReader::tell(const json::Problems& body_problems) const {
  for (const auto& problem : body_problems) problems_.push_back({In::body, problem.place, problem.message});
}

void CallReader::tell(In in, std::string_view name, std::string detail) const {
  problems_.push_back({in, std::string(name), std::move(detail)});
}

json::Value CallReader::flag_value(const std::string& text) {
  if (text == "true") return true;
  if (text == "false") return false;
  return json::Value(text);
}

json::Value CallReader::number_value(const std::string& text) {
  const auto* const end = text.data() + text.size();
  std::int64_t whole = 0;
  if (const auto done = std::from_chars(text.data(), end, whole); done.ec == std::errc{} && done.ptr == end) {
    return whole;
  }
  double real = 0;
  if (const auto done = std::from_chars(text.data(), end, real); done.ec == std::errc{} && done.ptr == end) {
    return real;
  }
  return json::Value(text);
}

}  // namespace flexteam::http
