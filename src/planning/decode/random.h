// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace flexteam::planning {

/// SplitMix64: small, fast and the same on every machine. Source: Steele, Lea, Flood (2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  /// Evenly from 0 (in) to 1 (out).
  double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  /// Evenly from 0 to `size` − 1; `size` > 0.
  std::int32_t below(std::int32_t size) {
    return static_cast<std::int32_t>((next() >> 32) * static_cast<std::uint64_t>(size) >> 32);
  }
  std::size_t below(std::size_t size) { return static_cast<std::size_t>(below(static_cast<std::int32_t>(size))); }
  bool chance(double probability) { return unit() < probability; }

 private:
  std::uint64_t state_;
};

}  // namespace flexteam::planning
