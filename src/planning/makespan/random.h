// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace flexteam::planning::makespan {

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    std::uint64_t z = state_ += 0x9e37'79b9'7f4a'7c15;
    z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9;
    z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11eb;
    return z ^ (z >> 31);
  }
  /// 0 .. bound − 1.
  std::int32_t below(std::int32_t bound) {
    return static_cast<std::int32_t>((bits() >> 32) * static_cast<std::uint64_t>(bound) >> 32);
  }
  /// 0 <= x < 1.
  double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }
  bool chance(double probability) { return unit() < probability; }

 private:
  std::uint64_t state_;
};

}  // namespace flexteam::planning::makespan
