// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/read.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "json/nearest.h"

namespace flexteam::json {
namespace {

/// What a value is, in the words of a message.
std::string_view kind_of(const Value& value) {
  switch (value.kind()) {
    case boost::json::kind::null:
      return "nothing (null)";
    case boost::json::kind::bool_:
      return "true or false";
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_:
      return "a number";
    case boost::json::kind::string:
      return "a text";
    case boost::json::kind::array:
      return "a list";
    case boost::json::kind::object:
      return "an object";
  }
  return "something else";
}

std::string range_message(IntegerRange range) {
  constexpr IntegerRange any;
  if (range.max == any.max) {
    return fmt::format("must be at least {}", range.min);
  }
  if (range.min == any.min) {
    return fmt::format("must be at most {}", range.max);
  }
  return fmt::format("must lie between {} and {}", range.min, range.max);
}

std::string range_message(NumberRange range) {
  constexpr NumberRange any;
  if (range.max == any.max) {
    return fmt::format("must be at least {}", range.min);
  }
  if (range.min == any.min) {
    return fmt::format("must be at most {}", range.max);
  }
  return fmt::format("must lie between {} and {}", range.min, range.max);
}

/// At most some sixty bytes, cut between letters.
std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) {
    return std::string(text);
  }
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;  // within a letter of several bytes
  }
  return fmt::format("{}…", text.substr(0, end));
}

std::string guess(std::string_view typed, std::span<const std::string_view> words) {
  if (const auto word = nearest(typed, words)) {
    return fmt::format("; did you mean \"{}\"?", *word);
  }
  return fmt::format("; known are: {}", fmt::join(words, ", "));
}

}  // namespace

void tell(const Pointer& at, std::string message, Problems& problems) {
  problems.push_back({at.text(), std::move(message)});
}

std::optional<std::int64_t> read_integer(const Value& value, const Pointer& at, Problems& problems,
                                         IntegerRange range) {
  std::int64_t number = 0;
  if (value.is_int64()) {
    number = value.get_int64();
  } else if (value.is_uint64()) {
    tell(at, fmt::format("{} is too large: {}", value.get_uint64(), range_message(range)), problems);
    return std::nullopt;
  } else if (value.is_double()) {
    const double d = value.get_double();
    constexpr double exact = 9007199254740992.0;  // 2^53: beyond it a double names no single whole number
    if (d != std::floor(d) || std::abs(d) > exact) {
      tell(at, fmt::format("{} is no whole number; a whole number is due here", d), problems);
      return std::nullopt;
    }
    number = static_cast<std::int64_t>(d);
  } else {
    tell(at, fmt::format("a whole number is due here, not {}", kind_of(value)), problems);
    return std::nullopt;
  }
  if (number < range.min || number > range.max) {
    tell(at, fmt::format("{} is out of range: it {}", number, range_message(range)), problems);
    return std::nullopt;
  }
  return number;
}

std::optional<double> read_number(const Value& value, const Pointer& at, Problems& problems, NumberRange range) {
  double number = 0;
  if (value.is_double()) {
    number = value.get_double();
  } else if (value.is_int64()) {
    number = static_cast<double>(value.get_int64());
  } else if (value.is_uint64()) {
    number = static_cast<double>(value.get_uint64());
  } else {
    tell(at, fmt::format("a number is due here, not {}", kind_of(value)), problems);
    return std::nullopt;
  }
  if (!(number >= range.min && number <= range.max)) {
    tell(at, fmt::format("{} is out of range: it {}", number, range_message(range)), problems);
    return std::nullopt;
  }
  return number;
}

std::optional<bool> read_flag(const Value& value, const Pointer& at, Problems& problems) {
  if (value.is_bool()) {
    return value.get_bool();
  }
  tell(at, fmt::format("true or false is due here, not {}", kind_of(value)), problems);
  return std::nullopt;
}

std::optional<std::string> read_text(const Value& value, const Pointer& at, Problems& problems, TextRange range) {
  if (!value.is_string()) {
    tell(at, fmt::format("a text is due here, not {}", kind_of(value)), problems);
    return std::nullopt;
  }
  const auto& text = value.get_string();
  if (text.size() < range.min) {
    tell(at, text.empty() ? "must not be empty" : fmt::format("must be at least {} characters", range.min), problems);
    return std::nullopt;
  }
  if (text.size() > range.max) {
    tell(at, fmt::format("is {} characters long; at most {} are allowed", text.size(), range.max), problems);
    return std::nullopt;
  }
  return std::string(text.data(), text.size());
}

