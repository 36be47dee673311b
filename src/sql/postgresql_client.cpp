// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/postgresql_client.h"

#include <fmt/core.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <string_view>

namespace flexteam::sql {
namespace {

std::string quoted(std::string_view value) {
  std::string text = "'";
  for (const char letter : value) {
    if (letter == '\'' || letter == '\\') text += '\\';
    text += letter;
  }
  return text + "'";
}

}  // namespace

std::expected<PostgresClient, Error> postgres_client(const std::string& where) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(PQconninfoParse(where.c_str(), nullptr),
                                                                            &PQconninfoFree);
  if (!parsed) return std::unexpected(Error{Trouble::connection, "the address is none of PostgreSQL"});
  PostgresClient client;
  const char* inherited = std::getenv("PGOPTIONS");
  std::string settings = inherited == nullptr ? "" : inherited;
  for (const auto* option = parsed.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    const std::string_view name = option->keyword;
    if (name == "password") {
      client.environment.push_back(fmt::format("PGPASSWORD={}", option->val));
    } else if (name == "options") {
      settings = option->val;
    } else if (name != "sslpassword") {
      client.connection += fmt::format("{}={} ", name, quoted(option->val));
    }
  }
  client.connection += fmt::format("options={}", quoted(settings + " -c flexteam.scope=* -c flexteam.log=*"));
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    const bool ours = text.starts_with("HOME=") || text.starts_with("PG");
    const bool given = text.starts_with("PGPASSWORD=") && !client.environment.empty();
    if (ours && !given) client.environment.emplace_back(text);
  }
  return client;
}

}  // namespace flexteam::sql
