// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/state/state.h"

namespace flexteam::planning {

/// All changes to a state since a mark, so that they can be taken back.
class Journal {
 public:
  explicit Journal(State& state) : state_(state) {}

  void put(Index activity, Placement&& placement) {
    place(state_, activity, std::move(placement));
    changes_.push_back({activity, {}});
  }
  void take(Index activity) { changes_.push_back({activity, lift(state_, activity)}); }
  /// Takes `activity` out and before it all that comes after it.
  void take_with_dependents(Index activity) {
    for (const auto& link : state_.c->before[activity]) {
      if (state_.planned(link.activity)) take_with_dependents(link.activity);
    }
    take(activity);
  }

  [[nodiscard]] std::size_t mark() const { return changes_.size(); }
  /// Activities changed, some of them more than once.
  template <class Visit>
  void visit(Visit&& visit) const {
    for (const auto& change : changes_) visit(change.activity);
  }
  /// Placements that were taken out.
  template <class Visit>
  void visit_taken(Visit&& visit) const {
    for (const auto& change : changes_) {
      if (change.before.planned()) visit(change.before);
    }
  }
  /// Back to how it was at `mark`.
  void undo(std::size_t mark) {
    while (changes_.size() > mark) {
      auto& change = changes_.back();
      if (change.before.planned()) {
        place(state_, change.activity, std::move(change.before));
      } else {
        lift(state_, change.activity);
      }
      changes_.pop_back();
    }
  }
  /// Forgets the way back. Activities changed are reported to `changed`.
  template <class Changed>
  void keep(Changed&& changed) {
    for (const auto& change : changes_) changed(change.activity);
    changes_.clear();
  }

 private:
  struct Change {
    Index activity;
    Placement before;  ///< planned: it was taken; not planned: it was put
  };
  State& state_;
  std::vector<Change> changes_;
};

}  // namespace flexteam::planning
