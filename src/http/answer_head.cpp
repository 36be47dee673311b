// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/answer_head.h"

#include <fmt/core.h>

#include <chrono>
#include <ctime>
#include <iterator>

#include "http/generated/operations.h"

namespace flexteam::http {
namespace {

/// Scripts, styles and data only from this server, no inline code, no frames.
constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";
constexpr std::string_view data_policy = "default-src 'none'; frame-ancestors 'none'";

bool sends_gzip(const Answer& answer, const Sending& sending) {
  return sending.gzip && answer.gzip != nullptr;
}

std::string date_now() {
  const auto now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[40];
  const auto length = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return {text, length};
}

}  // namespace

std::string head_of(const Answer& answer, const Sending& sending) {
  std::string head;
  head.reserve(1100);
  auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.{} {} {}\r\n", sending.http_1_0 ? 0 : 1, answer.status, reason_phrase(answer.status));
  fmt::format_to(out, "Server: flexteam\r\nDate: {}\r\n", date_now());
  if (!answer.content_type.empty()) fmt::format_to(out, "Content-Type: {}\r\n", answer.content_type);
  if (answer.gzip) head += "Vary: Accept-Encoding\r\n";
  if (sends_gzip(answer, sending)) head += "Content-Encoding: gzip\r\n";
  if (!answer.stream && answer.status != 204 && answer.status != 304) {
    fmt::format_to(out, "Content-Length: {}\r\n", body_of(answer, sending).size());
  }
  fmt::format_to(out, "Cache-Control: {}\r\n", answer.cache_control);
  if (sending.is_api) fmt::format_to(out, "API-Version: {}\r\n", api::version);
  for (const auto& [name, value] : answer.headers) fmt::format_to(out, "{}: {}\r\n", name, value);
  fmt::format_to(out, "Content-Security-Policy: {}\r\n", sending.is_html ? page_policy : data_policy);
  head +=
      "X-Content-Type-Options: nosniff\r\n"
      "X-Frame-Options: DENY\r\n"
      "Referrer-Policy: no-referrer\r\n"
      "Cross-Origin-Opener-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n"
      "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";
  if (sending.https) head += "Strict-Transport-Security: max-age=31536000\r\n";
  const bool stays = sending.keep_alive && !answer.close && !answer.stream;
  head += stays ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
  return head;
}

std::string_view body_of(const Answer& answer, const Sending& sending) {
  if (answer.status == 204 || answer.status == 304 || !answer.body) return {};
  return sends_gzip(answer, sending) ? std::string_view(*answer.gzip) : std::string_view(*answer.body);
}

bool accepts_gzip(std::string_view accept_encoding) {
  const auto at = accept_encoding.find("gzip");
  if (at == std::string_view::npos) return false;
  const auto rest = accept_encoding.substr(at + 4);
  return !rest.starts_with(";q=0,") && rest != ";q=0" && !rest.starts_with("; q=0,") && rest != "; q=0";
}

}  // namespace flexteam::http
