// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The second step: codes of an app (TOTP, RFC 6238: SHA-1, six digits, 30 seconds) through liboath, and recovery
/// codes.
namespace flexteam::login {

/// 160 random bits in base32.
[[nodiscard]] std::string new_secret();

/// "otpauth://totp/Flexteam:…": what an app reads. Source: Key Uri Format of Google Authenticator.
[[nodiscard]] std::string secret_uri(std::string_view secret, std::string_view account);

/// A QR code as the path of an SVG of `size` × `size` units, quiet zone included.
struct QrCode {
  std::string path;
  int size = 0;
};
[[nodiscard]] QrCode qr_code(const std::string& text);

/// The time step of this code, when it is right now or one step early or late and newer than `last` (a code counts
/// once); nothing: wrong.
[[nodiscard]] std::optional<std::int64_t> step_of(std::string_view secret, const std::string& code, std::int64_t last,
                                                  std::chrono::sys_seconds now);

/// Ten codes of twelve characters in three groups: "k3f9-2b7e-51d0".
[[nodiscard]] std::vector<std::string> new_recovery_codes();
/// As it was given out, whatever of case, spaces and dashes was typed.
[[nodiscard]] std::string tidy_recovery_code(std::string_view typed);

}  // namespace flexteam::login
