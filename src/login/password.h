// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Passwords: Argon2id through libsodium, and one rule: long. Source of the rule: NIST SP 800-63B, 5.1.1.2 (length, no
/// rules of composition, nothing that is easily guessed).
namespace flexteam::login {

inline constexpr std::size_t shortest_password = 14;  ///< characters

/// What is wrong with a new password, in Dutch; nothing: it is fine. `about`: words that are easily guessed for this
/// person (name, e-mail address).
[[nodiscard]] std::optional<std::string> password_problem(std::string_view password,
                                                          std::span<const std::string> about);

/// What is kept of a password: salt, cost and hash as text. Takes some 70 ms and 64 MB on purpose.
[[nodiscard]] std::string password_hash(std::string_view password);

/// Whether this is the password. Without a hash it takes as long and is false, so that nobody learns from the time
/// which accounts there are.
[[nodiscard]] bool is_password(std::string_view password, const std::optional<std::string>& hash);

/// Whether `password_hash` would keep it otherwise today, at another cost: to be kept anew when the password is typed.
[[nodiscard]] bool is_outdated(const std::string& hash);

}  // namespace flexteam::login
