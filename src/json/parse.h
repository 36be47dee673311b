// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/value.hpp>
#include <cstddef>
#include <expected>
#include <string_view>

#include "json/problems.h"

namespace flexteam::json {

using Value = boost::json::value;

/// What a text may cost at most.
struct Limits {
  std::size_t depth = 32;                      ///< objects and lists within each other
  std::size_t bytes = std::size_t{512} << 20;  ///< length of the text
};

/// Reads strict JSON (RFC 8259) in UTF-8. Refused: anything after the value, comments, a byte order mark, and the same
/// key twice in one object – every one of them is listed with its pointer. Fractions are rounded to the nearest double.
/// `text` need not outlive the value. Never throws for bad input.
[[nodiscard]] std::expected<Value, Problems> parse(std::string_view text, const Limits& limits = {});

}  // namespace flexteam::json
