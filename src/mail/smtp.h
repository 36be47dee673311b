// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <stop_token>
#include <string>

namespace flexteam::mail {

/// Where mail leaves.
struct Server {
  std::string url;       ///< "smtp://mail.drenthe.nl:587", "smtps://…"; never with a password
  std::string user;      ///< empty: nobody logs in
  std::string password;  ///< never in a log
};

/// Takes "smtp://user@host:port" apart. Error: one English line; a password in the address is refused, for everybody on
/// the machine reads it in the list of processes.
[[nodiscard]] std::expected<Server, std::string> parse_server(const std::string& url);

/// Plain text in UTF-8, for one person.
struct Message {
  std::string from;     ///< "flexteam@drenthe.nl"
  std::string to;       ///< likewise
  std::string id;       ///< the same for the same mail, so that one that is sent twice is seen as one: "a-1.2027-02-03"
  std::string subject;  ///< ASCII
  std::string text;
  std::chrono::sys_seconds at;
};

/// "coordinator@drenthe.nl": one @, and nothing that ends a header or begins another address.
[[nodiscard]] bool is_address(const std::string& text);

struct Failure {
  std::string why;
  bool unreachable = false;  ///< the next message would not come through either
};

/// Hands the message to the server. Throws std::logic_error where an address is none (is_address).
[[nodiscard]] std::expected<void, Failure> send(const Server& server, const Message& message,
                                                const std::stop_token& stop);

}  // namespace flexteam::mail
