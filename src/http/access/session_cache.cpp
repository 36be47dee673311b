// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/access/session_cache.h"

#include <fmt/core.h>

#include <mutex>

#include "service/login/sessions.h"

namespace flexteam::http {
namespace {

/// How long an ended session or a changed account may go unseen where another process changed it.
constexpr std::chrono::seconds good_for{5};
constexpr std::size_t most_entries = 10'000;

/// The prefix makes browsers refuse the cookie unless it is Secure, for the whole host and for this host alone.
constexpr std::string_view session_name = "__Host-flexteam";
constexpr std::string_view device_name = "__Host-flexteam-device";

Caller caller_of(const service::KnownSession& known) {
  Caller caller;
  caller.session = known.session.id;
  caller.account = known.account;
  caller.full = known.session.full;
  if (caller.full) caller.actor = known.account.id;
  caller.session_ends = known.session.ends;
  return caller;
}

}  // namespace

std::optional<Caller> SessionCache::recent(std::string_view token, bool by_hand) const {
  if (token.empty()) return Caller{};
  const std::shared_lock lock(mutex_);
  const auto found = entries_.find(token);
  if (found == entries_.end() || found->second.asked + good_for < std::chrono::steady_clock::now()) return std::nullopt;
  if (by_hand && found->second.seen + service::seen_step <= model::now()) return std::nullopt;
  return found->second.caller;
}

Caller SessionCache::find(const std::string& token, bool by_hand) {
  if (auto caller = recent(token, by_hand)) return std::move(*caller);
  const auto forgotten = [&] {
    const std::shared_lock lock(mutex_);
    return forgotten_;
  }();
  const auto known = service::find_session(store_, token, by_hand);
  // Cookies that anybody can make up do not push out those of people.
  if (!known) return {};
  auto caller = caller_of(*known);
  const std::unique_lock lock(mutex_);
  // What was read before something changed is good for this call, not for the next.
  if (forgotten != forgotten_) return caller;
  if (entries_.size() >= most_entries) entries_.clear();
  entries_.insert_or_assign(token, Entry{caller, known->session.seen, std::chrono::steady_clock::now()});
  return caller;
}

void SessionCache::forget() {
  const std::unique_lock lock(mutex_);
  entries_.clear();
  ++forgotten_;
}

std::string_view cookie_in(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const auto end = cookies.find(';');
    auto one = cookies.substr(0, end);
    cookies = end == std::string_view::npos ? std::string_view{} : cookies.substr(end + 1);
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('=')) return one.substr(name.size() + 1);
  }
  return {};
}

std::string_view token_in(std::string_view cookies) {
  return cookie_in(cookies, session_name);
}

std::string session_cookie(std::string_view token) {
  return fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Strict{}", session_name, token,
                     token.empty() ? "; Max-Age=0" : "");
}

std::string_view device_in(std::string_view cookies) {
  return cookie_in(cookies, device_name);
}

std::string device_cookie(std::string_view token) {
  constexpr int year = 365 * 24 * 3600;
  return fmt::format("{}={}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age={}", device_name, token, year);
}

}  // namespace flexteam::http
