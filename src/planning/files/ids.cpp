// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/files/ids.h"

#include <fmt/format.h>

#include "json/nearest.h"

namespace flexteam::planning {

void Ids::add(const std::string& id, const json::Pointer& at, json::Problems& problems, bool any_letter) {
  const Index index = size_++;
  if (id.empty()) {
    return;  // told by the reader of the text
  }
  if (!any_letter && id.find('/') != std::string::npos) {
    json::tell(at, fmt::format("the id \"{}\" contains \"/\"; ids may not", id), problems);
  }
  if (!index_.emplace(id, index).second) {
    json::tell(at, fmt::format("the {} \"{}\" is there already; give each its own id", kind_, id), problems);
  }
}

Index Ids::find(std::string_view id) const {
  const auto found = index_.find(id);
  return found == index_.end() ? none : found->second;
}

void Ids::tell_missing(std::string_view id, const json::Pointer& at, json::Problems& problems) const {
  constexpr std::size_t few = 2'000;  // comparing with more would take long when everything is wrong
  std::string message = fmt::format("there is no {} \"{}\"", kind_, id);
  if (index_.size() <= few) {
    std::vector<std::string_view> known;
    known.reserve(index_.size());
    for (const auto& [other, index] : index_) {
      known.push_back(other);
    }
    std::sort(known.begin(), known.end());
    if (const auto word = json::nearest(id, known)) {
      message += fmt::format("; did you mean \"{}\"?", *word);
    }
  }
  json::tell(at, std::move(message), problems);
}

Index Ids::read(const json::Value& value, const json::Pointer& at, json::Problems& problems) const {
  const auto id = json::read_text(value, at, problems);
  if (!id) {
    return none;
  }
  const Index index = find(*id);
  if (index == none) {
    tell_missing(*id, at, problems);
  }
  return index;
}

std::vector<Index> Ids::read_all(const boost::json::array* list, const json::Pointer& at,
                                 json::Problems& problems) const {
  std::vector<Index> indices;
  if (list != nullptr) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      indices.push_back(read((*list)[i], at.item(i), problems));
    }
  }
  return indices;
}

}  // namespace flexteam::planning
