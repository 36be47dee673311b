// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <boost/json/value.hpp>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/parse.h"
#include "json/pointer.h"
#include "json/problems.h"

/// Readers of JSON values. Each takes the value, its place and the list of problems; when the value is not what is due
/// it adds one problem and returns nothing. None throws for bad input, none stops at the first problem.
namespace flexteam::json {

struct IntegerRange {
  std::int64_t min = std::numeric_limits<std::int64_t>::min();
  std::int64_t max = std::numeric_limits<std::int64_t>::max();
};
struct NumberRange {
  double min = std::numeric_limits<double>::lowest();
  double max = std::numeric_limits<double>::max();
};
struct TextRange {
  std::size_t min = 0;        ///< bytes
  std::size_t max = 100'000;  ///< bytes
};
struct ListRange {
  std::size_t min = 0;
  std::size_t max = 10'000'000;
};

void tell(const Pointer& at, std::string message, Problems& problems);

/// A whole number in `range`; 3.0 counts as 3.
std::optional<std::int64_t> read_integer(const Value& value, const Pointer& at, Problems& problems,
                                         IntegerRange range = {});
/// The same as a narrower type, which bounds the range too.
template <std::integral T>
std::optional<T> read_integer_as(const Value& value, const Pointer& at, Problems& problems, IntegerRange range = {}) {
  range.min = std::max(range.min, static_cast<std::int64_t>(std::numeric_limits<T>::min()));
  if constexpr (sizeof(T) < sizeof(std::int64_t)) {
    range.max = std::min(range.max, static_cast<std::int64_t>(std::numeric_limits<T>::max()));
  }
  const auto number = read_integer(value, at, problems, range);
  return number ? std::optional<T>(static_cast<T>(*number)) : std::nullopt;
}
/// Any number in `range`.
std::optional<double> read_number(const Value& value, const Pointer& at, Problems& problems, NumberRange range = {});
std::optional<bool> read_flag(const Value& value, const Pointer& at, Problems& problems);
std::optional<std::string> read_text(const Value& value, const Pointer& at, Problems& problems, TextRange range = {});
/// One of `words`; returns its position. The message names them and the nearest one.
std::optional<std::size_t> read_word(const Value& value, const Pointer& at, Problems& problems,
                                     std::span<const std::string_view> words);
inline std::optional<std::size_t> read_word(const Value& value, const Pointer& at, Problems& problems,
                                            std::initializer_list<std::string_view> words) {
  return read_word(value, at, problems, std::span(words.begin(), words.size()));
}
/// A list of allowed length; null if it is none.
const boost::json::array* read_list(const Value& value, const Pointer& at, Problems& problems, ListRange range = {});

/// Every item through `read_item(value, at, problems) -> std::optional<T>`; bad items are told and left out.
template <class T, class ReadItem>
std::vector<T> read_items(const Value& value, const Pointer& at, Problems& problems, ReadItem&& read_item,
                          ListRange range = {}) {
  std::vector<T> items;
  if (const auto* list = read_list(value, at, problems, range)) {
    items.reserve(list->size());
    for (std::size_t i = 0; i < list->size(); ++i) {
      if (std::optional<T> item = read_item((*list)[i], at.item(i), problems)) {
        items.push_back(std::move(*item));
      }
    }
  }
  return items;
}

/// One object: refuses what is no object and every field that is not among `known` ("did you mean …").
/// A field that is null counts as absent. `need` tells of an absent field, `find` does not.
///
///   Fields fields(value, at, problems, {"id", "capacity"});
///   pool.id = fields.text("id", {.min = 1}).value_or("");
///   pool.capacity = fields.integer_or("capacity", 1, {.min = 0});
class Fields {
 public:
  Fields(const Value& value, const Pointer& at, Problems& problems, std::span<const std::string_view> known);
  Fields(const Value& value, const Pointer& at, Problems& problems, std::initializer_list<std::string_view> known)
      : Fields(value, at, problems, std::span(known.begin(), known.size())) {}

  /// It is an object (fields of it may still be wrong).
  [[nodiscard]] explicit operator bool() const { return object_ != nullptr; }
  [[nodiscard]] Pointer at(std::string_view name) const { return at_.field(name); }
  [[nodiscard]] Problems& problems() const { return *problems_; }

  /// The field's value, or null when it is absent or null.
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// The same, and tells when it is absent.
  [[nodiscard]] const Value* need(std::string_view name) const;

  // A field that must be there: nothing (and a problem) when it is absent or wrong.
  std::optional<std::int64_t> integer(std::string_view name, IntegerRange range = {}) const;
  std::optional<double> number(std::string_view name, NumberRange range = {}) const;
  std::optional<bool> flag(std::string_view name) const;
  std::optional<std::string> text(std::string_view name, TextRange range = {}) const;
  const boost::json::array* list(std::string_view name, ListRange range = {}) const;

  // A field that may be absent: `otherwise` when it is absent, or wrong (then told).
  std::int64_t integer_or(std::string_view name, std::int64_t otherwise, IntegerRange range = {}) const;
  double number_or(std::string_view name, double otherwise, NumberRange range = {}) const;
  bool flag_or(std::string_view name, bool otherwise) const;
  std::string text_or(std::string_view name, std::string otherwise, TextRange range = {}) const;
  std::optional<std::int64_t> integer_if(std::string_view name, IntegerRange range = {}) const;
  std::optional<double> number_if(std::string_view name, NumberRange range = {}) const;
  std::optional<std::string> text_if(std::string_view name, TextRange range = {}) const;
  const boost::json::array* list_if(std::string_view name, ListRange range = {}) const;

 private:
  const boost::json::object* object_ = nullptr;
  Pointer at_;
  Problems* problems_;
};

}  // namespace flexteam::json
