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
constexpr auto cost = crypto_pwhash_OPSLIMIT_INTERACTIVE;
constexpr auto memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;

/// libsodium looks what the processor can: without it a hash takes half as long again.
void ready() {
  static const bool done = sodium_init() >= 0;
  if (!done) throw std::runtime_error("libsodium does not start");
}

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

/// What fingers do by themselves; so are these read from the end.
constexpr std::array<std::string_view, 8> rows = {"abcdefghijklmnopqrstuvwxyz",
                                                  "01234567890",
                                                  "qwertyuiop",
                                                  "asdfghjkl;",
                                                  "zxcvbnm,./",
                                                  "1q2w3e4r5t6y7u8i9o0p",
                                                  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
                                                  "qazwsxedcrfvtgbyhnujm"};

/// How much of `text`, from its beginning, is a piece of the row.
std::size_t piece_of(std::string_view row, std::string_view text) {
  std::size_t longest = 0;
  for (std::size_t from = 0; from < row.size(); ++from) {
    const auto [end, rest] = std::ranges::mismatch(row.substr(from), text);
    longest = std::max(longest, static_cast<std::size_t>(rest - text.begin()));
  }
  return longest;
}

/// The same without pieces of rows.
std::string without_rows(std::string_view text) {
  std::string left;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t piece = 0;
    for (const auto row : rows) {
      const std::string back(row.rbegin(), row.rend());
      piece = std::max({piece, piece_of(row, text.substr(at)), piece_of(back, text.substr(at))});
    }
    if (piece >= shortest_word) {
      at += piece;
    } else {
      left += text[at++];
    }
  }
  return left;
}

/// It is something too short, two times or more.
bool repeats_something_short(std::string_view text) {
  for (std::size_t length = 1; length < shortest_password && length * 2 <= text.size(); ++length) {
    if (text.substr(length) == text.substr(0, text.size() - length)) return true;
  }
  return false;
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
  std::vector<std::string> guessed = {"flexteam", "wachtwoord", "password", "welkom", "drenthe"};
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
  if (different.size() < fewest_different || without_rows(lowered).size() < shortest_password / 2 ||
      repeats_something_short(lowered)) {
    return "het wachtwoord is een rijtje dat snel wordt geraden; kies een zin";
  }
  if (left_over(without_rows(lowered), about) < shortest_password / 2) {
    return "het wachtwoord bestaat vooral uit woorden die anderen raden, zoals je naam; kies een zin";
  }
  return std::nullopt;
}

std::string password_hash(std::string_view password) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), cost, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("no memory to hash a password");
  }
  return hash.data();
}

bool is_password(std::string_view password, const std::optional<std::string>& hash) {
  ready();
  static const auto nobodys = password_hash("nobody has this password");
  const auto& against = hash ? *hash : nobodys;
  const bool same = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
  return hash.has_value() && same;
}

bool is_outdated(const std::string& hash) {
  return crypto_pwhash_str_needs_rehash(hash.c_str(), cost, memory) != 0;
}

}  // namespace flexteam::login
