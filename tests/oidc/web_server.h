// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace flexteam::oidc::testing {

struct Question {
  std::string method;
  std::string target;
  std::string body;
  std::string authorization;
};
struct Reply {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::string location = {};
};

/// A certificate that signs itself, and its key, as PEM.
struct Certificate {
  std::string certificate;
  std::string key;
};
/// `name`: as in a subject alternative name, "IP:127.0.0.1".
[[nodiscard]] Certificate make_certificate(const std::string& name);

/// Serves one question at a time on a free port of 127.0.0.1, over TLS when it has a certificate.
class WebServer {
 public:
  using Handler = std::function<Reply(const Question&)>;

  explicit WebServer(Handler handler, const Certificate* certificate = nullptr);
  ~WebServer();
  WebServer(const WebServer&) = delete;
  WebServer& operator=(const WebServer&) = delete;

  [[nodiscard]] const std::string& base() const { return base_; }
  /// How often this path was asked.
  [[nodiscard]] int asked(const std::string& target) const;

 private:
  struct Net;
  void serve();

  Handler handler_;
  std::unique_ptr<Net> net_;
  std::string base_;
  mutable std::mutex mutex_;
  std::map<std::string, int> asked_;
  std::atomic<bool> over_ = false;
  std::thread thread_;
};

}  // namespace flexteam::oidc::testing
