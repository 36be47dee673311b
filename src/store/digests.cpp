// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/digests.h"

#include <string>

namespace flexteam::store::digests {
namespace {

std::string_view word(End how) {
  switch (how) {
    case End::sent:
      return "sent";
    case End::nothing:
      return "nothing";
    case End::failed:
      return "failed";
  }
  return "failed";
}

}  // namespace

bool take(AsideTransaction& tx, std::string_view account, std::string_view day, model::Instant now) {
  auto taken = tx.change(
      "INSERT INTO digests (account, day, state, at, attempts) VALUES ($1, $2, 'sending', $3, 1) "
      "ON CONFLICT (account, day) DO UPDATE SET state = 'sending', at = excluded.at, attempts = digests.attempts + 1 "
      "WHERE digests.attempts < $6 AND ((digests.state = 'failed' AND digests.at <= $4) "
      "OR (digests.state = 'sending' AND digests.at <= $5)) RETURNING attempts");
  taken.bind(account, day, model::to_string(now), model::to_string(now - again_after),
             model::to_string(now - lost_after), most_attempts);
  const bool mine = taken.step();
  while (mine && taken.step()) {
  }
  return mine;
}

void end(AsideTransaction& tx, std::string_view account, std::string_view day, End how, model::Instant now) {
  tx.change("UPDATE digests SET state = $3, at = $4 WHERE account = $1 AND day = $2")
      .bind(account, day, word(how), model::to_string(now))
      .run();
}

std::set<std::string> done(ReadTransaction& tx, std::string_view day) {
  auto query = tx.query("SELECT account FROM digests WHERE day = $1 AND state IN ('sent', 'nothing')");
  query.bind(day);
  std::set<std::string> found;
  while (query.step()) found.insert(query.get<std::string>(0));
  return found;
}

std::optional<logbook::Head> kept_head(ReadTransaction& tx, std::string_view day) {
  auto query = tx.query("SELECT number, hash FROM log_heads WHERE day = $1");
  query.bind(day);
  if (!query.step()) return std::nullopt;
  logbook::Head head;
  query.into(head.number, head.hash);
  return head;
}

logbook::Head keep_head(AsideTransaction& tx, std::string_view day) {
  auto now = logbook::head(tx);
  if (now.number == 0) return now;
  tx.change("INSERT INTO log_heads (day, number, hash) VALUES ($1, $2, $3) ON CONFLICT (day) DO NOTHING")
      .bind(day, now.number, now.hash)
      .run();
  return kept_head(tx, day).value_or(now);
}

}  // namespace flexteam::store::digests
