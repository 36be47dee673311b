// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/security_txt.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace flexteam::http {
namespace {

/// RFC 9116 asks for less than a year.
constexpr std::chrono::days holds_for{364};

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at == text.rfind('@') && at + 1 < text.size() &&
         text.find(':') == std::string_view::npos;
}

}  // namespace

std::expected<std::string, std::string> security_contact(std::string_view text) {
  const bool one_word = std::ranges::all_of(text, [](char letter) { return letter > ' ' && letter < '\x7f'; });
  constexpr std::array<std::string_view, 3> schemes = {"https://", "mailto:", "tel:"};
  const bool uri = std::ranges::any_of(
      schemes, [&](std::string_view scheme) { return text.starts_with(scheme) && text.size() > scheme.size(); });
  if (one_word && uri) return std::string(text);
  if (one_word && is_email(text)) return fmt::format("mailto:{}", text);
  return std::unexpected(fmt::format(
      "\"{}\" is no contact: give an e-mail address, or an address that begins with https://, mailto: or tel:", text));
}

Answer security_txt(std::string_view contact, std::string_view host, std::chrono::sys_days today) {
  const std::chrono::year_month_day until{today + holds_for};
  auto text = fmt::format("Contact: {}\nExpires: {:04}-{:02}-{:02}T00:00:00Z\nPreferred-Languages: nl, en\n", contact,
                          static_cast<int>(until.year()), static_cast<unsigned>(until.month()),
                          static_cast<unsigned>(until.day()));
  if (!host.empty()) text += fmt::format("Canonical: https://{}{}\n", host, security_txt_path);
  auto answer = text_answer(200, "text/plain; charset=utf-8", std::move(text));
  answer.cache_control = "no-cache";
  return answer;
}

}  // namespace flexteam::http
