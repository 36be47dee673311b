// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "planning/state/presence.h"
#include "planning/state/state.h"

/// Laying one line: the amounts of one person from an activity's start on, as much as possible in every period. This is
/// the innermost loop of the search.
namespace flexteam::planning {

inline constexpr Period never = std::numeric_limits<Period>::max() / 2;

/// What is to be laid. `most` may be below the line's own limit to spread the work.
struct Ask {
  Units effort = 1;
  Units min = 1;
  Units most = 1;
  Period latest = 0;
  bool rigid = false;
  std::span<const Units> first;  ///< leading amounts that are agreed; empty: free
};

/// How it went. Where it does not fit, no start up to and including `end` does; `never`: no later start at all.
struct Laid {
  bool fits = false;
  Period start = 0;
  Period end = 0;
};

namespace detail {

inline Laid stuck(Period until) {
  return {false, 0, until};
}

/// The amount for a present period: as much as fits, at least `min` unless it is the last or the period is short.
/// Negative: it does not fit.
inline Units amount_for(const Ask& ask, Units most, Units open, Units remaining, Presence presence) {
  const Units amount = std::min({open, most, remaining});
  if (amount >= ask.min || amount == remaining) return amount;
  return presence == Presence::short_period && !ask.rigid ? amount : -1;
}

/// The last of the periods from `t` on in which no start can succeed either: present, and too little is open.
inline Period last_too_full(const Ask& ask, const Units* open, const Presence* presence, Period t) {
  const Units least = std::min(ask.min, ask.effort);
  while (t < ask.latest && open[t + 1] < least && presence[t + 1] == Presence::present) ++t;
  return t;
}

/// An agreed amount, or −1 when it cannot be kept.
inline Units agreed_amount(const Ask& ask, Units most, Units amount, Units open, Units remaining, Presence presence) {
  if (amount > open || amount > most || amount > remaining) return -1;
  const bool may_be_less = amount == remaining || (presence == Presence::short_period && !ask.rigid);
  return amount >= ask.min || may_be_less ? amount : -1;
}

}  // namespace detail

/// Lays the line for `person` from activity start `start`, in period t at most `most(t)`. `write(amount)` is called for
/// every period from the line's start on, also when it fails half way.
template <class Most, class Write>
Laid lay_at_most(const State& s, const Ask& ask, Index person, Period start, const OwnWork& own, Most&& most,
                 Write&& write) {
  const auto& c = *s.c;
  const auto row = c.cell(person, 0);
  const Units* open = s.open.data() + row;
  const Units* left = s.left.data() + row;
  const Presence* presence = c.presence.data() + row;
  if (start > ask.latest) return detail::stuck(never);
  const Period first = c.next_present[row + static_cast<std::size_t>(start)];
  if (first > ask.latest) return detail::stuck(never);
  if (ask.rigid && first != start) return detail::stuck(first - 1);
  Period gap = first - start;
  if (gap > c.max_gap) return detail::stuck(first - c.max_gap - 1);
  const bool alone = own.none_at_all();
  Units remaining = ask.effort;
  for (Period t = first; remaining > 0; ++t) {
    if (t > ask.latest) return detail::stuck(never);
    const auto i = static_cast<std::size_t>(t);
    const auto step = static_cast<std::size_t>(t - first);
    Units amount = 0;
    if (open[i] < 0) {
      if (ask.rigid || (step < ask.first.size() && ask.first[step] != 0)) return detail::stuck(t);
    } else {
      const Units free = !alone && own.in(t) ? left[i] : open[i];
      amount = step < ask.first.size()
                   ? detail::agreed_amount(ask, ask.most, ask.first[step], free, remaining, presence[i])
                   : detail::amount_for(ask, most(t), free, remaining, presence[i]);
      if (amount < 0) return detail::stuck(alone ? detail::last_too_full(ask, open, presence, t) : t);
    }
    gap = amount == 0 ? gap + 1 : 0;
    if (gap > c.max_gap) return detail::stuck(std::max(start, t - c.max_gap));
    remaining -= amount;
    write(amount);
    if (remaining == 0) return {step + 1 >= ask.first.size(), first, t};
  }
  return detail::stuck(never);
}

/// The same, in every period as much as fits.
template <class Write>
Laid lay(const State& s, const Ask& ask, Index person, Period start, const OwnWork& own, Write&& write) {
  return lay_at_most(s, ask, person, start, own, [&ask](Period) { return ask.most; }, std::forward<Write>(write));
}

/// Whether it fits, without the amounts.
inline Laid lay(const State& s, const Ask& ask, Index person, Period start, const OwnWork& own) {
  return lay(s, ask, person, start, own, [](Units) {});
}

}  // namespace flexteam::planning
