// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace flexteam::oidc {

/// Why logging in at a provider did not work.
enum class Trouble : unsigned char {
  declined,     ///< the person or the provider said no
  stale,        ///< not begun in this browser, begun too long ago
  unreachable,  ///< no connection, or none that can be trusted
  provider,     ///< the provider answers otherwise than agreed
  unknown_key,  ///< the token is signed with a key that the provider does not publish
  untrusted,    ///< the token is not what it should be
};

struct Failure {
  Trouble trouble = Trouble::provider;
  std::string detail;  ///< one Dutch sentence for the administrator and the log, without secrets
};

}  // namespace flexteam::oidc
