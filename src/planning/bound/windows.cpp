// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/windows.h"

#include <algorithm>

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

Windows windows_of(const Compiled& c) {
  Windows w;
  w.of_part.resize(c.activities.size());
  w.can_be_whole.assign(c.packages.size(), 1);
  for (const Index a : c.order) {
    auto& window = w.of_part[at(a)];
    window = {c.activity(a).release, c.activity(a).latest};
    if (c.frozen[at(a)] != 0) window.from = std::min(window.from, c.published[at(a)].start);
    for (const auto& link : c.after[a]) {
      window.from =
          std::max(window.from, w.of_part[at(link.activity)].from + c.activity(link.activity).shortest + link.lag);
    }
    if (c.frozen[at(a)] != 0) window.from = std::min(window.from, c.published[at(a)].start);
  }
  w.of_whole = w.of_part;
  for (auto a = c.order.rbegin(); a != c.order.rend(); ++a) {
    auto& window = w.of_whole[at(*a)];
    for (const auto& link : c.before[*a]) {
      const auto& next = c.activity(link.activity);
      if (next.package != c.activity(*a).package) continue;
      window.to = std::min(window.to, w.of_whole[at(link.activity)].to - next.shortest - link.lag);
    }
    if (window.from + c.activity(*a).shortest - 1 > window.to) w.can_be_whole[at(c.activity(*a).package)] = 0;
  }
  return w;
}

}  // namespace flexteam::planning
