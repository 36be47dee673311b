// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/server.h"

#include <fmt/core.h>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <exception>
#include <unordered_map>
#include <utility>

#include "http/connection.h"
#include "http/connection_limiter.h"

namespace flexteam::http {
namespace {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Error = boost::system::error_code;

/// Files that are open for other things than connections: the database, logs, programs that are run.
constexpr std::size_t other_files = 200;

/// How many connections can be open: as many as wanted, unless the system gives fewer files; asks it for more first.
std::size_t connections_possible(std::size_t wanted) {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  if (files.rlim_cur < wanted + other_files) {
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, wanted + other_files);
    if (::setrlimit(RLIMIT_NOFILE, &files) != 0) ::getrlimit(RLIMIT_NOFILE, &files);
  }
  if (files.rlim_cur >= wanted + other_files) return wanted;
  const auto possible = files.rlim_cur - std::min<rlim_t>(other_files, files.rlim_cur / 2);
  spdlog::warn("the system allows {} open files: at most {} connections instead of {}", files.rlim_cur, possible,
               wanted);
  return possible;
}

}  // namespace

struct Server::Inside {
  explicit Inside(ServerOptions options)
      : limiter(options.limits.connections, options.limits.connections_per_address,
                [this](ConnectionLimiter::Id id) { cut(id); }),
        serving{.options = options, .io = io, .limiter = limiter} {}

  asio::awaitable<void> accept();
  asio::awaitable<void> serve(std::shared_ptr<Connection> connection);
  asio::awaitable<void> say_goodbye();
  void begin_to_stop();
  void cut(ConnectionLimiter::Id id);

  std::unordered_map<ConnectionLimiter::Id, Connection*> connections;
  ConnectionLimiter::Id next = 0;
  ConnectionLimiter limiter;
  asio::io_context io{1};
  Serving serving;
  tcp::acceptor acceptor{io};
};

asio::awaitable<void> Server::Inside::accept() {
  while (!serving.stopping) {
    Error error;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
    if (serving.stopping) break;
    if (error) {  // out of file descriptors, or the client has gone already: make room, wait a moment and go on
      if (error == asio::error::no_descriptors) limiter.make_room();
      asio::steady_timer moment(io, std::chrono::milliseconds(100));
      co_await moment.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    auto connection = std::make_shared<Connection>(serving, ++next, std::move(socket));
    if (!limiter.enter(connection->id(), connection->counted_as())) continue;  // closes it
    connections.emplace(connection->id(), connection.get());
    asio::co_spawn(io, serve(std::move(connection)), asio::detached);
  }
}

asio::awaitable<void> Server::Inside::serve(std::shared_ptr<Connection> connection) {
  try {
    co_await connection->serve();
  } catch (const std::exception& error) {
    spdlog::error("connection: {}", error.what());
  }
  connections.erase(connection->id());
  limiter.leave(connection->id());
}

void Server::Inside::cut(ConnectionLimiter::Id id) {
  if (const auto found = connections.find(id); found != connections.end()) found->second->cut();
}

void Server::Inside::begin_to_stop() {
  if (serving.stopping) return;
  serving.stopping = true;
  Error ignored;
  ignored = acceptor.close(ignored);
  for (const auto& [id, connection] : connections) connection->end_if_idle();
  asio::co_spawn(io, say_goodbye(), asio::detached);
}

asio::awaitable<void> Server::Inside::say_goodbye() {
  const auto latest = std::chrono::steady_clock::now() + serving.options.limits.goodbye;
  while (!connections.empty() && std::chrono::steady_clock::now() < latest) {
    asio::steady_timer moment(io, std::chrono::milliseconds(20));
    co_await moment.async_wait(asio::use_awaitable);
  }
  io.stop();
}

Server::Server(ServerOptions options) : inside_(std::make_unique<Inside>(options)) {}

Server::~Server() = default;

std::expected<std::uint16_t, std::string> Server::listen(const std::string& address, std::uint16_t port) {
  Error wrong;
  const auto parsed = asio::ip::make_address(address == "localhost" ? "127.0.0.1" : address, wrong);
  if (wrong) return std::unexpected(fmt::format("{} is no address of this machine; give one like 127.0.0.1", address));
  auto& acceptor = inside_->acceptor;
  const tcp::endpoint endpoint(parsed, port);
  try {
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen(asio::socket_base::max_listen_connections);
  } catch (const boost::system::system_error& error) {
    if (error.code() == asio::error::address_in_use) {
      return std::unexpected(fmt::format("port {} is taken: stop what uses it, or choose another with --port", port));
    }
    return std::unexpected(fmt::format("cannot listen on port {}: {}", port, error.code().message()));
  }
  return acceptor.local_endpoint().port();
}

void Server::run(Application& application, Workers& workers) {
  inside_->serving.application = &application;
  inside_->serving.workers = &workers;
  inside_->limiter.most(connections_possible(inside_->serving.options.limits.connections));
  asio::co_spawn(inside_->io, inside_->accept(), asio::detached);
  inside_->io.run();
}

void Server::stop() {
  asio::post(inside_->io, [this] { inside_->begin_to_stop(); });
}

}  // namespace flexteam::http
