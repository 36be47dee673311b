// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/image.h"

#include <boost/json.hpp>

#include "store/migrate.h"

namespace flexteam::store {

namespace {

boost::json::value shown(const Column& column, const sql::Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (column.large) return {{"sha256", digest(*text)}, {"bytes", text->size()}};
    return boost::json::string(*text);
  }
  return nullptr;
}

sql::Value read(const boost::json::value& shown) {
  if (shown.is_int64()) return shown.get_int64();
  if (shown.is_double()) return shown.get_double();
  if (shown.is_string()) return std::string(shown.get_string());
  return {};
}

}  // namespace

std::string image(const Table& table, const Row& row) {
  boost::json::object object;
  object.reserve(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) object.emplace(table.columns[i].name, shown(table.columns[i], row[i]));
  return boost::json::serialize(object);
}

std::optional<std::pair<std::string, std::string>> difference(const Table& table, const Row& before, const Row& after) {
  boost::json::object was, is;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto& column = table.columns[i];
    if (before[i] == after[i] || column.name == "version") continue;
    was.emplace(column.name, shown(column, before[i]));
    is.emplace(column.name, shown(column, after[i]));
  }
  if (is.empty()) return std::nullopt;
  return std::pair{boost::json::serialize(was), boost::json::serialize(is)};
}

std::vector<std::pair<std::size_t, sql::Value>> columns_of(const Table& table, std::string_view image) {
  std::vector<std::pair<std::size_t, sql::Value>> columns;
  const auto object = boost::json::parse(image).as_object();
  for (const auto& [name, value] : object) {
    const auto index = table.column(name);
    if (!table.columns[index].large) columns.emplace_back(index, read(value));
  }
  return columns;
}

}  // namespace flexteam::store
