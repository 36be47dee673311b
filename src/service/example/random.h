// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace flexteam::service {

/// Dice that fall the same on every machine (the distributions of the standard library need not).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// 0 .. count − 1.
  std::size_t below(std::size_t count) { return count == 0 ? 0 : static_cast<std::size_t>(engine_() % count); }
  /// from .. until, both included.
  int between(int from, int until) {
    return from + static_cast<int>(below(static_cast<std::size_t>(until - from + 1)));
  }
  /// True `tenths` times out of ten.
  bool of_ten(int tenths) { return below(10) < static_cast<std::size_t>(tenths); }

  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[below(i)]);
    }
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace flexteam::service
