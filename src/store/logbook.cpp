// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/logbook.h"

#include <fmt/core.h>

#include <array>

#include "sql/connection.h"
#include "store/digest.h"
#include "store/rows.h"

namespace flexteam::store::logbook {

namespace {

constexpr const char* columns =
    "log.number, log.at, log.actor, log.action, log.object, log.key, log.municipality, log.result, log.origin, "
    "log.revision, log.digest, log.hash";

Entry read(const sql::Statement& row) {
  Entry entry;
  row.into(entry.number, entry.at, entry.actor, entry.action, entry.object, entry.key, entry.municipality, entry.result,
           entry.origin, entry.revision, entry.digest, entry.hash);
  return entry;
}

Head read_head(sql::Statement query) {
  Head head;
  if (query.step()) query.into(head.number, head.hash);
  return head;
}

constexpr const char* select_head = "SELECT number, hash FROM log ORDER BY number DESC LIMIT 1";

/// A field of CSV. What a spreadsheet would run as a formula is defused.
std::string field(std::string_view text) {
  constexpr std::string_view formula = "=+-@\t\r";
  std::string safe;
  if (!text.empty() && formula.find(text.front()) != std::string_view::npos) safe = "'";
  safe += text;
  if (safe.find_first_of("\";\r\n") == std::string::npos) return safe;
  std::string quoted = "\"";
  for (const char letter : safe) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

std::string line(const Entry& entry, std::string_view previous) {
  const auto revision = entry.revision ? std::to_string(*entry.revision) : std::string();
  const std::array<std::string_view, 11> texts = {entry.at,  entry.actor,        entry.action, entry.object,
                                                  entry.key, entry.municipality, entry.result, entry.origin,
                                                  revision,  entry.digest,       previous};
  std::string text = std::to_string(entry.number);
  for (const auto one : texts) text += ';' + field(one);
  return text + ';' + entry.hash + "\r\n";
}

}  // namespace

std::string_view word(Result result) {
  switch (result) {
    case Result::refused:
      return "refused";
    case Result::failed:
      return "failed";
    case Result::done:
      break;
  }
  return "done";
}

std::string hash_of(const Entry& entry, std::string_view previous) {
  Digest digest;
  digest.add("flexteam-log/1").add(previous).add(entry.number).add(entry.at).add(entry.actor).add(entry.action);
  digest.add(entry.object).add(entry.key).add(entry.municipality).add(entry.result).add(entry.origin);
  digest.add(entry.revision).add(entry.digest);
  return digest.hexadecimal();
}

Head head(ReadTransaction& tx) {
  return read_head(tx.query(select_head));
}

std::vector<Entry> list(ReadTransaction& tx, const Filter& filter) {
  rows::Question question(fmt::format("SELECT {} FROM log WHERE 1 = 1", columns));
  question.demand(" AND municipality = $", filter.municipality)
      .demand(" AND actor = $", filter.actor)
      .demand(" AND object = $", filter.object)
      .demand(" AND key = $", filter.key)
      .demand(" AND at >= $", filter.from)
      .demand(" AND at < $", filter.until)
      .demand(" AND number < $", filter.before)
      .with(" ORDER BY number DESC LIMIT $", std::int64_t{filter.limit});
  auto query = question.ask(tx);
  return rows::all(query, read);
}

void export_csv(ReadTransaction& tx, std::string_view municipality, const std::function<void(std::string_view)>& out) {
  // A spreadsheet reads UTF-8 only with the mark at the start.
  out("\xef\xbb\xbfnumber;at;actor;action;object;key;municipality;result;origin;revision;digest;previous;hash\r\n");
  static const auto sql = fmt::format(
      "SELECT {}, earlier.hash FROM log LEFT JOIN log AS earlier ON earlier.number = log.number - 1 "
      "WHERE log.municipality = $1 ORDER BY log.number",
      columns);
  auto query = tx.query(sql);
  query.bind(municipality);
  while (query.step()) {
    const auto previous = query.get<std::optional<std::string>>(12);
    out(line(read(query), previous.value_or(Head{}.hash)));
  }
}

void append(sql::Connection& connection, Entry entry) {
  const auto before = read_head(connection.prepare(select_head));
  entry.number = before.number + 1;
  entry.hash = hash_of(entry, before.hash);
  connection
      .prepare(
          "INSERT INTO log (number, at, actor, action, object, key, municipality, result, origin, revision, digest, "
          "hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
      .bind(entry.number, entry.at, entry.actor, entry.action, entry.object, entry.key, entry.municipality,
            entry.result, entry.origin, entry.revision, entry.digest, entry.hash)
      .run();
}

}  // namespace flexteam::store::logbook
