// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/random.h"

#include <sodium.h>

#include <array>

namespace flexteam::store {

std::string random_id(std::string_view prefix) {
  std::array<unsigned char, 8> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, 2 * bytes.size() + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return std::string(prefix) + text.data();
}

std::string random_token() {
  constexpr int form = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  std::array<char, sodium_base64_ENCODED_LEN(bytes.size(), form)> text{};
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), form);
  return text.data();
}

}  // namespace flexteam::store
