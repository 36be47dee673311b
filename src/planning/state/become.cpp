// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/state/become.h"

namespace flexteam::planning {

std::vector<Index> become(State& state, const std::vector<Placement>& plan) {
  std::vector<Index> changed;
  for (const Index a : state.c->order) {
    if (state.placement(a) == plan[static_cast<std::size_t>(a)]) continue;
    changed.push_back(a);
    if (state.planned(a)) lift(state, a);
  }
  for (const Index a : changed) {
    const auto& placement = plan[static_cast<std::size_t>(a)];
    if (placement.planned()) place(state, a, Placement(placement));
  }
  return changed;
}

}  // namespace flexteam::planning
