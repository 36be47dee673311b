// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace flexteam::login {

/// Who tries to log in.
struct Attempt {
  std::string_view account;   ///< e-mail address as typed
  std::string_view origin;    ///< network address
  bool known_device = false;  ///< this browser has logged in to this account before
};

/// How long somebody has to wait after wrong attempts. Wrong attempts count against the network they come from, and
/// against strangers to an account; a browser that has logged in before has a count of its own. So nobody can keep the
/// owner of an account out by guessing. Safe to use from many threads; forgets when the server stops.
class Throttle {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// Zero: may try now.
  [[nodiscard]] std::chrono::seconds wait(const Attempt& attempt, Time now) const;
  void failed(const Attempt& attempt, Time now);
  /// Forgets what counted against this device or network for the account.
  void succeeded(const Attempt& attempt);

 private:
  struct Count {
    int failures = 0;
    Time last;
  };
  /// After `free` wrong attempts each further one doubles the wait, up to `longest`; after `forget` it begins anew.
  struct Limit {
    int free;
    std::chrono::seconds longest;
    std::chrono::seconds forget;
  };
  static const Limit own, network, strangers;

  [[nodiscard]] std::chrono::seconds wait_for(const std::string& key, const Limit& limit, Time now) const;
  void count(const std::string& key, const Limit& limit, Time now);

  mutable std::mutex mutex_;
  std::map<std::string, Count, std::less<>> counts_;
};

/// The network of an address: a whole IPv4 address, the first 64 bits of an IPv6 address, for one client has all of
/// that. The text itself when it is no address.
[[nodiscard]] std::string network_of(std::string_view address);

}  // namespace flexteam::login
