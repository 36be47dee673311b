// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/connection_limiter.h"

#include <utility>

namespace flexteam::http {

ConnectionLimiter::ConnectionLimiter(std::size_t most, std::size_t most_per_address, std::function<void(Id)> cut)
    : most_(most), most_per_address_(most_per_address), cut_(std::move(cut)) {}

bool ConnectionLimiter::enter(Id id, const std::string& address) {
  if (!has_room_for(address)) return false;
  if (entries_.size() >= most_ && !make_room()) return false;
  const Entry entry{{State::waiting, ++changes_, id}, address};
  add(entry);
  entries_.emplace(id, entry);
  return true;
}

bool ConnectionLimiter::count_for(Id id, const std::string& address) {
  const auto found = entries_.find(id);
  if (found == entries_.end()) return false;
  if (found->second.address == address) return true;
  if (!has_room_for(address)) return false;
  take_out(found->second);
  found->second.address = address;
  add(found->second);
  return true;
}

void ConnectionLimiter::becomes(Id id, State state) {
  const auto found = entries_.find(id);
  if (found == entries_.end()) return;
  take_out(found->second);
  found->second.place.state = state;
  found->second.place.since = ++changes_;
  add(found->second);
}

void ConnectionLimiter::leave(Id id) {
  const auto found = entries_.find(id);
  if (found == entries_.end()) return;
  take_out(found->second);
  entries_.erase(found);
}

bool ConnectionLimiter::make_room() {
  return make_room_in(all_);
}

void ConnectionLimiter::add(const Entry& entry) {
  all_.insert(entry.place);
  if (!entry.address.empty()) by_address_[entry.address].insert(entry.place);
}

void ConnectionLimiter::take_out(const Entry& entry) {
  all_.erase(entry.place);
  const auto found = by_address_.find(entry.address);
  if (found == by_address_.end()) return;
  found->second.erase(entry.place);
  if (found->second.empty()) by_address_.erase(found);
}

bool ConnectionLimiter::make_room_in(const Order& order) {
  if (order.empty() || order.begin()->state == State::working) return false;
  const auto id = order.begin()->id;
  leave(id);
  cut_(id);
  return true;
}

bool ConnectionLimiter::has_room_for(const std::string& address) {
  const auto found = by_address_.find(address);
  return address.empty() || found == by_address_.end() || found->second.size() < most_per_address_ ||
         make_room_in(found->second);
}

}  // namespace flexteam::http
