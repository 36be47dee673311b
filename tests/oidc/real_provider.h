// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/types.h>

#include <string>

#include "oidc/client.h"

namespace flexteam::oidc::testing {

/// tests/oidc/provider.mjs: the npm package oidc-provider, run by the Node that the lock file pins.
class RealProvider {
 public:
  /// Waits until it listens. `issuer` is empty when it does not start; what it says of that stands on standard error.
  explicit RealProvider(const std::string& wanted);
  ~RealProvider();
  RealProvider(const RealProvider&) = delete;
  RealProvider& operator=(const RealProvider&) = delete;

  [[nodiscard]] const std::string& issuer() const { return issuer_; }

 private:
  std::string issuer_;
  pid_t process_ = -1;
  int standard_input_ = -1;
};

/// What a browser with an empty jar of cookies comes back with that follows `address` until it is sent to `end`.
[[nodiscard]] Answer browse(const std::string& address, const std::string& end);

}  // namespace flexteam::oidc::testing
