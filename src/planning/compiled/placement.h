// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planning/files/problem.h"

namespace flexteam::planning {

/// One line's part of a placement: `length` amounts from `start` on, the first of them at `offset`.
struct Run {
  Index person = none;
  Period start = 0;
  Period length = 0;
  std::int32_t offset = 0;

  [[nodiscard]] Period end() const { return start + length - 1; }
  friend bool operator==(const Run&, const Run&) = default;
};

/// Where and by whom one activity is done. The amounts of its lines stand behind each other.
struct Placement {
  Period start = none;
  Period end = none;
  std::vector<Run> runs;  ///< one per line
  std::vector<Units> amounts;

  friend bool operator==(const Placement&, const Placement&) = default;

  [[nodiscard]] bool planned() const { return start != none; }
  [[nodiscard]] std::span<const Units> of(const Run& run) const {
    return {amounts.data() + run.offset, static_cast<std::size_t>(run.length)};
  }
  void clear() {
    start = none;
    end = none;
    runs.clear();
    amounts.clear();
  }
};

}  // namespace flexteam::planning
