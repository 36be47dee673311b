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
  rows::Question question(std::string(select) + "WHERE 1 = 1");
  question.demand(" AND audit.object = $", filter.object)
      .demand(" AND audit.key = $", filter.key)
      .demand(" AND writes.actor = $", filter.actor)
      .demand(" AND audit.revision < $", filter.before)
      .with(" ORDER BY audit.revision DESC, audit.number DESC LIMIT $", std::int64_t{filter.limit});
  auto query = question.ask(tx);
  return rows::all(query, read);
}

}  // namespace flexteam::store::audit