std::optional<std::size_t> read_word(const Value& value, const Pointer& at, Problems& problems,
                                     std::span<const std::string_view> words) {
  const auto text = read_text(value, at, problems);
  if (!text) {
    return std::nullopt;
  }
  const auto found = std::find(words.begin(), words.end(), *text);
  if (found == words.end()) {
    tell(at, fmt::format("\"{}\" is not known here{}", shortened(*text), guess(*text, words)), problems);
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - words.begin());
}

const boost::json::array* read_list(const Value& value, const Pointer& at, Problems& problems, ListRange range) {
  const auto* list = value.if_array();
  if (list == nullptr) {
    tell(at, fmt::format("a list is due here, not {}", kind_of(value)), problems);
    return nullptr;
  }
  if (list->size() < range.min || list->size() > range.max) {
    const auto due = range.min == range.max     ? fmt::format("exactly {}", range.min)
                     : list->size() < range.min ? fmt::format("at least {}", range.min)
                                                : fmt::format("at most {}", range.max);
    tell(at, fmt::format("the list has {} items; it must have {}", list->size(), due), problems);
    return nullptr;
  }
  return list;
}

Fields::Fields(const Value& value, const Pointer& at, Problems& problems, std::span<const std::string_view> known)
    : object_(value.if_object()), at_(at), problems_(&problems) {
  if (object_ == nullptr) {
    tell(at, fmt::format("an object is due here, not {}", kind_of(value)), problems);
    return;
  }
  for (const auto& field : *object_) {
    const std::string_view key{field.key().data(), field.key().size()};
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      tell(at.field(key), fmt::format("this field is not known{}", guess(key, known)), problems);
    }
  }
}

const Value* Fields::find(std::string_view name) const {
  if (object_ == nullptr) {
    return nullptr;
  }
  const auto* value = object_->if_contains({name.data(), name.size()});
  return value == nullptr || value->is_null() ? nullptr : value;
}

const Value* Fields::need(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr && object_ != nullptr) {
    tell(at(name), "this field is missing", *problems_);
  }
  return value;
}

std::optional<std::int64_t> Fields::integer(std::string_view name, IntegerRange range) const {
  const auto* value = need(name);
  return value == nullptr ? std::nullopt : read_integer(*value, at(name), *problems_, range);
}
std::optional<double> Fields::number(std::string_view name, NumberRange range) const {
  const auto* value = need(name);
  return value == nullptr ? std::nullopt : read_number(*value, at(name), *problems_, range);
}
std::optional<bool> Fields::flag(std::string_view name) const {
  const auto* value = need(name);
  return value == nullptr ? std::nullopt : read_flag(*value, at(name), *problems_);
}
std::optional<std::string> Fields::text(std::string_view name, TextRange range) const {
  const auto* value = need(name);
  return value == nullptr ? std::nullopt : read_text(*value, at(name), *problems_, range);
}
const boost::json::array* Fields::list(std::string_view name, ListRange range) const {
  const auto* value = need(name);
  return value == nullptr ? nullptr : read_list(*value, at(name), *problems_, range);
}

std::int64_t Fields::integer_or(std::string_view name, std::int64_t otherwise, IntegerRange range) const {
  return integer_if(name, range).value_or(otherwise);
}
double Fields::number_or(std::string_view name, double otherwise, NumberRange range) const {
  return number_if(name, range).value_or(otherwise);
}
bool Fields::flag_or(std::string_view name, bool otherwise) const {
  const auto* value = find(name);
  return value == nullptr ? otherwise : read_flag(*value, at(name), *problems_).value_or(otherwise);
}
std::string Fields::text_or(std::string_view name, std::string otherwise, TextRange range) const {
  return text_if(name, range).value_or(std::move(otherwise));
}
std::optional<std::int64_t> Fields::integer_if(std::string_view name, IntegerRange range) const {
  const auto* value = find(name);
  return value == nullptr ? std::nullopt : read_integer(*value, at(name), *problems_, range);
}
std::optional<double> Fields::number_if(std::string_view name, NumberRange range) const {
  const auto* value = find(name);
  return value == nullptr ? std::nullopt : read_number(*value, at(name), *problems_, range);
}
std::optional<std::string> Fields::text_if(std::string_view name, TextRange range) const {
  const auto* value = find(name);
  return value == nullptr ? std::nullopt : read_text(*value, at(name), *problems_, range);
}
const boost::json::array* Fields::list_if(std::string_view name, ListRange range) const {
  const auto* value = find(name);
  return value == nullptr ? nullptr : read_list(*value, at(name), *problems_, range);
}

}  // namespace flexteam::json
