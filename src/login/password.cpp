// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "login/password.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <vector>

namespace flexteam::login {
namespace {

constexpr std::size_t fewest_different = 5;
constexpr std::size_t shortest_word = 4;

std::string lower(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return lowered;
}

/// Characters, not bytes.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// "abcdefgh", "98765432": each byte one more (or one less) than the one before.
bool is_sequence(std::string_view text) {
  const auto steps_by = [&](int step) {
    for (std::size_t i = 1; i < text.size(); ++i) {
      const auto digit_round = text[i - 1] == '9' && text[i] == '0' && step == 1;
      if (text[i] - text[i - 1] != step && !digit_round) return false;
    }
    return true;
  };
  return steps_by(1) || steps_by(-1);
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char letter : lower(text)) {
    const bool of_word = (letter >= 'a' && letter <= 'z') || (static_cast<unsigned char>(letter) & 0x80U) != 0;
    if (of_word) {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  std::erase_if(words, [](const std::string& word) { return word.size() < shortest_word; });
  return words;
}

/// What is left when the words that everybody would guess are taken out.
std::size_t left_over(std::string password, std::span<const std::string> about) {
  std::vector<std::string> guessed = {"flexteam", "wachtwoord", "password",  "welkom",   "drenthe",
                                      "qwerty",   "1234567890", "123456789", "12345678", "123456"};
  for (const auto& text : about) {
    for (auto& word : words_of(text)) guessed.push_back(std::move(word));
  }
  for (const auto& word : guessed) {
    for (auto at = password.find(word); at != std::string::npos; at = password.find(word)) {
      password.erase(at, word.size());
    }
  }
  return password.size();
}

}  // namespace

std::optional<std::string> password_problem(std::string_view password, std::span<const std::string> about) {
  if (length_of(password) < shortest_password) {
    return fmt::format("het wachtwoord heeft {} tekens; kies er minstens {}, een zin bijvoorbeeld", length_of(password),
                       shortest_password);
  }
  const auto lowered = lower(password);
  const std::set<char> different(lowered.begin(), lowered.end());
  if (different.size() < fewest_different || is_sequence(lowered)) {
    return "het wachtwoord is een rijtje dat snel wordt geraden; kies een zin";
  }
  if (left_over(lowered, about) < shortest_password / 2) {
    return "het wachtwoord bestaat vooral uit woorden die anderen raden, zoals je naam; kies een zin";
  }
  return std::nullopt;
}

std::string password_hash(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                            crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("no memory to hash a password");
  }
  return hash.data();
}

bool is_password(std::string_view password, const std::optional<std::string>& hash) {
  static const auto nobodys = password_hash("nobody has this password");
  const auto& against = hash ? *hash : nobodys;
  const bool same = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
  return hash.has_value() && same;
}

}  // namespace flexteam::login
