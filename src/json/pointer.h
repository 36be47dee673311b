// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace flexteam::json {

/// A place in a JSON text (RFC 6901). It is a link to its parent and becomes text only when a problem is told, so that
/// reading millions of good values costs nothing. A pointer must not outlive its parent or the key it was made with.
class Pointer {
 public:
  Pointer() = default;

  /// The field `name` of the object here.
  [[nodiscard]] Pointer field(std::string_view name) const { return {this, name, 0}; }
  /// The item at `index` (from 0) of the list here.
  [[nodiscard]] Pointer item(std::size_t index) const { return {this, {}, index}; }
  /// "/packages/3/effort"; the root is "".
  [[nodiscard]] std::string text() const;

 private:
  Pointer(const Pointer* parent, std::string_view name, std::size_t index)
      : parent_(parent), name_(name), index_(index) {}

  const Pointer* parent_ = nullptr;
  std::string_view name_ = {};  // null data: an item of a list
  std::size_t index_ = 0;
};

/// Appends "/" and `name` with "~" and "/" escaped as ~0 and ~1.
void append_token(std::string& pointer, std::string_view name);

}  // namespace flexteam::json
