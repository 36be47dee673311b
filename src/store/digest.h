// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace flexteam::store {

/// SHA-256 over a row of fields. Each field counts with its length, so that no two different rows look alike: a text is
/// its size in bytes, ':' and the bytes; a number is the text of its decimal digits; no value is '-'.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;

  Digest& add(std::string_view text);
  Digest& add(const std::string& text) { return add(std::string_view(text)); }
  Digest& add(const char* text) { return add(std::string_view(text)); }
  Digest& add(std::int64_t number);
  Digest& add(const std::optional<std::string>& text);
  Digest& add(const std::optional<std::int64_t>& number);
  /// 64 hexadecimal digits; once, at the end.
  [[nodiscard]] std::string hexadecimal();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// So many random bytes, as hexadecimal digits; fit for what nobody may guess.
[[nodiscard]] std::string random_hexadecimal(std::size_t bytes);

}  // namespace flexteam::store
