// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "planning/bound/prices.h"
#include "planning/decode/insert.h"
#include "planning/profiles/profile.h"
#include "planning/search/journal.h"
#include "planning/search/ruin.h"

namespace flexteam::planning {

/// One thread's search by ruin and recreate with simulated annealing. Owns its state; remembers the best.
class Annealer {
 public:
  Annealer(State state, const Profile& profile, const Prices& prices, std::uint64_t seed);
  Annealer(const Annealer&) = delete;  // the journal points into the state
  Annealer& operator=(const Annealer&) = delete;

  /// One round; `cooled` runs from 0 (hot) to 1 (cold).
  void step(double cooled);

  [[nodiscard]] const Quality& best_quality() const { return best_quality_; }
  [[nodiscard]] const std::vector<Placement>& best() const { return best_; }
  [[nodiscard]] State& state() { return state_; }
  [[nodiscard]] std::int64_t rounds() const { return rounds_; }
  /// Goes on from another plan (of the same problem), which also becomes the best if it is better.
  void move_to(const std::vector<Placement>& plan);
  /// Goes back to the best plan so far.
  void return_to_best() { move_to(best_); }

 private:
  [[nodiscard]] bool accepts(const Quality& candidate, double cooled);
  void find_freed();
  void remember();

  State state_;
  const Profile& profile_;
  const Prices& prices_;
  Inserter inserter_;
  Random random_;
  Journal journal_;
  Quality current_;
  Quality best_quality_;
  std::vector<Placement> best_;
  std::vector<Index> freed_;  ///< people of whom this round took something out, ascending
  std::vector<Index> dirty_;  ///< activities that may differ from best_
  std::vector<std::uint8_t> is_dirty_;
  double heat_ = 1;
  std::int64_t rounds_ = 0;
};

}  // namespace flexteam::planning
