// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/week.h"

/// What stands in one cell.
namespace flexteam::service::exchange {

/// A value, or in Dutch what is wrong with the cell.
template <class T>
using Value = std::expected<T, std::string>;

/// A cell as messages repeat it: "so", cut where it is long.
[[nodiscard]] std::string quoted(std::string_view cell);
/// "2027-W05", or a day in that week: 2027-02-01, 1-2-2027. Of the years that the API takes.
[[nodiscard]] Value<model::Week> week_in(std::string_view cell);
/// A whole number from `least` to `most`; "32,0" and "32.0" are 32, "1.000" is a thousand.
[[nodiscard]] Value<std::int64_t> number_in(std::string_view cell, std::int64_t least, std::int64_t most);
/// "ja" or "nee", case aside; empty is no.
[[nodiscard]] Value<bool> yes_in(std::string_view cell);
/// Parts between any of these signs, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> parts_of(std::string_view cell, std::string_view signs);
/// Codes of the menu card between commas, spaces or lines: at most so many, each at most as long as codes are.
[[nodiscard]] Value<std::vector<std::string>> codes_in(std::string_view cell, std::size_t most);
/// Parts with ", " between.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between = ", ");
/// Number of characters.
[[nodiscard]] std::size_t length_of(std::string_view text);

template <class Choice>
using ChoiceWords = std::span<const std::pair<Choice, std::string_view>>;

/// Case and accents aside.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);

template <class Choice>
[[nodiscard]] std::string word_of(Choice choice, ChoiceWords<Choice> words) {
  for (const auto& [one, word] : words) {
    if (one == choice) return std::string(word);
  }
  return {};
}

template <class Choice>
[[nodiscard]] Value<Choice> choice_in(std::string_view cell, ChoiceWords<Choice> words) {
  for (const auto& [one, word] : words) {
    if (same_word(cell, word)) return one;
  }
  return std::unexpected(quoted(cell) + " is geen keuze");
}

/// Names of things that have an id, for columns in which people write the name.
class Names {
 public:
  void add(std::string id, std::string name);
  /// The name, or the id where another has the same name.
  [[nodiscard]] std::string shown(std::string_view id) const;
  /// The id of an id or of a name that one thing has.
  [[nodiscard]] Value<std::string> find(std::string_view cell) const;

 private:
  struct Named {
    std::string id;
    std::string name;
    std::string folded;
  };
  [[nodiscard]] std::size_t count(std::string_view folded) const;
  std::vector<Named> all_;
};

}  // namespace flexteam::service::exchange
