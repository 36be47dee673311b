// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/read.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// The ids of one kind of thing (people, pools, …) in the order of the file, for finding references.
class Ids {
 public:
  /// `kind` is the word for messages: "person".
  explicit Ids(std::string kind) : kind_(std::move(kind)) {}

  /// Adds the next id. Tells when it is empty, contains "/" (unless `any_letter`) or was seen before.
  void add(const std::string& id, const json::Pointer& at, json::Problems& problems, bool any_letter = false);
  /// The index of `id`, or `none`.
  [[nodiscard]] Index find(std::string_view id) const;
  /// The index of the text at `value`; tells when it is no text or no such id (with the nearest one).
  Index read(const json::Value& value, const json::Pointer& at, json::Problems& problems) const;
  /// Every reference in a list.
  std::vector<Index> read_all(const boost::json::array* list, const json::Pointer& at, json::Problems& problems) const;
  /// Tells that nothing is called `id`.
  void tell_missing(std::string_view id, const json::Pointer& at, json::Problems& problems) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::string kind_;
  Index size_ = 0;
  std::unordered_map<std::string, Index, Hash, std::equal_to<>> index_;
};

}  // namespace flexteam::planning
