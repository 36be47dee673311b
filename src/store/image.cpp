// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/image.h"

#include <boost/json.hpp>

#include "store/migrate.h"

namespace flexteam::store {

namespace {

boost::json::value shown(const Column& column, const sql::Value& value, const KeepPersonal& keep) {
  if (column.secret) return {{"secret", true}};
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (column.personal) return {{"personal", keep(*text)}};
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

std::string image(const Table& table, const Row& row, const KeepPersonal& keep) {
  boost::json::object object;
  object.reserve(row.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    object.emplace(table.columns[i].name, shown(table.columns[i], row[i], keep));
  }
  return boost::json::serialize(object);
}

std::optional<std::pair<std::string, std::string>> difference(const Table& table, const Row& before, const Row& after,
                                                              const KeepPersonal& keep) {
  boost::json::object was, is;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto& column = table.columns[i];
    if (before[i] == after[i] || column.name == "version") continue;
    was.emplace(column.name, shown(column, before[i], keep));
    is.emplace(column.name, shown(column, after[i], keep));
  }
  if (is.empty()) return std::nullopt;
  return std::pair{boost::json::serialize(was), boost::json::serialize(is)};
}

std::string image_of_rows(std::size_t count, const std::string& digest) {
  return boost::json::serialize(boost::json::object{{"rows", count}, {"sha256", digest}});
}

std::vector<ImageColumn> columns_of(const Table& table, std::string_view image, const FindPersonal& find) {
  std::vector<ImageColumn> columns;
  const auto object = boost::json::parse(image).as_object();
  for (const auto& [name, value] : object) {
    const auto place = table.column(name);
    const auto& column = table.columns[place];
    if (column.large || column.secret) continue;
    const auto* reference = value.is_object() ? value.get_object().if_contains("personal") : nullptr;
    if (reference == nullptr) {
      columns.push_back({place, read(value)});
    } else {
      columns.push_back({place, find(std::string_view(reference->as_string()))});
    }
  }
  return columns;
}

}  // namespace flexteam::store
