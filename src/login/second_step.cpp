// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "login/second_step.h"

#include <fmt/core.h>
#include <liboath/oath.h>
#include <qrencode.h>
#include <sodium.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace flexteam::login {
namespace {

constexpr unsigned step_seconds = 30;
constexpr std::size_t window = 1;
constexpr int recovery_count = 10;
constexpr std::size_t group = 4;
/// Without those that are taken for another: l, 1, o, 0.
constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";

void ready() {
  static const bool done = oath_init() == OATH_OK;
  if (!done) throw std::runtime_error("liboath does not start");
}

std::string percent(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                       byte == '.' || byte == '-' || byte == '_';
    out += plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return out;
}

std::string bytes_of(std::string_view base32) {
  ready();
  char* out = nullptr;
  std::size_t length = 0;
  if (oath_base32_decode(base32.data(), base32.size(), &out, &length) != OATH_OK) return {};
  std::string bytes(out, length);
  std::free(out);
  return bytes;
}

}  // namespace

std::string new_secret() {
  ready();
  std::array<char, 20> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  char* out = nullptr;
  std::size_t length = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &out, &length) != OATH_OK) throw std::bad_alloc();
  std::string secret(out, length);
  std::free(out);
  return secret;
}

std::string secret_uri(std::string_view secret, std::string_view account) {
  return fmt::format("otpauth://totp/Flexteam:{}?secret={}&issuer=Flexteam", percent(account), secret);
}

QrCode qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                             QRcode_free);
  if (!code) throw std::runtime_error("a text too long for a QR code");
  constexpr int quiet = 4;  // the standard's quiet zone
  QrCode made{.path = {}, .size = code->width + 2 * quiet};
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      const bool dark = (code->data[y * code->width + x] & 1U) != 0;
      if (dark) made.path += fmt::format("M{} {}h1v1h-1z", x + quiet, y + quiet);
    }
  }
  return made;
}

std::optional<std::int64_t> step_of(std::string_view secret, const std::string& code, std::int64_t last,
                                    std::chrono::sys_seconds now) {
  const auto key = bytes_of(secret);
  if (key.empty() || code.size() != 6) return std::nullopt;
  std::uint64_t counter = 0;
  int position = 0;
  const int found = oath_totp_validate4(key.data(), key.size(), now.time_since_epoch().count(), step_seconds, 0, window,
                                        &position, &counter, 0, code.c_str());
  const auto step = static_cast<std::int64_t>(counter);
  return found >= 0 && step > last ? std::optional(step) : std::nullopt;
}

std::vector<std::string> new_recovery_codes() {
  std::vector<std::string> codes;
  for (int i = 0; i < recovery_count; ++i) {
    std::string code;
    for (std::size_t at = 0; at < 3 * group; ++at) {
      if (at > 0 && at % group == 0) code += '-';
      code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    codes.push_back(std::move(code));
  }
  return codes;
}

std::string tidy_recovery_code(std::string_view typed) {
  std::string code;
  for (char letter : typed) {
    if (letter == ' ' || letter == '-') continue;
    if (!code.empty() && code.size() % (group + 1) == group) code += '-';
    code += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return code;
}

}  // namespace flexteam::login
