// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>

namespace flexteam::http {

/// Which connections may stay. Where there is no room for a new one, the one that has kept the server waiting longest
/// goes, so that connections which do nothing, however many, never keep a client out. Knows nothing of sockets; used
/// by one thread.
class ConnectionLimiter {
 public:
  using Id = std::uint64_t;

  /// In the order in which they are let go: a stream only when nobody keeps us waiting, one that we work for never.
  enum class State : std::uint8_t {
    waiting,    ///< for the client: to send the rest of a request, or to take an answer
    streaming,  ///< events
    working,
  };

  /// `cut` closes the connection at once; it is no longer counted then.
  ConnectionLimiter(std::size_t most, std::size_t most_per_address, std::function<void(Id)> cut);

  /// A new connection, waiting, from this address; an empty address is not counted by itself. False: there is no room
  /// and none can be made.
  [[nodiscard]] bool enter(Id id, const std::string& address);
  /// From now on it counts for another address. False: that one has no room; it then counts as before.
  [[nodiscard]] bool count_for(Id id, const std::string& address);
  void becomes(Id id, State state);
  /// Gone by itself; fine when it was cut.
  void leave(Id id);

  /// Cuts the one that is first to go; false when there is none.
  bool make_room();

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  void most(std::size_t connections) { most_ = connections; }

 private:
  struct Place {
    State state;
    std::uint64_t since;  ///< rises with every change of state
    Id id;
    auto operator<=>(const Place&) const = default;
  };
  struct Entry {
    Place place;
    std::string address;
  };
  using Order = std::set<Place>;

  void add(const Entry& entry);
  void take_out(const Entry& entry);
  bool make_room_in(const Order& order);
  bool has_room_for(const std::string& address);

  std::size_t most_;
  std::size_t most_per_address_;
  std::function<void(Id)> cut_;
  std::uint64_t changes_ = 0;
  std::unordered_map<Id, Entry> entries_;
  Order all_;
  std::unordered_map<std::string, Order> by_address_;
};

}  // namespace flexteam::http
