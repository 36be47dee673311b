// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/personal.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

#include "sql/connection.h"
#include "store/digest.h"
#include "store/rows.h"

namespace flexteam::store::personal {

namespace {

/// Enough that nobody can try all of them with a list of names.
constexpr std::size_t salt_bytes = 32;

}  // namespace

std::string reference_of(std::string_view salt, std::string_view value) {
  Digest digest;
  return digest.add(salt).add(value).hexadecimal();
}

std::string keep(sql::Connection& connection, std::string_view object, std::string_view key, std::string_view value) {
  const auto salt = random_hexadecimal(salt_bytes);
  auto reference = reference_of(salt, value);
  connection.prepare("INSERT INTO personal_values (id, object, key, salt, value) VALUES ($1, $2, $3, $4, $5)")
      .bind(reference, object, key, salt, value)
      .run();
  return reference;
}

std::optional<std::string> find(ReadTransaction& tx, std::string_view reference) {
  auto query = tx.query("SELECT value FROM personal_values WHERE id = $1");
  if (!query.bind(reference).step()) return std::nullopt;
  return query.get<std::string>(0);
}

std::vector<Referred> referred(ReadTransaction& tx, const Table& table, const sql::Value& key) {
  std::vector<Referred> found;
  std::map<std::string, std::string> last;
  auto query = tx.query(
      "SELECT writes.at, audit.before, audit.after FROM audit LEFT JOIN writes ON writes.revision = audit.revision "
      "WHERE audit.object = $1 AND audit.key = $2 ORDER BY audit.revision, audit.number");
  query.bind(table.object, key_text(key));
  while (query.step()) {
    // What this very write has changed so far has no head yet.
    const auto at = rows::instant(query.get<std::optional<std::string>>(0)).value_or(model::now());
    for (int side = 1; side <= 2; ++side) {
      const auto image = query.get<std::optional<std::string>>(side);
      if (!image) continue;
      const auto columns = boost::json::parse(*image).as_object();
      for (const auto& [column, value] : columns) {
        const auto* reference = value.is_object() ? value.get_object().if_contains("personal") : nullptr;
        if (reference == nullptr) continue;
        found.push_back({std::string(reference->as_string()), std::string(column), at});
        if (side == 2) last[found.back().column] = found.back().reference;
      }
    }
  }
  std::erase_if(found, [&](const Referred& one) { return !find(tx, one.reference); });
  for (auto& one : found) one.last = last[one.column] == one.reference;
  return found;
}

std::string neutral(const Column& column, const sql::Value& key) {
  std::string text(column.neutral);
  if (const auto place = text.find("{}"); place != std::string::npos) text.replace(place, 2, key_text(key));
  return text;
}

bool known(ReadTransaction& tx, const Table& table, const sql::Value& key) {
  auto query = tx.query("SELECT 1 FROM personal_values WHERE object = $1 AND key = $2 LIMIT 1");
  return query.bind(table.object, key_text(key)).step();
}

}  // namespace flexteam::store::personal
