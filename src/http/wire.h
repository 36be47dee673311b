// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/asio/ip/address.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/system/error_code.hpp>
#include <string>

#include "http/application.h"
#include "http/server_limits.h"

/// Beast's requests as ours, and its errors as answers.
namespace flexteam::http {

using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

/// Who sends: for a proxy that is trusted, the client behind it.
struct Client {
  std::string address;  ///< IPv4 or IPv6
  bool https = false;   ///< the client's own connection
};

/// Behind a trusted proxy on this machine, the client is the last one of X-Forwarded-For: that one the proxy added
/// itself, all before it anybody can write.
[[nodiscard]] Client client_of(const Parser& parser, const boost::asio::ip::address& peer, bool behind_proxy);

/// Takes the body out of the parser; the headers stay there and are looked up there.
[[nodiscard]] Incoming incoming_of(Parser& parser, Client client);
[[nodiscard]] Sending sending_of(const Parser& parser, const Incoming& incoming, const Routed& routed,
                                 const Answer& answer);

/// The errors that mean the other side sent something wrong, as against having gone away.
[[nodiscard]] bool is_malformed(const boost::system::error_code& error);
/// The answer to that; the connection closes after it.
[[nodiscard]] Answer malformed(const boost::system::error_code& problem, const ServerLimits& limits);

}  // namespace flexteam::http
