// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "planning/decode/insert.h"
#include "planning/search/journal.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// One line of one activity for one person from one start of the activity on.
struct Spot {
  Index activity = none;
  Index line = 0;
  Index person = none;
  Period start = 0;
};

/// How an activity is planned so that least of what was published changes: of the next `starts` that fit the one that
/// costs least, whoever was published first. `change`: Taste::change.
[[nodiscard]] Taste near_taste(const Compiled& compiled, Index activity, double change);

/// Puts work where it is asked although other work stands there, and plans that other work again as near as can be to
/// where it was. Same state, same answer. All through the journal, so that it can be taken back.
class Mender {
 public:
  /// `change`: Taste::change of what is planned again.
  Mender(State& state, Journal& journal, Inserter& inserter, double change = 0)
      : state_(state), journal_(journal), inserter_(inserter), change_(change) {}

  /// Plans `activity` at a place it likes, if need be sooner than it likes. False: there is none.
  bool put(Index activity, Taste taste);

  /// Takes out `activity`, which is planned, and before it all that comes after it.
  void take(Index activity);

  /// What stands in the way of `spot` is taken out, what has no agreement and weighs least first, and where that is not
  /// enough also of who is likely to do the other lines; frozen work stays.
  /// What the activity comes after must be planned. False: it cannot be, and nothing has changed.
  bool make_way(const Spot& spot);

  /// Plans what was taken out again, as near as possible; what finds no place stays out.
  void put_back();

  /// Plans what is missing of the package.
  void complete(Index package);

  /// Plans what the activity comes after and is not planned. False: some of it does not fit.
  bool plan_before(Index activity);

 private:
  bool put(Index activity) { return put(activity, near_taste(*state_.c, activity, change_)); }
  [[nodiscard]] Index rival(Index person, Period from, Period until, const std::vector<std::uint8_t>& stays) const;
  [[nodiscard]] Index likely(Index activity, Index line) const;

  State& state_;
  Journal& journal_;
  Inserter& inserter_;
  double change_;
  std::vector<Index> taken_;
};

}  // namespace flexteam::planning
