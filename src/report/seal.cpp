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
constexpr std::size_t longest_note = 300;

/// Where the note stands, and where in the file the digits of its seal do.
struct Place {
  std::string_view note;  ///< what follows `start`, up to the seal
  std::size_t seal = 0;
};

std::optional<Place> place_of(std::string_view bytes) {
  const auto at = bytes.find(start);
  if (at == std::string_view::npos || bytes.find(start, at + 1) != std::string_view::npos) return {};
  const auto rest = bytes.substr(at + start.size(), longest_note);
  const auto end = rest.find(before_seal);
  if (end == std::string_view::npos || rest.size() < end + before_seal.size() + digits) return {};
  return Place{.note = rest.substr(0, end), .seal = at + start.size() + end + before_seal.size()};
}

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

}  // namespace

std::string unsealed_text(const SealNote& note) {
  return fmt::format("{}order={} number={} shown={} content={}{}{}", start, note.order, note.number, note.shown,
                     note.content_hash, before_seal, std::string(digits, '0'));
}

std::string sealed(std::string bytes, const std::string& key) {
  const auto place = place_of(bytes);
  if (!place) throw std::logic_error("a document to seal has no note, or more than one");
  return bytes.replace(place->seal, digits, seal_over(bytes, place->seal, key));
}

std::optional<ReadSeal> read_seal(std::string_view bytes, const std::string& key) {
  const auto place = place_of(bytes);
  if (!place) return {};
  ReadSeal found;
  if (!read(field(place->note, "order="), found.note.order)) return {};
  if (!read(field(place->note, "number="), found.note.number)) return {};
  found.note.shown = field(place->note, "shown=");
  found.note.content_hash = field(place->note, "content=");
  found.is_intact = seal_over(bytes, place->seal, key) == bytes.substr(place->seal, digits);
  return found;
}

}  // namespace flexteam::report
