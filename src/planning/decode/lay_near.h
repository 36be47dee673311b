// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "planning/decode/lay.h"

/// Laying a line so that it keeps as much as it can of what was published for the same person.
namespace flexteam::planning {

/// Where something may come on top of amounts that are kept: from this period on, but not in that one.
struct Top {
  Period from = 0;
  Period but = none;

  [[nodiscard]] bool allows(Period t) const { return t >= from && t != but; }
};

/// Amounts from `start` on, to be kept.
struct Amounts {
  Period start = 0;
  std::span<const Units> units;
  Top top = {};

  [[nodiscard]] Units in(Period t) const {
    return t < start || t >= start + static_cast<Period>(units.size()) ? 0 : units[static_cast<std::size_t>(t - start)];
  }
};

[[nodiscard]] inline Amounts published_amounts(const Placement& published, Index line, Top top = {}) {
  const auto& run = published.runs[static_cast<std::size_t>(line)];
  return {run.start, published.of(run), top};
}

/// As lay(), but every period gets its published amount where there is room for it. What is left of the effort (periods
/// in which the person is away now, or an order that grew) comes on top as early as it can, so that the line ends no
/// later than it must.
template <class Write>
Laid lay_near(const State& s, const Ask& ask, Index person, Period start, const OwnWork& own, const Amounts& near,
              Write&& write) {
  const auto& c = *s.c;
  const auto free = [&](Period t) {
    const auto cell = c.cell(person, t);
    return std::max(0, own.in(t) ? s.left[cell] : s.open[cell]);
  };
  Units on_top = ask.effort;
  const Period last = near.start + static_cast<Period>(near.units.size()) - 1;
  for (Period t = std::max(start, near.start); t <= std::min(last, ask.latest); ++t) {
    on_top -= std::min({near.in(t), free(t), ask.most});
  }
  on_top = std::max(0, on_top);
  Period at = 0;
  return lay_at_most(
      s, ask, person, start, own,
      [&](Period t) {
        at = t;
        return std::min(ask.most, std::max(ask.min, near.in(t) + (near.top.allows(t) ? on_top : 0)));
      },
      [&](Units amount) {
        on_top = std::max(0, on_top - std::max(0, amount - near.in(at)));
        write(amount);
      });
}

/// How much of the published amounts lay_near() keeps.
[[nodiscard]] inline Units kept_of(const State& s, const Ask& ask, Index person, Period start, const OwnWork& own,
                                   const Amounts& near) {
  Units kept = 0;
  Period t = s.c->next_present[s.c->cell(person, start)];
  lay_near(s, ask, person, start, own, near, [&](Units amount) { kept += std::min(amount, near.in(t++)); });
  return kept;
}

}  // namespace flexteam::planning
