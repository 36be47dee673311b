// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/account.h"
#include "store/sessions.h"
#include "store/store.h"

/// Sessions of people who logged in, or are on the way.
namespace flexteam::service {

/// A session that was not used for so long has ended.
inline constexpr std::chrono::minutes session_idle{60};
/// A session ends after so long whatever happens.
inline constexpr std::chrono::hours session_length{12};
/// `seen` is written at most so often.
inline constexpr std::chrono::minutes seen_step{1};

/// From where somebody asks.
struct Device {
  std::string agent;   ///< User-Agent; what is not printable ASCII is left out
  std::string origin;  ///< network address
};

struct OpenedSession {
  std::string token;  ///< goes into the cookie and nowhere else
  store::sessions::Session session;
};

/// A session with its account.
struct KnownSession {
  store::sessions::Session session;
  model::Account account;
};

/// Opens a session under a new token, so that a token that somebody planted before is worth nothing. `full`: nothing
/// more is asked.
[[nodiscard]] OpenedSession open_session(store::Store& store, std::string_view account, bool full,
                                         const Device& device);

/// The session behind a token. Nothing: none, ended, or the account is not active any more. `by_hand`: somebody does
/// something, so the idle hour begins anew; an open page that asks for news by itself does not count.
[[nodiscard]] std::optional<KnownSession> find_session(store::Store& store, std::string_view token, bool by_hand);

}  // namespace flexteam::service
