// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/wire.h"

#include <fmt/core.h>

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <iterator>
#include <string_view>
#include <utility>

namespace flexteam::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

/// The last value of a list that may stand in several headers of one name.
std::string last_of(const Parser& parser, std::string_view name) {
  const auto [first, end] = parser.get().equal_range({name.data(), name.size()});
  if (first == end) return {};
  const auto value = std::prev(end)->value();
  const std::string_view text(value.data(), value.size());
  const auto comma = text.rfind(',');
  auto last = comma == std::string_view::npos ? text : text.substr(comma + 1);
  while (last.starts_with(' ') || last.starts_with('\t')) last.remove_prefix(1);
  while (last.ends_with(' ') || last.ends_with('\t')) last.remove_suffix(1);
  return std::string(last);
}

}  // namespace

Client client_of(const Parser& parser, const asio::ip::address& peer, bool behind_proxy) {
  if (!behind_proxy || !peer.is_loopback()) return {.address = peer.to_string()};
  Client client{.address = peer.to_string(), .https = last_of(parser, "X-Forwarded-Proto") == "https"};
  boost::system::error_code wrong;
  const auto forwarded = asio::ip::make_address(last_of(parser, "X-Forwarded-For"), wrong);
  if (!wrong) client.address = forwarded.to_string();
  return client;
}

Incoming incoming_of(Parser& parser, Client client) {
  auto& request = parser.get();
  Incoming incoming;
  incoming.method = method_of({request.method_string().data(), request.method_string().size()});
  incoming.target = std::string(request.target());
  incoming.body = std::move(request.body());
  incoming.header = [&request](std::string_view name) -> std::optional<std::string> {
    const auto found = request.find({name.data(), name.size()});
    if (found == request.end()) return std::nullopt;
    return std::string(found->value());
  };
  incoming.origin = std::move(client.address);
  incoming.https = client.https;
  return incoming;
}

Sending sending_of(const Parser& parser, const Incoming& incoming, const Routed& routed, const Answer& answer) {
  const auto& request = parser.get();
  Sending sending;
  sending.keep_alive = request.keep_alive();
  sending.http_1_0 = request.version() == 10;
  sending.is_api = routed.is_api;
  sending.is_html = answer.content_type.starts_with("text/html");
  sending.https = incoming.https;
  const auto encoding = request[beast::http::field::accept_encoding];
  sending.gzip = accepts_gzip({encoding.data(), encoding.size()});
  return sending;
}

bool is_malformed(const boost::system::error_code& error) {
  return error.category() == beast::http::make_error_code(beast::http::error::bad_method).category() &&
         error != beast::http::error::end_of_stream && error != beast::http::error::partial_message;
}

Answer malformed(const boost::system::error_code& problem, const ServerLimits& limits) {
  using beast::http::error;
  Answer answer;
  if (problem == error::header_limit || problem == error::buffer_overflow) {
    answer = problem_answer(431, fmt::format("The head of a request has at most {} bytes", limits.header_bytes));
  } else if (problem == error::body_limit) {
    answer = problem_answer(413, fmt::format("A body has at most {} bytes", limits.body_bytes));
  } else if (problem == error::bad_version) {
    answer = problem_answer(505, "This server speaks HTTP/1.0 and HTTP/1.1");
  } else {
    answer = problem_answer(400, "This is no valid HTTP request: " + problem.message());
  }
  answer.close = true;
  return answer;
}

}  // namespace flexteam::http
