// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "planning/balance/instance.h"
#include "planning/decode/random.h"

namespace flexteam::planning::balance {

/// Largest minus smallest work among the people who have any.
[[nodiscard]] std::int64_t spread_of(const Instance& instance, const Assignment& assignment);

/// Spreads the work more evenly over as many people as `start` has. A move exchanges a Kempe chain: blocks of two
/// people that hang together by sharing moments change hands, so that nobody ever has two at once. Simulated annealing
/// on the sum of squared work, heated up again and again.
class Evener {
 public:
  Evener(const Instance& instance, const Assignment& start, std::uint64_t seed);

  /// Some hundreds of moves tried.
  void round();
  [[nodiscard]] const Assignment& best() const { return best_; }
  [[nodiscard]] std::int64_t best_spread() const { return best_spread_; }

 private:
  bool chain_of(Block first, Person to);
  void exchange(Block first, Person to);
  void replace(Person from, Person to);
  void keep_best();

  const Instance& instance_;
  Random random_;
  Assignment assignment_;
  Assignment best_;
  std::int64_t best_spread_ = 0;
  std::vector<std::int64_t> load_;      ///< per person
  std::vector<Person> used_;            ///< in any order
  std::vector<Person> idle_;            ///< likewise
  std::vector<Block> chain_;            ///< of the move at hand
  std::vector<std::int64_t> in_chain_;  ///< per block: number of the last move that had it
  std::int64_t moves_ = 0;
  std::int64_t rounds_ = 0;
  double temperature_ = 0;
  double heat_ = 0;  ///< the temperature at the start of a cooling
};

}  // namespace flexteam::planning::balance
