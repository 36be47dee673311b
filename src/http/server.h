// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <string>

#include "http/application.h"
#include "http/server_limits.h"
#include "http/workers.h"

namespace flexteam::http {

struct ServerOptions {
  ServerLimits limits{};
  bool behind_proxy = false;  ///< what a proxy on this machine says about its clients is believed: address, https
};

/// HTTP/1.1 on one address. One I/O thread carries all connections; endpoints run on workers.
class Server {
 public:
  explicit Server(ServerOptions options = {});
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
