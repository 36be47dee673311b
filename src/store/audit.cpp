// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit.h"

#include "store/rows.h"

namespace flexteam::store::audit {

namespace {

constexpr const char* select =
    "SELECT audit.revision, writes.at, writes.actor, writes.action, audit.object, audit.key, audit.before, audit.after "
    "FROM audit JOIN writes ON writes.revision = audit.revision ";

Entry read(const sql::Statement& row) {
  Entry entry;
  std::string at;
  row.into(entry.revision, at, entry.actor, entry.action, entry.object, entry.key, entry.before, entry.after);
  entry.at = rows::instant(at).value();
  return entry;
}

}  // namespace

std::vector<Entry> since(ReadTransaction& tx, Revision revision, int limit) {
  static const auto sql =
      std::string(select) + "WHERE audit.revision > $1 ORDER BY audit.revision, audit.number LIMIT $2";
  auto query = tx.query(sql);
  query.bind(revision, limit);
  return rows::all(query, read);
}

std::vector<Entry> list(ReadTransaction& tx, const Filter& filter) {
  std::string sql = std::string(select) + "WHERE 1 = 1";
  std::vector<sql::Value> values;
  const auto demand = [&](const char* condition, const auto& value) {
    if (!value) return;
    values.emplace_back(*value);
    sql += condition + std::to_string(values.size());
  };
  demand(" AND audit.object = $", filter.object);
  demand(" AND audit.key = $", filter.key);
  demand(" AND writes.actor = $", filter.actor);
  demand(" AND audit.revision < $", filter.before);
  values.emplace_back(std::int64_t{filter.limit});
  sql += " ORDER BY audit.revision DESC, audit.number DESC LIMIT $" + std::to_string(values.size());
  auto query = tx.query(sql);
  for (std::size_t i = 0; i < values.size(); ++i) query.set(static_cast<int>(i), values[i]);
  return rows::all(query, read);
}

}  // namespace flexteam::store::audit
