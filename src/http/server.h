// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>

#include "http/application.h"
#include "http/workers.h"

namespace flexteam::http {

struct ServerLimits {
  std::uint32_t header_bytes = 16 * 1024;
  std::uint64_t body_bytes = std::uint64_t{8} << 20;
  std::chrono::seconds idle{60};       ///< between requests, and for a head to come in
  std::chrono::seconds transfer{30};   ///< for a body to come in or an answer to go out
  std::chrono::seconds heartbeat{15};  ///< between comments on a stream
  std::chrono::seconds goodbye{5};     ///< for answers under way when the server stops
  std::size_t connections = 1000;
};

/// HTTP/1.1 on one address. One I/O thread carries all connections; endpoints run on workers.
class Server {
 public:
  explicit Server(ServerLimits limits = {});
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Takes the port (0: a free one) on this address ("127.0.0.1", "0.0.0.0", "::") and returns it. Error: one line.
  [[nodiscard]] std::expected<std::uint16_t, std::string> listen(const std::string& address, std::uint16_t port);
  /// Serves on this thread until `stop`. `workers` must be finished before this server goes.
  void run(Application& application, Workers& workers);
  /// No new connections; answers under way get some seconds. From any thread, also from a signal handler's thread.
  void stop();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace flexteam::http
