// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/server.h"

#include <fmt/core.h>
#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <set>
#include <utility>

namespace flexteam::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using tcp = asio::ip::tcp;
using Parser = beast::http::request_parser<beast::http::string_body>;
using Error = boost::system::error_code;

/// One connection: its socket and whether it is waiting for a request.
struct Connection {
  explicit Connection(tcp::socket socket) : stream(std::move(socket)) {}
  beast::tcp_stream stream;
  beast::flat_buffer buffer;
  bool idle = true;
};

Answer malformed(const Error& problem, const ServerLimits& limits) {
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

/// The errors that mean the other side sent something wrong, as against having gone away.
bool is_malformed(const Error& error) {
  return error.category() == beast::http::make_error_code(beast::http::error::bad_method).category() &&
         error != beast::http::error::end_of_stream && error != beast::http::error::partial_message;
}

Incoming incoming_of(Parser& parser, const Connection& connection) {
  auto& request = parser.get();
  Incoming incoming;
  incoming.method = method_of({request.method_string().data(), request.method_string().size()});
  incoming.target = std::string(request.target());
  incoming.body = std::move(request.body());
  Error gone;
  incoming.origin = connection.stream.socket().remote_endpoint(gone).address().to_string();
  incoming.header = [&request](std::string_view name) -> std::optional<std::string> {
    const auto found = request.find({name.data(), name.size()});
    if (found == request.end()) return std::nullopt;
    return std::string(found->value());
  };
  return incoming;
}

Sending sending_of(Parser& parser, const Routed& routed, const Answer& answer) {
  auto& request = parser.get();
  Sending sending;
  sending.keep_alive = request.keep_alive();
  sending.http_1_0 = request.version() == 10;
  sending.is_api = routed.is_api;
  sending.is_html = answer.content_type.starts_with("text/html");
  const auto encoding = request[beast::http::field::accept_encoding];
  sending.gzip = accepts_gzip({encoding.data(), encoding.size()});
  return sending;
}

}  // namespace

struct Server::Inside {
  explicit Inside(ServerLimits its_limits) : limits(its_limits) {}

  asio::awaitable<void> accept();
  asio::awaitable<void> serve(std::shared_ptr<Connection> connection);
  asio::awaitable<bool> exchange(Connection& connection);
  asio::awaitable<bool> read(Connection& connection, Parser& parser);
  asio::awaitable<Answer> answer_for(const Incoming& incoming, Routed& routed);
  asio::awaitable<bool> write(Connection& connection, const Answer& answer, const Sending& sending, bool with_body);
  asio::awaitable<void> pump(Connection& connection, std::shared_ptr<EventStream> events);
  asio::awaitable<void> say_goodbye();
  void begin_to_stop();

  Application* application = nullptr;  // set while running
  Workers* workers = nullptr;
  ServerLimits limits;
  asio::io_context io{1};
  tcp::acceptor acceptor{io};
  std::set<Connection*> connections;
  bool stopping = false;
};

