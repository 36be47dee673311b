// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/sessions.h"

#include "store/accounts.h"
#include "store/migrate.h"
#include "store/random.h"

namespace flexteam::service {
namespace {

namespace sessions = store::sessions;

constexpr std::size_t longest_agent = 200;

/// Anybody can send anything; PostgreSQL keeps no text that is not UTF-8, and a list of sessions shows no control
/// codes.
std::string printable(std::string agent) {
  std::erase_if(agent, [](char letter) { return letter < ' ' || letter > '~'; });
  return agent.substr(0, longest_agent);
}

bool has_ended(const sessions::Session& session, model::Instant now) {
  return session.ends <= now || session.seen + session_idle <= now;
}

}  // namespace

OpenedSession open_session(store::Store& store, std::string_view account, bool full, const Device& device) {
  const auto now = model::now();
  OpenedSession opened;
  opened.token = store::random_token();
  opened.session = {.id = store::random_id("s-"),
                    .token = store::digest(opened.token),
                    .account = std::string(account),
                    .full = full,
                    .created = now,
                    .seen = now,
                    .ends = now + session_length,
                    .agent = printable(device.agent),
                    .origin = device.origin};
  store.aside([&](store::AsideTransaction& tx) {
    sessions::prune(tx, now, now - session_idle);
    sessions::add(tx, opened.session);
  });
  return opened;
}

std::optional<KnownSession> find_session(store::Store& store, std::string_view token, bool by_hand) {
  const auto now = model::now();
  const auto key = store::digest(token);
  auto known = store.read([&](store::ReadTransaction& tx) -> std::optional<KnownSession> {
    auto session = sessions::find(tx, key);
    if (!session || has_ended(*session, now)) return std::nullopt;
    auto account = store::accounts::find(tx, session->account);
    if (!account || !account->active) return std::nullopt;
    return KnownSession{std::move(*session), std::move(*account)};
  });
  if (by_hand && known && known->session.seen + seen_step <= now) {
    store.aside([&](store::AsideTransaction& tx) { sessions::saw(tx, key, now); });
    known->session.seen = now;
  }
  return known;
}

}  // namespace flexteam::service
