// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "oidc/provider.h"

/// Asking a provider something, through libcurl: TLS 1.2 or newer and verified, no redirects, at most 256 kB. Blocks
/// for `Transport::limit` at most.
namespace flexteam::oidc {

using Form = std::vector<std::pair<std::string_view, std::string>>;

/// "a=b&c=d%20e"
[[nodiscard]] std::string encoded(const Form& form);

/// What is wrong with an address of a provider, in Dutch; empty: it is fine. Fine is https without user, password or
/// fragment, and plain http to this machine where `Transport::plain_loopback` says so.
[[nodiscard]] std::string address_problem(const Transport& transport, const std::string& address);

struct Reply {
  long status = 0;
  std::string body;  ///< of content type JSON; otherwise empty
};

/// Error: one Dutch sentence: no connection, or none that can be trusted. Any status is a reply, but a redirect.
[[nodiscard]] std::expected<Reply, std::string> get(const Transport& transport, const std::string& address,
                                                    const std::string& bearer_token = {});
[[nodiscard]] std::expected<Reply, std::string> post(const Transport& transport, const std::string& address,
                                                     const Form& form);

}  // namespace flexteam::oidc
