// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>

#include "http/caller.h"
#include "store/store.h"

namespace flexteam::http {

/// Who is behind the token of a cookie, asked of the store at most every few seconds. Safe to use from many threads.
class SessionCache {
 public:
  explicit SessionCache(store::Store& store) : store_(store) {}

  /// Never blocks: what was asked a moment ago; nothing when the store has to be asked, or told that somebody is there.
  [[nodiscard]] std::optional<Caller> recent(std::string_view token, bool by_hand) const;
  /// Asks the store. Somebody who is not logged in when there is no such session. Blocks. `by_hand`: see find_session.
  [[nodiscard]] Caller find(const std::string& token, bool by_hand = true);
  /// After an account or a session changed: everybody is asked for again.
  void forget();

 private:
  struct Entry {
    Caller caller;
    model::Instant seen;
    std::chrono::steady_clock::time_point asked;
  };
  store::Store& store_;
  mutable std::shared_mutex mutex_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::uint64_t forgotten_ = 0;  ///< how often
};

/// The value of a cookie in a Cookie header; empty without.
[[nodiscard]] std::string_view cookie_in(std::string_view cookies, std::string_view name);
/// The token of our cookie in a Cookie header; empty without.
[[nodiscard]] std::string_view token_in(std::string_view cookies);
/// The token of the cookie by which a browser is known that has logged in before; empty without.
[[nodiscard]] std::string_view device_in(std::string_view cookies);
[[nodiscard]] std::string device_cookie(std::string_view token);
/// Set-Cookie that gives the browser this token, or (empty) takes it away.
[[nodiscard]] std::string session_cookie(std::string_view token);

}  // namespace flexteam::http
