// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.h"

#include <fmt/core.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/http/read.hpp>
#include <string_view>
#include <utility>

#include "http/patience.h"
#include "login/throttle.h"

namespace flexteam::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using Error = boost::system::error_code;
using State = ConnectionLimiter::State;

constexpr std::size_t first_read = 4096;         // bytes that an idle connection has ready
constexpr std::size_t most_kept = 16'384;        // bytes of buffer that it keeps between requests
constexpr std::uint64_t body_for_free = 65'536;  // bytes of each body that always have room

/// No more from us; that the client has gone already is fine.
void end_of_answers(tcp::socket& socket) {
  Error ignored;
  ignored = socket.shutdown(tcp::socket::shutdown_send, ignored);
}

/// An IPv4 client of a socket for both: who is of this machine is so either way.
asio::ip::address unmapped(const asio::ip::address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
}

}  // namespace

class Connection::BodyRoom {
 public:
  explicit BodyRoom(Serving& serving) : serving_(serving) {}
  BodyRoom(const BodyRoom&) = delete;
  BodyRoom& operator=(const BodyRoom&) = delete;
  ~BodyRoom() { give_back(); }

  void give_back() { serving_.bodies_bytes -= std::exchange(taken_, 0); }

  /// False: all bodies together are too much.
  [[nodiscard]] bool holds(std::uint64_t bytes) {
    const auto counted = bytes > body_for_free ? bytes - body_for_free : 0;
    serving_.bodies_bytes += counted - taken_;
    taken_ = counted;
    return counted == 0 || serving_.bodies_bytes <= serving_.options.limits.bodies_bytes;
  }

 private:
  Serving& serving_;
  std::uint64_t taken_ = 0;
};

Connection::Connection(Serving& serving, ConnectionLimiter::Id id, tcp::socket socket)
    : serving_(serving), id_(id), stream_(std::move(socket)) {
  Error ignored;
  auto& its = stream_.socket();
  peer_ = unmapped(its.remote_endpoint(ignored).address());
  ignored = its.set_option(tcp::no_delay(true), ignored);
  if (!serving.options.behind_proxy || !peer_.is_loopback()) counted_as_ = login::network_of(peer_.to_string());
  // What the kernel still holds when we are done is given up in the same time as what we still write.
  const auto patience = static_cast<unsigned>(serving.options.limits.slow.count());
  ::setsockopt(its.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &patience, sizeof patience);
}

asio::awaitable<void> Connection::serve() {
  bool goes_on = true;
  // Not in the condition: g++ 12 makes wrong code of a co_await behind &&.
  while (goes_on && !serving_.stopping && !cut_) goes_on = co_await exchange();
  if (!cut_) end_of_answers(stream_.socket());
}

void Connection::cut() {
  cut_ = true;
  stream_.close();
  if (next_event_) next_event_->cancel();
}

void Connection::end_if_idle() {
  if (idle_) stream_.cancel();
}

/// One request and its answer; false when the connection is to be closed.
asio::awaitable<bool> Connection::exchange() {
  Parser parser;
  parser.header_limit(serving_.options.limits.header_bytes);
  parser.body_limit(serving_.options.limits.body_bytes);
  BodyRoom room(serving_);
  Client client;
  idle_ = true;
  serving_.limiter.becomes(id_, State::waiting);
  if (!co_await read(parser, client, room)) co_return false;
  serving_.limiter.becomes(id_, State::working);

  const auto incoming = incoming_of(parser, std::move(client));
  Routed routed = serving_.application->route(incoming);
  const auto answer = co_await answer_for(incoming, routed);
  auto sending = sending_of(parser, incoming, routed, answer);
  sending.keep_alive = sending.keep_alive && !serving_.stopping;
  if (!co_await write(answer, sending, incoming.method != Method::head)) co_return false;
  if (answer.stream) {
    serving_.limiter.becomes(id_, State::streaming);
    co_await pump(answer.stream);
    co_return false;
  }
  // Between requests a proxy's connection is nobody's.
  co_return sending.keep_alive && !answer.close && serving_.limiter.count_for(id_, counted_as_);
}

/// Reads a request; answers a malformed one. False: the connection is of no more use.
asio::awaitable<bool> Connection::read(Parser& parser, Client& client, BodyRoom& room) {
  Error error;
  if (co_await read_head(parser, error)) {
    client = client_of(parser, peer_, serving_.options.behind_proxy);
    if (counted_as_.empty() && !serving_.limiter.count_for(id_, login::network_of(client.address))) {
      if (cut_) co_return false;
      co_return co_await refuse(problem_answer(429, "Too many requests of this address are under way; wait for those"));
    }
    if (co_await read_body(parser, room, error)) co_return true;
    if (!error && !cut_) {
      parser.get().body() = {};
      room.give_back();
      co_return co_await refuse(problem_answer(503, "Too much is being sent at once. Try again in a minute"));
    }
  }
  if (is_malformed(error)) co_return co_await refuse(malformed(error, serving_.options.limits));
  co_return false;
}

