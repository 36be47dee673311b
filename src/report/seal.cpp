// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/seal.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace flexteam::report {
namespace {

constexpr std::string_view start = "flexteam-agreement/1 ";
constexpr std::string_view before_seal = " seal=";
constexpr std::size_t digits = 64;
/// A title may hold something like a note, and stands in a file three times. More are not looked at: each costs a seal.
constexpr int most_notes = 12;

std::string seal_over(std::string_view bytes, std::size_t seal, const std::string& key) {
  static const std::string zeros(digits, '0');
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> mac{};
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
  for (const auto part : {bytes.substr(0, seal), std::string_view(zeros), bytes.substr(seal + digits)}) {
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
  }
  crypto_auth_hmacsha256_final(&state, mac.data());
  return fmt::format("{:02x}", fmt::join(mac, ""));
}

/// What follows `name` up to the next space.
std::string_view field(std::string_view note, std::string_view name) {
  const auto at = note.find(name);
  if (at == std::string_view::npos) return {};
  const auto rest = note.substr(at + name.size());
  return rest.substr(0, rest.find(' '));
}

template <class Number>
bool read(std::string_view text, Number& number) {
  const auto done = std::from_chars(text.data(), text.data() + text.size(), number);
  return done.ec == std::errc() && done.ptr == text.data() + text.size();
}

/// What a note says, up to the digits of its seal.
std::string words_of(const SealNote& note) {
  return fmt::format("{}order={} number={} shown={} content={}{}", start, note.order, note.number, note.shown,
                     note.content_hash, before_seal);
}

/// The note that `bytes` begin with; nothing when it is not one to the last letter.
std::optional<SealNote> note_at(std::string_view bytes) {
  constexpr std::size_t longest = 300;
  const auto text = bytes.substr(0, longest);
  SealNote note;
  if (!read(field(text, "order="), note.order) || !read(field(text, "number="), note.number)) return {};
  note.shown = field(text, "shown=");
  note.content_hash = field(text, "content=");
  const auto words = words_of(note);
  return text.starts_with(words) && bytes.size() >= words.size() + digits ? std::optional(note) : std::nullopt;
}

}  // namespace

std::string unsealed_text(const SealNote& note) {
  return words_of(note) + std::string(digits, '0');
}

std::string sealed(std::string bytes, const SealNote& note, const std::string& key) {
  const auto text = unsealed_text(note);
  const auto at = bytes.find(text);
  if (at == std::string::npos || bytes.find(text, at + 1) != std::string::npos) {
    throw std::logic_error("a document to seal has not this note, or more than once");
  }
  const auto seal = at + text.size() - digits;
  return bytes.replace(seal, digits, seal_over(bytes, seal, key));
}

std::optional<ReadSeal> read_seal(std::string_view bytes, const std::string& key) {
  std::optional<ReadSeal> first;
  int seen = 0;
  for (auto at = bytes.find(start); at != std::string_view::npos && seen < most_notes; at = bytes.find(start, at + 1)) {
    const auto note = note_at(bytes.substr(at));
    if (!note) continue;
    ++seen;
    const auto seal = at + words_of(*note).size();
    ReadSeal found{.note = *note, .is_intact = seal_over(bytes, seal, key) == bytes.substr(seal, digits)};
    if (found.is_intact) return found;
    if (!first) first = found;
  }
  return first;
}

}  // namespace flexteam::report
