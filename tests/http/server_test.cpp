// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The server over real sockets, with limits so small that nobody has to wait. A socket of a test gives up after ten
// seconds: then what should have been cut was not.
#include "http/server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "http/access/session_cache.h"
#include "http/app.h"
#include "service/login/sessions.h"
#include "store/accounts.h"
#include "tests/sql/databases.h"

namespace flexteam::http {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr std::size_t picture_bytes = std::size_t{12} << 20;  // more than the kernel holds for a client

constexpr std::string_view start_page = "<!doctype html>";

class Client {
 public:
  explicit Client(std::uint16_t port, const char* from = "127.0.0.1", int receive_buffer = 0)
      : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (receive_buffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const auto local = address(from, 0);
    const auto server = address("127.0.0.1", port);
    if (::bind(socket_, reinterpret_cast<const sockaddr*>(&local), sizeof local) != 0 ||
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0) {
      ADD_FAILURE() << "no connection from " << from;
    }
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() { ::close(socket_); }

  bool send(std::string_view text) {
    return ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(text.size());
  }
  /// What comes until `end` has come or the server has cut the connection.
  std::string read_until(std::string_view end) {
    std::string found;
    std::array<char, 16384> part{};
    while (found.find(end) == std::string::npos) {
      const auto count = ::recv(socket_, part.data(), part.size(), 0);
      if (count < 0 && errno == EAGAIN) ADD_FAILURE() << "nothing came and nothing was cut";
      if (count <= 0) break;
      found.append(part.data(), static_cast<std::size_t>(count));
    }
    return found;
  }
  static Client& first_to_answer(Client& one, Client& other) {
    std::array<pollfd, 2> both = {{{one.socket_, POLLIN, 0}, {other.socket_, POLLIN, 0}}};
    if (::poll(both.data(), both.size(), 10'000) < 1) ADD_FAILURE() << "neither was answered";
    return both[0].revents != 0 ? one : other;
  }
  /// Everything until the end of the connection.
  std::string read_all() { return read_until(std::string(1, '\0') + "never sent"); }
  /// The head of the answer; its body is read too when it is small, so that the next answer comes alone.
  std::string get(const std::string& path, const std::string& headers = "") {
    send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    auto found = read_until("\r\n\r\n");
    const bool page = found.find("Content-Type: text/html") != std::string::npos;
    if (page && !found.ends_with(start_page)) found += read_until(start_page);
    return found;
  }

 private:
  static sockaddr_in address(const char* text, std::uint16_t port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    ::inet_pton(AF_INET, text, &result.sin_addr);
    return result;
  }
  int socket_;
};

class ServerTest : public testing::Test {
 protected:
  void start(ServerOptions options, const char* address = "127.0.0.1") {
    std::ofstream(folder_ / "index.html") << start_page;
    server_ = std::make_unique<Server>(options);
    port_ = server_->listen(address, 0).value();
    store_ = std::make_unique<store::Store>(store::Store::open({sql::Engine::sqlite, folder_ / "test.db"}).value());
    app_ = std::make_unique<App>(*store_, StaticFiles::load(folder_.string()).value(),
                                 AppOptions{.program_version = "1", .today = {}, .workers = 2});
    running_ = std::jthread([this] { app_->run(*server_); });
  }
  void start_with_picture(ServerOptions options) {
    std::ofstream(folder_ / "big.png") << std::string(picture_bytes, 'x');
    start(options);
  }
  /// A header of somebody who has logged in.
  std::string logged_in() {
    const auto account = store_->write({"test", "account.create"}, [](store::WriteTransaction& tx) {
      return store::accounts::add(tx, {.id = {},
                                       .name = "Coördinator",
                                       .email = "coordinator@flexteam.example",
                                       .title = {},
                                       .role = model::AccountRole::team_coordinator});
    });
    const auto opened = service::open_session(*store_, account.value().id, true, {});
    const auto cookie = session_cookie(opened.token);
    return fmt::format("Cookie: {}\r\n", cookie.substr(0, cookie.find(';')));
  }
  void TearDown() override {
    app_->stop(*server_);
    running_.join();
    app_.reset();
  }
  [[nodiscard]] std::uint16_t port() const { return port_; }

 private:
  test::Folder folder_;
  std::uint16_t port_ = 0;
  std::unique_ptr<Server> server_;
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<App> app_;
  std::jthread running_;
};

constexpr auto forever = 3600s;

TEST_F(ServerTest, ASlowHeadIsCutAlthoughBytesKeepComing) {
  start({.limits = {.idle = forever, .slow = 150ms}});
  Client client(port());
  ASSERT_TRUE(client.send("GET / HT"));
  std::jthread drip([&](const std::stop_token& stop) {
    while (!stop.stop_requested() && client.send("T")) std::this_thread::sleep_for(20ms);
  });
  EXPECT_THAT(client.read_all(), IsEmpty());
}

TEST_F(ServerTest, ABodyThatDoesNotComeIsCut) {
  start({.limits = {.idle = forever, .slow = 150ms}});
  Client client(port());
  client.send("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"a\":");
  EXPECT_THAT(client.read_all(), IsEmpty());
}

TEST_F(ServerTest, ABodyBelowThePaceIsCutAlthoughBytesKeepComing) {
  start({.limits = {.idle = forever, .slow = 150ms, .bytes_per_second = 100'000}});
  Client client(port());
  client.send("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
  std::jthread drip([&](const std::stop_token& stop) {
    while (!stop.stop_requested() && client.send(" ")) std::this_thread::sleep_for(20ms);
  });
  EXPECT_THAT(client.read_all(), IsEmpty());
}

TEST_F(ServerTest, AnAnswerThatIsNotReadIsCut) {
  start_with_picture({.limits = {.idle = forever, .slow = 150ms}});
  Client client(port(), "127.0.0.1", 4096);
  EXPECT_THAT(client.get("/big.png"), StartsWith("HTTP/1.1 200"));
  // Another answer would come after it; the server has given up long before.
  std::this_thread::sleep_for(600ms);
  EXPECT_LT(client.read_all().size(), picture_bytes);
}

TEST_F(ServerTest, AnAnswerThatIsReadComesWhole) {
  start_with_picture({.limits = {.idle = forever, .slow = 5s}});
  Client client(port());
  client.send("GET /big.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_GT(client.read_all().size(), picture_bytes);
}

TEST_F(ServerTest, AConnectionThatAsksNothingIsClosed) {
  start({.limits = {.idle = 100ms, .slow = forever}});
  Client client(port());
  EXPECT_THAT(client.read_all(), IsEmpty());
}

TEST_F(ServerTest, TooMuchIsRefused) {
  start({.limits = {.header_bytes = 1000, .body_bytes = 2000}});
  Client head(port());
  head.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(2000, 'a') + "\r\n\r\n");
  EXPECT_THAT(head.read_all(), AllOf(StartsWith("HTTP/1.1 431"), HasSubstr("application/problem+json")));
  Client body(port());
  body.send("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2001\r\n\r\n");
  EXPECT_THAT(body.read_all(), AllOf(StartsWith("HTTP/1.1 413"), HasSubstr("application/problem+json")));
  Client chunks(port());
  chunks.send("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n7d1\r\n" +
              std::string(2001, ' ') + "\r\n0\r\n\r\n");
  EXPECT_THAT(chunks.read_all(), StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, AllBodiesTogetherHaveALimitAndSmallOnesAlwaysFit) {
  start({.limits = {.bodies_bytes = 120'000}});
  const auto post = [](int length) {
    return fmt::format("POST /v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n", length);
  };
  Client first(port());
  first.send(post(180'000) + std::string(150'000, ' '));
  Client second(port());
  second.send(post(180'000) + std::string(150'000, ' '));
  // Which of the two is over the limit depends on whose bytes come in last.
  auto& refused = Client::first_to_answer(first, second);
  EXPECT_THAT(refused.read_until("\r\n\r\n"), StartsWith("HTTP/1.1 503"));
  auto& other = &refused == &first ? second : first;
  Client third(port());
  third.send(post(2) + "{}");
  EXPECT_THAT(third.read_until("\r\n\r\n"), StartsWith("HTTP/1.1 415"));
  other.send(std::string(30'000, ' '));
  EXPECT_THAT(other.read_until("\r\n\r\n"), StartsWith("HTTP/1.1 415"));
  Client fourth(port());
  fourth.send(post(150'000) + std::string(150'000, ' '));
  EXPECT_THAT(fourth.read_until("\r\n\r\n"), StartsWith("HTTP/1.1 415")) << "room comes back";
}

TEST_F(ServerTest, ManyConnectionsOfOneAddressMakeRoomForItsNext) {
  start({.limits = {.idle = forever, .connections_per_address = 3}});
  Client other(port(), "127.0.0.2");
  std::vector<std::unique_ptr<Client>> waiting;
  for (int i = 0; i < 3; ++i) waiting.push_back(std::make_unique<Client>(port()));
  Client next(port());
  EXPECT_THAT(next.get("/"), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(waiting[0]->read_all(), IsEmpty());
  EXPECT_THAT(waiting[1]->get("/"), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(other.get("/"), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, AFullServerMakesRoomAtTheExpenseOfWhoWaitsLongest) {
  start_with_picture({.limits = {.idle = forever, .slow = forever, .connections = 3}});
  Client stream(port(), "127.0.0.2");
  EXPECT_THAT(stream.get("/v1/events", logged_in()), StartsWith("HTTP/1.1 200"));
  Client slow(port(), "127.0.0.3");
  slow.send("GET / HT");
  Client stalled(port(), "127.0.0.4", 4096);
  EXPECT_THAT(stalled.get("/big.png"), StartsWith("HTTP/1.1 200"));
  Client first(port(), "127.0.0.5");
  EXPECT_THAT(first.get("/"), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(slow.read_all(), IsEmpty());
  Client second(port(), "127.0.0.6");
  EXPECT_THAT(second.get("/"), StartsWith("HTTP/1.1 200"));
  EXPECT_LT(stalled.read_all().size(), picture_bytes);
  EXPECT_THAT(first.get("/"), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, StreamsCountToo) {
  start({.limits = {.connections_per_address = 2}});
  const auto cookie = logged_in();
  std::vector<std::unique_ptr<Client>> streams;
  for (int i = 0; i < 2; ++i) {
    streams.push_back(std::make_unique<Client>(port()));
    EXPECT_THAT(streams.back()->get("/v1/events", cookie), StartsWith("HTTP/1.1 200"));
  }
  Client next(port());
  EXPECT_THAT(next.get("/"), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(streams[0]->read_all(), Not(HasSubstr("still here")));
}

TEST_F(ServerTest, AStreamEndsAfterItsTimeAndCanBeAskedAgain) {
  start({.limits = {.idle = forever, .slow = forever, .heartbeat = 10ms, .stream = 50ms}});
  const auto cookie = logged_in();
  for (int i = 0; i < 2; ++i) {
    Client stream(port());
    EXPECT_THAT(stream.get("/v1/events", cookie), StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(stream.read_all(), HasSubstr("still here"));
  }
}

TEST_F(ServerTest, AProxyOnThisMachineIsBelievedAboutItsLastClientWhenThatIsAsked) {
  start({.limits = {.connections_per_address = 1}, .behind_proxy = true});
  std::vector<std::unique_ptr<Client>> lines;
  for (int i = 0; i < 5; ++i) lines.push_back(std::make_unique<Client>(port()));
  for (const auto& line : lines) {
    EXPECT_THAT(line->get("/", "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"),
                HasSubstr("Strict-Transport-Security: max-age=31536000"));
  }
  EXPECT_THAT(lines[0]->get("/"), Not(HasSubstr("Strict-Transport-Security")));
  lines[0]->send("GET /v1/events HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.9, 192.0.2.1\r\n" +
                 logged_in() + "\r\n");
  EXPECT_THAT(lines[0]->read_until("data:"), HasSubstr("data:"));
  EXPECT_THAT(lines[1]->get("/", "X-Forwarded-For: 198.51.100.9\r\n"), StartsWith("HTTP/1.1 200"));
  // The same client again: its stream makes room.
  EXPECT_THAT(lines[2]->get("/", "X-Forwarded-For: 203.0.113.7, 192.0.2.1\r\n"), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(lines[0]->read_all(), Not(HasSubstr("still here")));
}

TEST_F(ServerTest, AProxyIsBelievedOnASocketForBothKindsOfAddressesToo) {
  start({.behind_proxy = true}, "::");
  Client client(port());
  EXPECT_THAT(client.get("/", "X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-Proto: https\r\n"),
              HasSubstr("Strict-Transport-Security"));
}

TEST_F(ServerTest, NobodyIsBelievedAboutHttpsWithoutAProxy) {
  start({});
  Client client(port());
  EXPECT_THAT(client.get("/", "X-Forwarded-Proto: https\r\n"), Not(HasSubstr("Strict-Transport")));
}

}  // namespace
}  // namespace flexteam::http
