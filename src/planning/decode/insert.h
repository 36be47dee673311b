// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/decode/lay.h"
#include "planning/decode/lay_near.h"
#include "planning/decode/random.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// How a place for an activity is chosen.
struct Taste {
  bool first_fit = false;                      ///< the first person of the list that fits: the yardstick
  int starts = 1;                              ///< how many starts that fit are compared
  Index crew_limit = 64;                       ///< at most this many people of a long list are looked at
  const std::vector<Index>* first = nullptr;   ///< of a long list these people are looked at first
  double noise = 0;                            ///< units of work: random part of the price of a person
  double blink = 0;                            ///< chance that a person is overlooked
  double spread = 0;                           ///< 0: as much as possible per period; 1: evenly over the least duration
  Period not_before = 0;                       ///< a later start on purpose
  bool keep_published = true;                  ///< try the published place first
  bool near = false;                           ///< whoever was published keeps the published amounts where that can be
  double change = 0;                           ///< units of work: a published unit that is not kept, beyond its weight
  Top top = {};                                ///< near: where something comes on top of published amounts
  double thrift = 0;                           ///< weight of `price`
  const std::vector<double>* price = nullptr;  ///< per person: what a unit of their time is worth elsewhere
};

/// Where to look instead of where the problem says; for explanations.
struct Terms {
  Period earliest = 0;
  Period latest = 0;
  Period last_start = never;
  Index line = none;            ///< this line ...
  Index person = none;          ///< ... is for this person, able or not
  bool without_groups = false;  ///< any able person may do a line, whoever does the others of its group
  bool without_pools = false;   ///< pools have room
};

/// Finds places for activities. Keeps its scratch memory, so one per thread.
class Inserter {
 public:
  explicit Inserter(const Compiled& compiled, std::uint64_t seed) : c_(compiled), random_(seed) {}

  /// Looks for the earliest good place of `activity`, which is not planned; everything it comes after must be.
  /// Commitments are kept where that is possible. True: `placement()` holds it.
  bool find(const State& state, Index activity, const Taste& taste);

  /// The same under other terms; what the activity comes after is not looked at.
  bool find_within(const State& state, Index activity, const Taste& taste, const Terms& terms);

  /// find() and, when it fits, place().
  bool insert(State& state, Index activity, const Taste& taste);

  [[nodiscard]] Placement& placement() { return placement_; }
  [[nodiscard]] Random& random() { return random_; }

 private:
  struct Candidate {
    Index person;
    bool works_here;  ///< has planned work in the package already
    Period next;      ///< no start before this one fits
    Period end;       ///< of its line, when it fits at the start asked
    double price;
    bool near;  ///< laid after the published amounts
    Top top;    ///< as Taste::top
  };
  struct LineTry {
    Ask ask;
    Index number = 0;
    const Fix* fix = nullptr;
    std::vector<Candidate> crew;  ///< everybody looked at
    std::vector<Index> fitting;   ///< those that fit at the start asked
    Index chosen = none;          ///< index in crew
  };

  bool published_fits(const State& state, Index activity);
  bool keeps_commitments(const State& state, Index activity, const Taste& taste);
  bool prepare(const State& state, Index activity, const Taste& taste, const std::vector<const Fix*>& fixes);
  void fill_crew(const State& state, Index package, const CompiledLine& line, LineTry& attempt, const Taste& taste);
  bool search(const State& state, Index activity, const Taste& taste);
  Period try_start(const State& state, Index activity, Period start, const Taste& taste);
  Laid lay_for(const State& state, Index activity, const LineTry& attempt, Candidate& candidate, Period start,
               const OwnWork& own, const Taste& taste);
  void price(const State& state, Index activity, const LineTry& attempt, Candidate& candidate, Period start,
             const Laid& laid, const Taste& taste);
  bool settle(Index activity, Period start, const Taste& taste);
  bool choose(const Taste& taste);
  bool rearrange(std::size_t line, std::vector<std::uint8_t>& seen);
  Laid lay_amounts(const State& state, Index activity, const LineTry& attempt, const Candidate& candidate, Period start,
                   std::vector<Units>& amounts) const;
  [[nodiscard]] Period pools_last_until(const State& state, Index activity, Period start) const;
  void write(const State& state, Index activity, Period start);

  const Compiled& c_;
  Random random_;
  Placement placement_;
  std::vector<LineTry> lines_;  ///< scarcest first; only the first `used_` count
  std::size_t used_ = 0;
  std::vector<Units> amounts_;  ///< of the candidate that is priced
  Terms terms_;
  Units kept_ = 0;  ///< of the published amounts, by the line that was laid last
  Period chosen_end_ = 0;
  double chosen_price_ = 0;
};

/// First start that precedence and release allow; `never` if something it comes after is not planned.
[[nodiscard]] Period earliest_start(const State& state, Index activity);

}  // namespace flexteam::planning
