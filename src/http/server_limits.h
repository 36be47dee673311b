// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace flexteam::http {

/// What one client may take, so that none keeps the others from being served.
struct ServerLimits {
  std::uint32_t header_bytes = 16 * 1024;                          ///< of a head; more is a 431
  std::uint64_t body_bytes = std::uint64_t{8} << 20;               ///< of a body; more is a 413
  std::uint64_t bodies_bytes = std::uint64_t{256} << 20;           ///< of all bodies that are coming in; more is a 503
  std::chrono::milliseconds idle = std::chrono::seconds(60);       ///< until the first byte of a request
  std::chrono::milliseconds slow = std::chrono::seconds(15);       ///< from there until the head is whole, and without
                                                                   ///< progress of a body or of an answer
  std::uint64_t bytes_per_second = 4096;                           ///< of a body or an answer, at least, on average
  std::chrono::milliseconds heartbeat = std::chrono::seconds(15);  ///< between comments on a stream
  std::chrono::milliseconds stream = std::chrono::minutes(10);     ///< then a stream ends and a browser asks again: its
                                                                   ///< session may have ended meanwhile
  std::chrono::milliseconds goodbye = std::chrono::seconds(5);     ///< for answers under way when the server stops
  std::chrono::milliseconds last_words = std::chrono::seconds(1);  ///< to read on after a refusal, so that it is seen
  std::size_t connections = 4096;                                  ///< in all, streams included
  std::size_t connections_per_address = 256;                       ///< of one address, streams included
};

}  // namespace flexteam::http
