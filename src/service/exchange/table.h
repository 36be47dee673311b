// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "json/problems.h"
#include "service/exchange/values.h"

namespace flexteam::service::exchange {

/// One column: how a thing is written in it, and read from it.
template <class T>
struct Column {
  std::string name;              ///< as it stands in the head
  std::string_view field = {};   ///< the field of the API that rules speak of: "roles"
  std::string_view remedy = {};  ///< what to write in it, in Dutch
  std::size_t most = 0;          ///< characters; 0: any number
  bool lines = false;            ///< may hold line breaks and tabs
  bool required = false;         ///< may not be empty
  bool fixed = false;            ///< is never changed on what is there already
  bool derived = false;          ///< is filled in when it is kept, where a new row leaves it out
  std::function<std::string(const T&)> write;
  /// What is wrong with the cell, which is trimmed; nothing: it is read. None: a column to look at only.
  std::function<std::optional<std::string>(T&, std::string_view)> read;
};

/// The columns, by their field, in which a row says something.
using Said = std::set<std::string_view>;

/// The column that a pointer of the API ("/roles/2/role") is about; null: none.
template <class T>
[[nodiscard]] const Column<T>* column_at(const std::vector<Column<T>>& columns, std::string_view pointer) {
  if (pointer.starts_with('/')) pointer.remove_prefix(1);
  const auto field = pointer.substr(0, pointer.find('/'));
  const auto found = std::ranges::find(columns, field, &Column<T>::field);
  return field.empty() || found == columns.end() ? nullptr : &*found;
}

/// A kind of thing as a table. The first column is the key.
template <class T>
struct Table {
  std::string_view name;  ///< of the sheet
  std::vector<Column<T>> columns;
  bool chooses_keys = false;  ///< a key that is not there yet is that of a new thing; else keys are given out
  bool moves_keys = false;    ///< a key tells what was kept: after a change the same file has the old one
  std::vector<T> present;     ///< what is kept now, as far as the one who asks may reach it
  T fresh;                    ///< what a new row begins as
  std::function<std::string(const T&)> label;
  /// Fills in what follows from the rest; `before`: as it is kept, null when new. None: nothing does.
  std::function<void(T&, const T* before, const Said& said)> complete;
  /// What the rules say, with pointers of the API.
  std::function<json::Problems(const T&, const T* before)> problems;
};

/// Reads `value` into `into`; what is wrong otherwise.
template <class To, class From>
[[nodiscard]] std::optional<std::string> put(To& into, Value<From> value) {
  if (!value) return std::move(value.error());
  into = To{*std::move(value)};
  return std::nullopt;
}

}  // namespace flexteam::service::exchange
