// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/connection.h"

#include "sql/engines.h"

namespace flexteam::sql {

Statement Connection::prepare(std::string_view sql) {
  auto found = kept_.find(sql);
  if (found == kept_.end()) {
    found = kept_.emplace(std::string(sql), make(sql)).first;
    found->second->kept = true;
  }
  // The same query inside a loop over itself gets a form of its own for that once.
  if (found->second->in_use) return Statement(make(sql));
  return Statement(*found->second);
}

std::expected<std::unique_ptr<Connection>, Error> open(const Address& address, const OpenOptions& options) {
  try {
    return address.engine == Engine::sqlite ? open_sqlite(address.where, options)
                                            : open_postgresql(address.where, options);
  } catch (const Failure& failure) {
    return std::unexpected(failure.error);
  }
}

}  // namespace flexteam::sql
