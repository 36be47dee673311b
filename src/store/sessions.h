// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "store/transaction.h"

/// Sessions, passwords and one-time links. Tokens are kept as their digests; nothing here is in the audit trail.
namespace flexteam::store::sessions {

struct Session {
  std::string id;     ///< "s-…": what lists show
  std::string token;  ///< digest
  std::string account;
  bool full = false;  ///< false: the second step is still to be done
  model::Instant created;
  model::Instant seen;
  model::Instant ends;  ///< whatever happens
  std::string agent;    ///< what the browser calls itself
  std::string origin;   ///< network address at login
};

void add(AsideTransaction& tx, const Session& session);
[[nodiscard]] std::optional<Session> find(ReadTransaction& tx, std::string_view token);
/// Newest first.
[[nodiscard]] std::vector<Session> of_account(ReadTransaction& tx, std::string_view account);
void saw(AsideTransaction& tx, std::string_view token, model::Instant now);
/// False: the account has no such session.
bool end(AsideTransaction& tx, std::string_view account, std::string_view id);
/// All but `but` (an id; empty: all).
void end_all(AsideTransaction& tx, std::string_view account, std::string_view but = {});
/// Takes away all that is known of the account here: sessions, credentials, links, devices.
void forget(AsideTransaction& tx, std::string_view account);
/// Takes away those that have ended, or were not seen since `idle_since`; links that are over, devices not seen for a
/// year.
void prune(AsideTransaction& tx, model::Instant now, model::Instant idle_since);

/// How an account proves who it is.
struct Credentials {
  std::string account;
  std::optional<std::string> password;     ///< Argon2id, as libsodium writes it
  std::optional<std::string> second_step;  ///< TOTP secret, base32
  bool second_step_confirmed = false;
  std::int64_t second_step_last = 0;        ///< time step of the last code: a code counts once
  std::vector<std::string> recovery_codes;  ///< digests of those not used
  std::optional<std::string> issuer;        ///< OpenID Connect: whose `subject` this is
  std::optional<std::string> subject;

  [[nodiscard]] bool asks_second_step() const { return second_step && second_step_confirmed; }
};

/// Empty ones for an account that has none.
[[nodiscard]] Credentials credentials(ReadTransaction& tx, std::string_view account);
[[nodiscard]] std::optional<Credentials> credentials_of(ReadTransaction& tx, std::string_view issuer,
                                                        std::string_view subject);
void keep(AsideTransaction& tx, const Credentials& credentials);

struct Invitation {
  std::string token;  ///< digest
  std::string account;
  model::Instant ends;
};
/// Earlier ones of the account count no more.
void invite(AsideTransaction& tx, const Invitation& invitation);
[[nodiscard]] std::optional<Invitation> invitation(ReadTransaction& tx, std::string_view token);
void end_invitations(AsideTransaction& tx, std::string_view account);

/// Notes that the browser with this device token (a digest) has logged in to the account.
void know_device(AsideTransaction& tx, std::string_view token, std::string_view account, model::Instant now);
[[nodiscard]] bool is_known_device(ReadTransaction& tx, std::string_view token, std::string_view account);

}  // namespace flexteam::store::sessions
