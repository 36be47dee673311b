// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "http/application.h"
#include "http/connection_limiter.h"
#include "http/server.h"
#include "http/wire.h"
#include "http/workers.h"

namespace flexteam::http {

/// What all connections of a server share.
struct Serving {
  ServerOptions options;
  boost::asio::io_context& io;
  ConnectionLimiter& limiter;
  Application* application = nullptr;
  Workers* workers = nullptr;
  std::uint64_t bodies_bytes = 0;  ///< of the bodies that are in memory, the first bytes of each aside
  bool stopping = false;
};

/// One connection and all that is said over it. Used by the I/O thread alone; whoever runs `serve` keeps it alive.
class Connection {
 public:
  Connection(Serving& serving, ConnectionLimiter::Id id, boost::asio::ip::tcp::socket socket);

  /// Requests and answers until either side ends it.
  boost::asio::awaitable<void> serve();
  /// Closes it now, whatever is under way.
  void cut();
  /// Ends it unless a request is coming in or being answered.
  void end_if_idle();

  [[nodiscard]] ConnectionLimiter::Id id() const { return id_; }
  /// What it counts as before its first request: empty for a proxy that is trusted.
  [[nodiscard]] const std::string& counted_as() const { return counted_as_; }

 private:
  /// The room that a body takes; given back when the request is done with.
  class BodyRoom;

  boost::asio::awaitable<bool> exchange();
  boost::asio::awaitable<bool> read(Parser& parser, Client& client, BodyRoom& room);
  boost::asio::awaitable<bool> read_head(Parser& parser, boost::system::error_code& error);
  boost::asio::awaitable<bool> read_body(Parser& parser, BodyRoom& room, boost::system::error_code& error);
  boost::asio::awaitable<bool> refuse(Answer answer);
  boost::asio::awaitable<Answer> answer_for(const Incoming& incoming, Routed& routed);
  boost::asio::awaitable<bool> write(const Answer& answer, const Sending& sending, bool with_body);
  boost::asio::awaitable<bool> send(std::span<const boost::asio::const_buffer> buffers);
  boost::asio::awaitable<void> pump(std::shared_ptr<EventStream> events);

  Serving& serving_;
  ConnectionLimiter::Id id_;
  boost::beast::tcp_stream stream_;
  boost::asio::ip::address peer_;
  std::string counted_as_;
  boost::beast::flat_buffer buffer_;
  std::shared_ptr<boost::asio::steady_timer> next_event_;  ///< set while events are streamed
  bool idle_ = true;
  bool cut_ = false;
};

}  // namespace flexteam::http