/// The head in one go from its first byte: a byte now and then does not help.
asio::awaitable<bool> Connection::read_head(Parser& parser, Error& error) {
  if (buffer_.size() == 0) {
    if (buffer_.capacity() > most_kept) buffer_.shrink_to_fit();
    stream_.expires_after(serving_.options.limits.idle);
    const auto count =
        co_await stream_.async_read_some(buffer_.prepare(first_read), asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return false;
    buffer_.commit(count);
  }
  idle_ = false;
  stream_.expires_after(serving_.options.limits.slow);
  co_await beast::http::async_read_header(stream_, buffer_, parser, asio::redirect_error(asio::use_awaitable, error));
  co_return !error;
}

/// False without an error: there is no room for it now.
asio::awaitable<bool> Connection::read_body(Parser& parser, BodyRoom& room, Error& error) {
  const auto& limits = serving_.options.limits;
  if (!parser.is_done() && beast::iequals(parser.get()[beast::http::field::expect], "100-continue")) {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const std::array buffers = {asio::const_buffer(go_on.data(), go_on.size())};
    if (!co_await send(buffers)) {
      error = asio::error::connection_aborted;
      co_return false;
    }
  }
  Patience patience(limits.slow, limits.bytes_per_second);
  parser.eager(true);
  while (!parser.is_done()) {
    stream_.expires_at(patience.latest());
    const auto count = co_await beast::http::async_read_some(stream_, buffer_, parser,
                                                             asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return false;
    patience.moved(count);
    if (!room.holds(parser.get().body().size())) co_return false;
  }
  co_return true;
}

/// Says no and ends the connection. What the client is still sending is read and dropped for a moment, so that it sees
/// the answer.
asio::awaitable<bool> Connection::refuse(Answer answer) {
  answer.close = true;
  Sending sending;
  sending.keep_alive = false;
  sending.is_api = true;
  if (!co_await write(answer, sending, true)) co_return false;
  end_of_answers(stream_.socket());
  Error error;
  std::array<char, 4096> dropped;
  stream_.expires_after(serving_.options.limits.last_words);
  while (!error) {
    co_await stream_.async_read_some(asio::buffer(dropped), asio::redirect_error(asio::use_awaitable, error));
  }
  co_return false;
}

/// The answer that is ready, or that of an endpoint on a worker thread.
asio::awaitable<Answer> Connection::answer_for(const Incoming& incoming, Routed& routed) {
  if (routed.answer) co_return std::move(*routed.answer);
  auto initiate = [&](auto handler) {
    // Held by a pointer: std::function wants to copy, a handler can only be moved.
    auto kept = std::make_shared<decltype(handler)>(std::move(handler));
    serving_.workers->run([this, &incoming, &routed, kept] {
      auto answer = serving_.application->work(incoming, routed);
      asio::post(serving_.io, [kept, answer = std::move(answer)]() mutable { (*kept)(std::move(answer)); });
    });
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Answer)>(initiate, asio::use_awaitable);
}

asio::awaitable<bool> Connection::write(const Answer& answer, const Sending& sending, bool with_body) {
  const auto head = head_of(answer, sending);
  const auto body = with_body ? body_of(answer, sending) : std::string_view{};
  const std::array<asio::const_buffer, 2> both = {asio::buffer(head), asio::buffer(body.data(), body.size())};
  co_return co_await send(both);
}

/// Sends all of it, as long as the client goes on taking it.
asio::awaitable<bool> Connection::send(std::span<const asio::const_buffer> buffers) {
  const auto& limits = serving_.options.limits;
  Patience patience(limits.slow, limits.bytes_per_second);
  beast::buffers_suffix rest(buffers);
  bool waits = false;
  while (beast::buffer_bytes(rest) > 0) {
    Error error;
    stream_.expires_at(patience.latest());
    const auto count = co_await stream_.async_write_some(rest, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return false;
    rest.consume(count);
    patience.moved(count);
    if (beast::buffer_bytes(rest) > 0 && !std::exchange(waits, true) && !next_event_) {
      serving_.limiter.becomes(id_, State::waiting);
    }
  }
  co_return true;
}

/// Sends events as they come, and a comment now and then so that a lost connection is noticed.
asio::awaitable<void> Connection::pump(std::shared_ptr<EventStream> events) {
  auto timer = std::make_shared<asio::steady_timer>(serving_.io);
  next_event_ = timer;
  events->on_push([weak = std::weak_ptr(timer), &io = serving_.io] {
    asio::post(io, [weak] {
      if (const auto waiting = weak.lock()) waiting->cancel();
    });
  });
  const auto until = std::chrono::steady_clock::now() + serving_.options.limits.stream;
  while (!cut_ && std::chrono::steady_clock::now() < until) {
    Error error;
    timer->expires_after(serving_.options.limits.heartbeat);
    auto [text, ended] = events->take();
    if (text.empty() && !ended) {
      co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, error));
      const bool woken = error == asio::error::operation_aborted;
      auto more = events->take();
      text = (woken ? "" : ": still here\n\n") + more.text;
      ended = more.ended;
    }
    if (!text.empty()) {
      const std::array buffers = {asio::const_buffer(text.data(), text.size())};
      if (!co_await send(buffers)) break;
    }
    if (ended || serving_.stopping) break;
  }
  events->on_push({});
  next_event_ = nullptr;
}

}  // namespace flexteam::http
