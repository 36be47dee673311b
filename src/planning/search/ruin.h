// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "planning/decode/random.h"
#include "planning/search/journal.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// What one round works on: the state, its journal, and what was taken out.
struct Round {
  State& state;
  Journal& journal;
  Random& random;
  std::vector<Index> touched;  ///< packages that lost something
  std::vector<Index> wanted;   ///< packages to be planned first
  std::vector<Index> agreed;   ///< activities to be planned before anything else, in the order of precedence
  int size = 1;                ///< how much to take out, from 1
};

/// A way to take a part out of the plan that belongs together.
struct Neighbourhood {
  std::string_view name;
  std::string_view meaning;
  void (*ruin)(Round& round);
  double weight;            ///< how often it is used, relative to the others
  bool for_broken = false;  ///< of use only while an agreement is broken
};

[[nodiscard]] const std::array<Neighbourhood, 8>& neighbourhoods();

/// Takes the whole package out, with what depends on it; frozen work and what it stands on stay.
void take_package(Round& round, Index package);
/// Takes one activity out, with what depends on it, unless something frozen depends on it.
void take_activity(Round& round, Index activity);

}  // namespace flexteam::planning
