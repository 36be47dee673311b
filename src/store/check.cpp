// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/check.h"

#include <fmt/core.h>

#include "store/verify.h"

namespace flexteam::store {

namespace {

/// One query whose every row is something wrong; `say` makes a sentence of a row.
template <class Say>
void look(sql::Connection& connection, std::vector<std::string>& wrong, std::string_view sql, Say&& say) {
  auto query = connection.prepare(sql);
  while (query.step()) wrong.push_back(say(query));
}

}  // namespace

std::vector<std::string> check(sql::Connection& connection) {
  std::vector<std::string> wrong;
  if (connection.engine() == sql::Engine::sqlite) {
    look(connection, wrong, "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
         [](const sql::Statement& row) { return row.get<std::string>(0); });
    look(connection, wrong, "SELECT \"table\", parent FROM pragma_foreign_key_check", [](const sql::Statement& row) {
      return fmt::format("a row of {} names one of {} that is not there", row.get<std::string>(0),
                         row.get<std::string>(1));
    });
  }
  look(connection, wrong,
       "SELECT municipality FROM orders GROUP BY municipality "
       "HAVING min(rank) <> 1 OR max(rank) <> count(*) OR count(DISTINCT rank) <> count(*) ORDER BY municipality",
       [](const sql::Statement& row) {
         return fmt::format("the ranks of {} are not 1, 2, 3, …", row.get<std::string>(0));
       });
  look(connection, wrong,
       "SELECT revision FROM writes WHERE NOT EXISTS (SELECT 1 FROM audit WHERE audit.revision = writes.revision)",
       [](const sql::Statement& row) { return fmt::format("write {} has no audit row", row.get<std::int64_t>(0)); });
  ReadTransaction tx(connection);
  if (const auto found = logbook::verify(tx).wrong) wrong.push_back("log: " + found->message);
  return wrong;
}

}  // namespace flexteam::store
