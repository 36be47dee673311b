// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/sessions.h"

#include <fmt/core.h>

#include "store/lists.h"
#include "store/rows.h"

namespace flexteam::store::sessions {
namespace {

constexpr std::string_view session_columns =
    "SELECT id, token, account, state, created, seen, ends, agent, origin FROM sessions ";
constexpr std::string_view credential_columns =
    "SELECT account, password, second_step, second_step_confirmed, second_step_last, recovery_codes, issuer, subject "
    "FROM credentials ";

std::string with(std::string_view columns, std::string_view rest) {
  return std::string(columns) + std::string(rest);
}

Session read_session(const sql::Statement& row) {
  Session session;
  std::string state, created, seen, ends;
  row.into(session.id, session.token, session.account, state, created, seen, ends, session.agent, session.origin);
  session.full = state == "full";
  session.created = rows::instant(created).value();
  session.seen = rows::instant(seen).value();
  session.ends = rows::instant(ends).value();
  return session;
}

Credentials read_credentials(const sql::Statement& row) {
  Credentials found;
  std::string_view codes;
  row.into(found.account, found.password, found.second_step, found.second_step_confirmed, found.second_step_last, codes,
           found.issuer, found.subject);
  lists::read(codes, found.recovery_codes);
  return found;
}

}  // namespace

void add(AsideTransaction& tx, const Session& session) {
  tx.change(
        "INSERT INTO sessions (id, token, account, state, created, seen, ends, agent, origin) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
      .bind(session.id, session.token, session.account, session.full ? "full" : "second-step",
            model::to_string(session.created), model::to_string(session.seen), model::to_string(session.ends),
            session.agent, session.origin)
      .run();
}

std::optional<Session> find(ReadTransaction& tx, std::string_view token) {
  static const auto sql = with(session_columns, "WHERE token = $1");
  auto query = tx.query(sql);
  query.bind(token);
  return rows::first(query, read_session);
}

std::vector<Session> of_account(ReadTransaction& tx, std::string_view account) {
  static const auto sql = with(session_columns, "WHERE account = $1 AND state = 'full' ORDER BY created DESC, id");
  auto query = tx.query(sql);
  query.bind(account);
  return rows::all(query, read_session);
}

void saw(AsideTransaction& tx, std::string_view token, model::Instant now) {
  tx.change("UPDATE sessions SET seen = $2 WHERE token = $1").bind(token, model::to_string(now)).run();
}

bool end(AsideTransaction& tx, std::string_view account, std::string_view id) {
  return tx.change("DELETE FROM sessions WHERE account = $1 AND id = $2").bind(account, id).run() > 0;
}

void end_all(AsideTransaction& tx, std::string_view account, std::string_view but) {
  tx.change("DELETE FROM sessions WHERE account = $1 AND id <> $2").bind(account, but).run();
}

void forget(AsideTransaction& tx, std::string_view account) {
  for (const auto* table : {"sessions", "invitations", "devices", "credentials"}) {
    tx.change(fmt::format("DELETE FROM {} WHERE account = $1", table)).bind(account).run();
  }
}

void prune(AsideTransaction& tx, model::Instant now, model::Instant idle_since) {
  tx.change("DELETE FROM sessions WHERE ends < $1 OR seen < $2")
      .bind(model::to_string(now), model::to_string(idle_since))
      .run();
  tx.change("DELETE FROM invitations WHERE ends < $1").bind(model::to_string(now)).run();
  constexpr std::chrono::hours year{365 * 24};
  tx.change("DELETE FROM devices WHERE seen < $1").bind(model::to_string(now - year)).run();
}

Credentials credentials(ReadTransaction& tx, std::string_view account) {
  static const auto sql = with(credential_columns, "WHERE account = $1");
  auto query = tx.query(sql);
  query.bind(account);
  auto found = rows::first(query, read_credentials);
  return found ? std::move(*found) : Credentials{.account = std::string(account)};
}

std::optional<Credentials> credentials_of(ReadTransaction& tx, std::string_view issuer, std::string_view subject) {
  static const auto sql = with(credential_columns, "WHERE issuer = $1 AND subject = $2");
  auto query = tx.query(sql);
  query.bind(issuer, subject);
  return rows::first(query, read_credentials);
}

void keep(AsideTransaction& tx, const Credentials& kept) {
  tx.change("DELETE FROM credentials WHERE account = $1").bind(kept.account).run();
  tx.change(
        "INSERT INTO credentials (account, password, second_step, second_step_confirmed, second_step_last, "
        "recovery_codes, issuer, subject) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
      .bind(kept.account, kept.password, kept.second_step, kept.second_step_confirmed, kept.second_step_last,
            lists::text(kept.recovery_codes), kept.issuer, kept.subject)
      .run();
}

void invite(AsideTransaction& tx, const Invitation& invitation) {
  end_invitations(tx, invitation.account);
  tx.change("INSERT INTO invitations (token, account, ends) VALUES ($1, $2, $3)")
      .bind(invitation.token, invitation.account, model::to_string(invitation.ends))
      .run();
}

std::optional<Invitation> invitation(ReadTransaction& tx, std::string_view token) {
  auto query = tx.query("SELECT token, account, ends FROM invitations WHERE token = $1");
  query.bind(token);
  return rows::first(query, [](const sql::Statement& row) {
    Invitation found;
    std::string ends;
    row.into(found.token, found.account, ends);
    found.ends = rows::instant(ends).value();
    return found;
  });
}

void end_invitations(AsideTransaction& tx, std::string_view account) {
  tx.change("DELETE FROM invitations WHERE account = $1").bind(account).run();
}

void know_device(AsideTransaction& tx, std::string_view token, std::string_view account, model::Instant now) {
  tx.change(
        "INSERT INTO devices (token, account, seen) VALUES ($1, $2, $3) "
        "ON CONFLICT (token) DO UPDATE SET account = excluded.account, seen = excluded.seen")
      .bind(token, account, model::to_string(now))
      .run();
}

bool is_known_device(ReadTransaction& tx, std::string_view token, std::string_view account) {
  auto query = tx.query("SELECT 1 FROM devices WHERE token = $1 AND account = $2");
  query.bind(token, account);
  return query.step();
}

}  // namespace flexteam::store::sessions
