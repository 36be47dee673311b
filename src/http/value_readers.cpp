// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/value_readers.h"

#include <fmt/core.h>

#include <algorithm>

#include "http/pattern.h"
#include "model/week_range.h"

namespace flexteam::http {
namespace {

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool has_control_character(std::string_view text) {
  return std::ranges::any_of(text, [](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || code == 0x7F;
  });
}

}  // namespace

std::optional<std::string> read_ruled_text(const json::Value& value, const json::Pointer& at, json::Problems& problems,
                                           const TextRules& rules) {
  auto text = json::read_text(value, at, problems);
  if (!text) return std::nullopt;
  const auto length = characters(*text);
  if (length < rules.min) {
    json::tell(at, fmt::format("must have at least {} character{}", rules.min, rules.min == 1 ? "" : "s"), problems);
  } else if (length > rules.max) {
    json::tell(at, fmt::format("has {} characters; at most {} are allowed", length, rules.max), problems);
  } else if (has_control_character(*text)) {
    json::tell(at, "must not have control characters", problems);
  } else if (!rules.pattern.empty() && !matches(*text, rules.pattern)) {
    json::tell(at, fmt::format("must look like {}", rules.pattern), problems);
  } else {
    return text;
  }
  return std::nullopt;
}

std::optional<model::Week> read_week(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const auto text = json::read_text(value, at, problems);
  if (!text) return std::nullopt;
  const auto week = model::parse_week(*text);
  if (!week || !model::is_in_range(*week)) {
    json::tell(
        at,
        fmt::format("must be an ISO week of the years {} to {}, like 2027-W05", model::first_year, model::last_year),
        problems);
    return std::nullopt;
  }
  return week;
}

}  // namespace flexteam::http
