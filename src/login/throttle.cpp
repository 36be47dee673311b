// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "login/throttle.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace flexteam::login {

using std::chrono::seconds;

/// One device or network on one account.
const Throttle::Limit Throttle::own{.free = 5, .longest = seconds(900), .forget = seconds(3'600)};
/// One network on any account: an office of many people behind one address makes mistakes too.
const Throttle::Limit Throttle::network{.free = 50, .longest = seconds(900), .forget = seconds(3'600)};
/// All strangers to one account together: many addresses that guess in turn.
const Throttle::Limit Throttle::strangers{.free = 100, .longest = seconds(60), .forget = seconds(3'600)};

namespace {

constexpr std::size_t most_counts = 100'000;

std::string own_key(const Attempt& attempt) {
  return (attempt.known_device ? "known " : "from " + network_of(attempt.origin) + " ") + std::string(attempt.account);
}

std::string network_key(const Attempt& attempt) {
  return "network " + network_of(attempt.origin);
}

std::string strangers_key(const Attempt& attempt) {
  return "strangers " + std::string(attempt.account);
}

}  // namespace

seconds Throttle::wait(const Attempt& attempt, Time now) const {
  const std::lock_guard lock(mutex_);
  const auto waits = wait_for(own_key(attempt), own, now);
  if (attempt.known_device) return waits;
  return std::max(
      {waits, wait_for(network_key(attempt), network, now), wait_for(strangers_key(attempt), strangers, now)});
}

void Throttle::failed(const Attempt& attempt, Time now) {
  const std::lock_guard lock(mutex_);
  count(own_key(attempt), own, now);
  if (attempt.known_device) return;
  count(network_key(attempt), network, now);
  count(strangers_key(attempt), strangers, now);
}

void Throttle::succeeded(const Attempt& attempt) {
  const std::lock_guard lock(mutex_);
  counts_.erase(own_key(attempt));
}

seconds Throttle::wait_for(const std::string& key, const Limit& limit, Time now) const {
  const auto found = counts_.find(key);
  if (found == counts_.end() || found->second.failures < limit.free) return seconds(0);
  const int doublings = std::min(found->second.failures - limit.free, 20);
  const auto until = found->second.last + std::min(seconds(std::int64_t{1} << doublings), limit.longest);
  return until <= now ? seconds(0) : std::chrono::ceil<seconds>(until - now);
}

void Throttle::count(const std::string& key, const Limit& limit, Time now) {
  if (counts_.size() >= most_counts) {
    std::erase_if(counts_, [&](const auto& one) { return one.second.last + own.forget < now; });
    // Still full: somebody sends from very many addresses. Those do not get to fill the memory, nor to go uncounted.
    if (counts_.size() >= most_counts && !counts_.contains(key)) {
      counts_.erase(std::ranges::min_element(counts_, {}, [](const auto& one) { return one.second.last; }));
    }
  }
  auto& kept = counts_[key];
  if (kept.last + limit.forget < now) kept.failures = 0;
  ++kept.failures;
  kept.last = now;
}

std::string network_of(std::string_view address) {
  in6_addr bytes{};
  const std::string without_zone(address.substr(0, address.find('%')));
  if (inet_pton(AF_INET6, without_zone.c_str(), &bytes) != 1) return std::string(address);
  std::array<char, INET6_ADDRSTRLEN> text{};
  // An IPv4 address in IPv6 clothes is that address.
  if (IN6_IS_ADDR_V4MAPPED(&bytes) != 0) {
    return inet_ntop(AF_INET, &bytes.s6_addr[12], text.data(), text.size());
  }
  std::fill(std::begin(bytes.s6_addr) + 8, std::end(bytes.s6_addr), std::uint8_t{0});
  return std::string(inet_ntop(AF_INET6, &bytes, text.data(), text.size())) + "/64";
}

}  // namespace flexteam::login
