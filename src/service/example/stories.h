// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

namespace flexteam::service {

/// A wish that is known of a municipality, or in the spirit of what is known.
struct Wish {
  std::string_view items;  ///< "B" = the whole neighbourhood plan B0–B10, else codes with commas
  std::string_view place;  ///< name of a village or district; empty: the municipality
  std::string_view title;  ///< empty: made from the items and the place
  int homes = 0;           ///< 0: those of the place
  int from_week = 0;       ///< wished start, weeks from the plan's first
  bool running = false;    ///< agreed already, work is on its way
  bool urgent = false;
  bool declined = false;
};

/// In the municipality's own order; empty for one that is not in Drenthe.
[[nodiscard]] std::vector<Wish> story_of(std::string_view municipality);

}  // namespace flexteam::service
