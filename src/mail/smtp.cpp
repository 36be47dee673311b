// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/smtp.h"

#include <curl/curl.h>
#include <fmt/chrono.h>
#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "handles/with.h"

namespace flexteam::mail {
namespace {

constexpr long connect_seconds = 10;
constexpr long all_seconds = 30;

using Handle = std::unique_ptr<CURL, With<curl_easy_cleanup>>;
using List = std::unique_ptr<curl_slist, With<curl_slist_free_all>>;

void add(List& list, const std::string& text) {
  // The list that comes back holds the one that went in, or is none where memory is short.
  list.reset(curl_slist_append(list.release(), text.c_str()));
  if (!list) throw std::bad_alloc();
}

std::string_view host_of(std::string_view url) {
  auto rest = url.substr(url.find("://") + 3);
  rest = rest.substr(0, rest.find('/'));
  if (rest.starts_with('[')) return rest.substr(0, rest.find(']') + 1);
  return rest.substr(0, rest.find(':'));
}

/// Without a port, or with one from 1 to 65535.
bool has_good_port(std::string_view address) {
  const auto bracket = address.rfind(']');
  const auto colon = address.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon == std::string_view::npos) return true;
  const auto port = address.substr(colon + 1);
  std::uint16_t number = 0;
  const auto read = std::from_chars(port.data(), port.data() + port.size(), number);
  return read.ec == std::errc{} && read.ptr == port.data() + port.size() && number > 0;
}

bool is_this_machine(std::string_view host) {
  return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

int ask_to_stop(void* stop, curl_off_t /*unused*/, curl_off_t /*unused*/, curl_off_t /*unused*/,
                curl_off_t /*unused*/) {
  return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

/// As it goes over the line.
std::string with_line_ends(std::string_view text) {
  std::string lines;
  for (const char letter : text) {
    if (letter == '\n') lines += '\r';
    lines += letter;
  }
  return lines;
}

/// 76 letters a line, as mail asks: UTF-8 comes through every server, and no line is too long.
std::string base64_lines(const std::string& text) {
  constexpr std::size_t line = 76;
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string letters(sodium_base64_encoded_len(text.size(), variant), '\0');
  sodium_bin2base64(letters.data(), letters.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                    variant);
  letters.pop_back();  // the zero at its end
  std::string lines;
  for (std::size_t at = 0; at < letters.size(); at += line) lines += letters.substr(at, line) + "\r\n";
  return lines;
}

std::string as_sent(const Message& message) {
  const auto domain = message.from.substr(message.from.find('@') + 1);
  return fmt::format(
      "Date: {:%a, %d %b %Y %H:%M:%S} +0000\r\n"
      "From: Flexteam <{}>\r\nTo: <{}>\r\nMessage-ID: <{}@{}>\r\nSubject: {}\r\n"
      "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
      fmt::gmtime(std::chrono::system_clock::to_time_t(message.at)), message.from, message.to, message.id, domain,
      message.subject, base64_lines(with_line_ends(message.text)));
}

/// Gives curl what is left of the message, in parts.
std::size_t next_part(char* into, std::size_t size, std::size_t count, void* left) {
  auto& rest = *static_cast<std::string_view*>(left);
  const auto part = rest.substr(0, size * count);
  std::ranges::copy(part, into);
  rest.remove_prefix(part.size());
  return part.size();
}

/// An SMTP reply is a refusal of this message; anything else is a server that cannot be talked to.
bool is_unreachable(CURLcode code) {
  return code != CURLE_SEND_ERROR && code != CURLE_RECV_ERROR && code != CURLE_WEIRD_SERVER_REPLY;
}

void ready() {
  static const bool done = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  if (!done) throw std::runtime_error("libcurl does not start");
}

void set_server(CURL* curl, const Server& server) {
  curl_easy_setopt(curl, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL,
                   static_cast<long>(is_this_machine(host_of(server.url)) ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, connect_seconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, all_seconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
}

}  // namespace

std::expected<Server, std::string> parse_server(const std::string& url) {
  const std::string form = "is not like smtp://mail.drenthe.nl:587 or smtps://user@mail.drenthe.nl";
  const auto scheme = url.find("://");
  const bool known = url.starts_with("smtp://") || url.starts_with("smtps://");
  if (!known || url.find_first_of(" \t\r\n?#") != std::string::npos) return std::unexpected(form);
  Server server;
  auto rest = url.substr(scheme + 3);
  if (const auto at = rest.rfind('@'); at != std::string::npos) {
    server.user = rest.substr(0, at);
    rest = rest.substr(at + 1);
    if (server.user.find(':') != std::string::npos) {
      return std::unexpected("has a password in it, which everybody on this machine can see; give it in a file");
    }
  }
  if (rest.empty() || rest.starts_with(':') || rest.find('/') != std::string::npos) return std::unexpected(form);
  if (!has_good_port(rest)) return std::unexpected("has a port that is none: it is a number from 1 to 65535");
  server.url = url.substr(0, scheme + 3) + rest;
  return server;
}

bool is_address(const std::string& text) {
  const auto at = text.find('@');
  return at != std::string::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string::npos &&
         std::ranges::all_of(text, [](char letter) {
           return letter > ' ' && letter < '\x7f' &&
                  std::string_view("<>()[],;:\\\"").find(letter) == std::string_view::npos;
         });
}

std::expected<void, Failure> send(const Server& server, const Message& message, const std::stop_token& stop) {
  if (!is_address(message.from) || !is_address(message.to)) throw std::logic_error("a mail needs two addresses");
  ready();
  const Handle curl(curl_easy_init());
  if (!curl) throw std::bad_alloc();
  set_server(curl.get(), server);
  const auto from = "<" + message.from + ">";
  List recipients;
  add(recipients, "<" + message.to + ">");
  const auto sent = as_sent(message);
  std::string_view rest(sent);
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, next_part);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, static_cast<void*>(&rest));
  curl_easy_setopt(curl.get(), CURLOPT_XFERINFOFUNCTION, ask_to_stop);
  curl_easy_setopt(curl.get(), CURLOPT_XFERINFODATA, static_cast<const void*>(&stop));
  curl_easy_setopt(curl.get(), CURLOPT_NOPROGRESS, 0L);
  std::string why(CURL_ERROR_SIZE, '\0');
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, why.data());
  const auto code = curl_easy_perform(curl.get());
  if (code == CURLE_OK) return {};
  why.resize(why.find('\0'));
  return std::unexpected(
      Failure{.why = why.empty() ? curl_easy_strerror(code) : why, .unreachable = is_unreachable(code)});
}

}  // namespace flexteam::mail
