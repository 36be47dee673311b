// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <thread>

#include "planning/bound/prices.h"
#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// Tightens a bound while a plan is searched for, in a thread of its own, for at most `seconds`: the linear program in
/// its coarsest form, then prices that begin at its own. `compiled` must outlive it.
class BoundBeside {
 public:
  /// `known`: a bound in units that is there already.
  BoundBeside(const Compiled& compiled, double known, double seconds);

  /// In units: no plan has more; gets no larger.
  [[nodiscard]] double units() const { return units_.load(); }
  /// Ends it; waits for that.
  void finish();

 private:
  void run(const std::stop_token& stop, double seconds);

  const Compiled& c_;
  std::atomic<double> units_;
  std::jthread thread_;
};

/// True if the linear program can be expected to be solved within these seconds.
[[nodiscard]] bool linear_bound_fits(const Compiled& compiled, double seconds);

}  // namespace flexteam::planning