asio::awaitable<void> Server::Inside::accept() {
  while (!stopping) {
    Error error;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
    if (stopping) break;
    if (error) {  // out of file descriptors, or the client has gone already: wait a moment and go on
      asio::steady_timer moment(io, std::chrono::milliseconds(100));
      co_await moment.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    if (connections.size() >= limits.connections) continue;  // closes it
    socket.set_option(tcp::no_delay(true), error);
    asio::co_spawn(io, serve(std::make_shared<Connection>(std::move(socket))), asio::detached);
  }
}

asio::awaitable<void> Server::Inside::serve(std::shared_ptr<Connection> connection) {
  connections.insert(connection.get());
  try {
    while (!stopping && co_await exchange(*connection)) {
    }
  } catch (const std::exception& error) {
    spdlog::error("connection: {}", error.what());
  }
  connections.erase(connection.get());
  Error ignored;
  connection->stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
}

/// One request and its answer; false when the connection is to be closed.
asio::awaitable<bool> Server::Inside::exchange(Connection& connection) {
  Parser parser;
  parser.header_limit(limits.header_bytes);
  parser.body_limit(limits.body_bytes);
  connection.idle = true;
  if (!co_await read(connection, parser)) co_return false;
  connection.idle = false;

  const auto incoming = incoming_of(parser, connection);
  Routed routed = application->route(incoming);
  const auto answer = co_await answer_for(incoming, routed);
  auto sending = sending_of(parser, routed, answer);
  sending.keep_alive = sending.keep_alive && !stopping;
  if (!co_await write(connection, answer, sending, incoming.method != Method::head)) co_return false;
  if (answer.stream) {
    co_await pump(connection, answer.stream);
    co_return false;
  }
  co_return sending.keep_alive && !answer.close;
}

/// Reads a request; answers a malformed one. False: the connection is of no more use.
asio::awaitable<bool> Server::Inside::read(Connection& connection, Parser& parser) {
  Error error;
  connection.stream.expires_after(limits.idle);
  co_await beast::http::async_read_header(connection.stream, connection.buffer, parser,
                                          asio::redirect_error(asio::use_awaitable, error));
  if (!error && !parser.is_done()) {
    connection.idle = false;
    connection.stream.expires_after(limits.transfer);
    if (beast::iequals(parser.get()[beast::http::field::expect], "100-continue")) {
      static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(connection.stream, asio::buffer(go_on.data(), go_on.size()),
                                 asio::redirect_error(asio::use_awaitable, error));
    }
    if (!error) {
      co_await beast::http::async_read(connection.stream, connection.buffer, parser,
                                       asio::redirect_error(asio::use_awaitable, error));
    }
  }
  if (!error) co_return true;
  if (is_malformed(error)) {
    Sending sending;
    sending.keep_alive = false;
    sending.is_api = true;
    co_await write(connection, malformed(error, limits), sending, true);
    // What the client is still sending is read and dropped for a moment, so that it sees the answer.
    connection.stream.socket().shutdown(tcp::socket::shutdown_send, error);
    std::array<char, 4096> dropped;
    connection.stream.expires_after(std::chrono::seconds(1));
    for (std::size_t taken = 0; taken < 16 * limits.body_bytes;) {
      const auto count = co_await connection.stream.async_read_some(asio::buffer(dropped),
                                                                    asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
      taken += count;
    }
  }
  co_return false;
}

/// The answer that is ready, or that of an endpoint on a worker thread.
asio::awaitable<Answer> Server::Inside::answer_for(const Incoming& incoming, Routed& routed) {
  if (routed.answer) co_return std::move(*routed.answer);
  auto initiate = [&](auto handler) {
    // Held by a pointer: std::function wants to copy, a handler can only be moved.
    auto kept = std::make_shared<decltype(handler)>(std::move(handler));
    workers->run([this, &incoming, &routed, kept] {
      auto answer = application->work(incoming, routed);
      asio::post(io, [kept, answer = std::move(answer)]() mutable { (*kept)(std::move(answer)); });
    });
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Answer)>(initiate, asio::use_awaitable);
}

asio::awaitable<bool> Server::Inside::write(Connection& connection, const Answer& answer, const Sending& sending,
                                            bool with_body) {
  const auto head = head_of(answer, sending);
  const auto body = with_body ? body_of(answer, sending) : std::string_view{};
  const std::array<asio::const_buffer, 2> both = {asio::buffer(head), asio::buffer(body.data(), body.size())};
  Error error;
  connection.stream.expires_after(limits.transfer);
  co_await asio::async_write(connection.stream, both, asio::redirect_error(asio::use_awaitable, error));
  co_return !error;
}

/// Sends events as they come, and a comment now and then so that a lost connection is noticed.
asio::awaitable<void> Server::Inside::pump(Connection& connection, std::shared_ptr<EventStream> events) {
  auto timer = std::make_shared<asio::steady_timer>(io);
  events->on_push([weak = std::weak_ptr(timer), this] {
    asio::post(io, [weak] {
      if (const auto waiting = weak.lock()) waiting->cancel();
    });
  });
  while (true) {
    Error error;
    timer->expires_after(limits.heartbeat);
    auto [text, ended] = events->take();
    if (text.empty() && !ended) {
      co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, error));
      const bool woken = error == asio::error::operation_aborted;
      auto more = events->take();
      text = (woken ? "" : ": still here\n\n") + more.text;
      ended = more.ended;
    }
    if (!text.empty()) {
      connection.stream.expires_after(limits.transfer);
      co_await asio::async_write(connection.stream, asio::buffer(text),
                                 asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
    }
    if (ended || stopping) break;
  }
  events->on_push({});
}

void Server::Inside::begin_to_stop() {
  if (stopping) return;
  stopping = true;
  Error ignored;
  acceptor.close(ignored);
  for (auto* connection : connections) {
    if (connection->idle) connection->stream.cancel();
  }
  asio::co_spawn(io, say_goodbye(), asio::detached);
}

asio::awaitable<void> Server::Inside::say_goodbye() {
  const auto latest = std::chrono::steady_clock::now() + limits.goodbye;
  while (!connections.empty() && std::chrono::steady_clock::now() < latest) {
    asio::steady_timer moment(io, std::chrono::milliseconds(20));
    co_await moment.async_wait(asio::use_awaitable);
  }
  io.stop();
}

Server::Server(ServerLimits limits) : inside_(std::make_unique<Inside>(limits)) {}

Server::~Server() = default;

std::expected<std::uint16_t, std::string> Server::listen(const std::string& address, std::uint16_t port) {
  Error error;
  const auto parsed = asio::ip::make_address(address == "localhost" ? "127.0.0.1" : address, error);
  if (error) return std::unexpected(fmt::format("{} is no address of this machine; give one like 127.0.0.1", address));
  auto& acceptor = inside_->acceptor;
  const tcp::endpoint endpoint(parsed, port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use) {
    return std::unexpected(fmt::format("port {} is taken: stop what uses it, or choose another with --port", port));
  }
  if (error) return std::unexpected(fmt::format("cannot listen on port {}: {}", port, error.message()));
  return acceptor.local_endpoint().port();
}

void Server::run(Application& application, Workers& workers) {
  inside_->application = &application;
  inside_->workers = &workers;
  asio::co_spawn(inside_->io, inside_->accept(), asio::detached);
  inside_->io.run();
}

void Server::stop() {
  asio::post(inside_->io, [this] { inside_->begin_to_stop(); });
}

}  // namespace flexteam::http
