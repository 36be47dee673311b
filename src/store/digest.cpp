// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/digest.h"

#include <sodium.h>

#include <array>
#include <charconv>
#include <vector>

namespace flexteam::store {

namespace {

std::string hexadecimal_of(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

}  // namespace

/// Fields are small: they are put together before they are hashed.
struct Digest::State {
  crypto_hash_sha256_state sha;
  std::string waiting;

  void feed(std::string_view bytes) {
    waiting += bytes;
    constexpr std::size_t enough = 4096;
    if (waiting.size() >= enough) flush();
  }
  void flush() {
    crypto_hash_sha256_update(&sha, reinterpret_cast<const unsigned char*>(waiting.data()), waiting.size());
    waiting.clear();
  }
};

Digest::Digest() : state_(std::make_unique<State>()) {
  crypto_hash_sha256_init(&state_->sha);
}

Digest::~Digest() = default;

Digest& Digest::add(std::string_view text) {
  std::array<char, 24> size{};
  auto* end = std::to_chars(size.data(), size.data() + size.size(), text.size()).ptr;
  *end++ = ':';
  state_->feed({size.data(), static_cast<std::size_t>(end - size.data())});
  state_->feed(text);
  return *this;
}

Digest& Digest::add(std::int64_t number) {
  std::array<char, 24> digits{};
  const auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return add(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

Digest& Digest::add(const std::optional<std::string>& text) {
  if (text) return add(std::string_view(*text));
  state_->feed("-");
  return *this;
}

Digest& Digest::add(const std::optional<std::int64_t>& number) {
  if (number) return add(*number);
  state_->feed("-");
  return *this;
}

std::string Digest::hexadecimal() {
  state_->flush();
  std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
  crypto_hash_sha256_final(&state_->sha, bytes.data());
  return hexadecimal_of(bytes.data(), bytes.size());
}

std::string random_hexadecimal(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  randombytes_buf(random.data(), random.size());
  return hexadecimal_of(random.data(), random.size());
}

}  // namespace flexteam::store
