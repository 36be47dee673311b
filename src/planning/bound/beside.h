// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <thread>

#include "planning/bound/prices.h"
#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// Tightens a bound while a plan is searched for, in a thread of its own, for at most `seconds`: the linear program
/// where that takes little of it, then prices that begin at its own or at the known ones. Both arguments must outlive
/// it.
class BoundBeside {
 public:
  BoundBeside(const Compiled& compiled, const Prices& known, double seconds);

  /// In units: no plan has more; gets no larger.
  [[nodiscard]] double units() const { return units_.load(); }
  /// Ends it; waits for that.
  void finish();

 private:
  void run(const std::stop_token& stop, double seconds);

  const Compiled& c_;
  const Prices& known_;
  std::atomic<double> units_;
  std::jthread thread_;
};

}  // namespace flexteam::planning
