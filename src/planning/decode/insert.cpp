// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/decode/insert.h"

#include <algorithm>
#include <functional>

#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

const Fix* fix_of(const std::vector<const Fix*>& fixes, Index line) {
  const auto found = std::ranges::find(fixes, line, &Fix::line);
  return found == fixes.end() ? nullptr : *found;
}

/// A period's delay of an activity holds up what comes after it; this many units of work per period.
constexpr double delay_price = 0.5;

}  // namespace

Period earliest_start(const State& state, Index activity) {
  const auto& c = *state.c;
  Period start = c.activity(activity).release;
  for (const auto& link : c.after[activity]) {
    if (!state.planned(link.activity)) return never;
    start = std::max(start, state.placement(link.activity).end + link.lag + 1);
  }
  return start;
}

bool Inserter::insert(State& state, Index activity, const Taste& taste) {
  if (!find(state, activity, taste)) return false;
  place(state, activity, std::move(placement_));
  placement_ = {};
  return true;
}

bool Inserter::find(const State& state, Index activity, const Taste& taste) {
  const Period earliest = earliest_start(state, activity);
  if (earliest == never) return false;
  if (taste.keep_published && c_.published[at(activity)].planned() && published_fits(state, activity)) return true;
  return find_within(state, activity, taste, {.earliest = earliest, .latest = c_.activity(activity).latest});
}

bool Inserter::find_within(const State& state, Index activity, const Taste& taste, const Terms& terms) {
  terms_ = terms;
  if (terms.earliest + c_.activity(activity).shortest - 1 > terms.latest) return false;
  if (keeps_commitments(state, activity, taste)) return true;
  return prepare(state, activity, taste, {}) && search(state, activity, taste);
}

/// Tries to keep all commitments on the activity; where that fails, one of them, the heaviest first.
bool Inserter::keeps_commitments(const State& state, Index activity, const Taste& taste) {
  const auto& commitments = c_.commitments[at(activity)];
  if (commitments.empty()) return false;
  std::vector<const Fix*> fixes;
  for (const auto& fix : commitments) fixes.push_back(&fix);
  if (prepare(state, activity, taste, fixes) && search(state, activity, taste)) return true;
  if (fixes.size() == 1) return false;
  std::ranges::stable_sort(fixes, std::greater{}, &Fix::weight);
  return std::ranges::any_of(
      fixes, [&](const Fix* fix) { return prepare(state, activity, taste, {fix}) && search(state, activity, taste); });
}

bool Inserter::published_fits(const State& state, Index activity) {
  const auto& published = c_.published[at(activity)];
  if (rules::first_broken(state, activity, published) != nullptr) return false;
  placement_ = published;
  return true;
}

/// Makes the list of lines with who may do them. False if a line has nobody, or agreements contradict each other.
bool Inserter::prepare(const State& state, Index activity, const Taste& taste, const std::vector<const Fix*>& fixes) {
  const auto& compiled = c_.activity(activity);
  used_ = at(compiled.lines);
  if (lines_.size() < used_) lines_.resize(used_);
  for (std::size_t i = 0; i < used_; ++i) {
    const auto number = static_cast<Index>(i);
    const auto& line = c_.line(activity, number);
    auto& attempt = lines_[i];
    const Units even = std::max(line.min, (line.effort + compiled.min_periods - 1) / compiled.min_periods);
    const Units most = std::max(1, line.max);
    attempt.number = number;
    attempt.fix = fix_of(fixes, number);
    attempt.ask = {.effort = line.effort,
                   .min = line.min,
                   .most = taste.spread > 0 && even < most && random_.chance(taste.spread) ? even : most,
                   .latest = terms_.latest,
                   .rigid = compiled.rigid,
                   .first = {}};
    if (attempt.fix != nullptr) {
      attempt.ask.first = attempt.fix->amounts;
      attempt.ask.most = most;
    }
    fill_crew(state, compiled.package, line, attempt, taste);
    if (attempt.crew.empty()) return false;
  }
  std::stable_sort(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(used_),
                   [](const LineTry& a, const LineTry& b) { return a.crew.size() < b.crew.size(); });
  return true;
}

void Inserter::fill_crew(const State& state, Index package, const CompiledLine& line, LineTry& attempt,
                         const Taste& taste) {
  attempt.crew.clear();
  if (attempt.number == terms_.line) {
    attempt.crew.push_back({terms_.person, true, 0, 0, 0, false, {}});
    return;
  }
  const auto crew = c_.crews[line.crew];
  const auto& workers = state.workers[at(package)];
  const auto works_here = [&](Index person) {
    return c_.counts_packages && std::ranges::find(workers, person, &Worker::person) != workers.end();
  };
  const auto add = [&](Index person) {
    if (state.left_total[at(person)] >= line.effort)
      attempt.crew.push_back({person, works_here(person), 0, 0, 0, false, {}});
  };
  const auto able = [&](Index person) { return std::ranges::binary_search(crew, person); };
  const bool grouped = line.group != none && !terms_.without_groups;
  const Index holder = grouped ? state.group_holder[at(line.group)].person : none;
  if (attempt.fix != nullptr || holder != none) {
    const Index person = attempt.fix != nullptr ? attempt.fix->person : holder;
    if (able(person) && (holder == none || holder == person)) add(person);
    return;
  }
  const auto size = static_cast<Index>(crew.size());
  if (taste.first_fit || size <= taste.crew_limit) {
    for (const Index person : crew) {
      if (taste.blink > 0 && random_.chance(taste.blink)) continue;
      add(person);
    }
    return;
  }
  for (const auto& known : state.role_holders[at(line.role)]) {
    if (able(known.person)) add(known.person);
  }
  const auto is_new = [&](Index person) {
    return std::ranges::find(attempt.crew, person, &Candidate::person) == attempt.crew.end();
  };
  if (taste.first != nullptr) {
    for (const Index person : *taste.first) {
      if (able(person) && is_new(person)) add(person);
    }
  }
  const Index offset = random_.below(size);
  for (Index i = 0; i < size && static_cast<Index>(attempt.crew.size()) < taste.crew_limit; ++i) {
    const Index person = crew[at((offset + i) % size)];
    if (is_new(person)) add(person);
  }
}

/// Goes through the starts until enough of them fit; the cheapest is written into placement_.
bool Inserter::search(const State& state, Index activity, const Taste& taste) {
  const Period last = std::min(terms_.last_start, terms_.latest - c_.activity(activity).shortest + 1);
  int found = 0;
  double best = 0;
  for (Period start = std::max(terms_.earliest, std::min(taste.not_before, last)); start <= last;) {
    const Period next = try_start(state, activity, start, taste);
    if (next == start) {
      const double price = chosen_price_ + delay_price * (chosen_end_ - terms_.earliest);
      if (found == 0 || price < best) {
        best = price;
        write(state, activity, start);
      }
      if (++found >= taste.starts) return true;
      ++start;
    } else {
      start = next;
    }
  }
  return found > 0;
}

/// `start` if the activity fits there (people chosen), else the next start worth trying.
Period Inserter::try_start(const State& state, Index activity, Period start, const Taste& taste) {
  const Index package = c_.activity(activity).package;
  for (std::size_t i = 0; i < used_; ++i) {
    auto& attempt = lines_[i];
    attempt.fitting.clear();
    Period soonest = never;
    for (std::size_t j = 0; j < attempt.crew.size(); ++j) {
      auto& candidate = attempt.crew[j];
      if (candidate.next <= start) {
        const auto own = candidate.works_here ? OwnWork(state, package, candidate.person) : OwnWork::nothing(state);
        const Laid laid = lay_for(state, activity, attempt, candidate, start, own, taste);
        if (laid.fits && (attempt.fix == nullptr || laid.start == attempt.fix->start)) {
          price(state, activity, attempt, candidate, start, laid, taste);
          attempt.fitting.push_back(static_cast<Index>(j));
          continue;
        }
        candidate.next = laid.fits ? start + 1 : laid.end + 1;
        // No later start begins in an earlier week than itself.
        if (attempt.fix != nullptr && candidate.next > attempt.fix->start) candidate.next = never;
      }
      soonest = std::min(soonest, candidate.next);
    }
    if (attempt.fitting.empty()) return std::max(soonest, start + 1);
  }
  if (!settle(activity, start, taste)) return start + 1;
  const Period until = pools_last_until(state, activity, start);
  if (chosen_end_ <= until) return start;
  // A pool runs out before that: only who is done by then.
  for (std::size_t i = 0; i < used_; ++i) {
    std::erase_if(lines_[i].fitting, [&](Index j) { return lines_[i].crew[at(j)].end > until; });
  }
  return settle(activity, start, taste) && chosen_end_ <= until ? start : start + 1;
}

/// Lays the line for the candidate; for whoever was published, when `taste` says so, after the published amounts.
Laid Inserter::lay_for(const State& state, Index activity, const LineTry& attempt, Candidate& candidate, Period start,
                       const OwnWork& own, const Taste& taste) {
  const auto& published = c_.published[at(activity)];
  candidate.near = false;
  kept_ = 0;
  if (taste.near && (attempt.fix == nullptr || attempt.fix->amounts.empty()) && published.planned() &&
      published.runs[at(attempt.number)].person == candidate.person) {
    const auto near = published_amounts(published, attempt.number, taste.top);
    const Laid laid = lay_near(state, attempt.ask, candidate.person, start, own, near, [](Units) {});
    if (laid.fits) {
      candidate.near = true;
      candidate.top = taste.top;
      kept_ = kept_of(state, attempt.ask, candidate.person, start, own, near);
      return laid;
    }
  }
  return lay(state, attempt.ask, candidate.person, start, own);
}

/// Chooses people for all lines and sums up. False: there are not enough of them.
bool Inserter::settle(Index activity, Period start, const Taste& taste) {
  if (!choose(taste)) return false;
  chosen_end_ = start + c_.activity(activity).min_periods - 1;
  chosen_price_ = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    const auto& chosen = lines_[i].crew[at(lines_[i].chosen)];
    chosen_end_ = std::max(chosen_end_, chosen.end);
    chosen_price_ += chosen.price;
  }
  return chosen_end_ <= terms_.latest;
}

/// What it costs, in units of work, to give the line to this person: the cost rules, the end, and better uses.
void Inserter::price(const State& state, Index activity, const LineTry& attempt, Candidate& candidate, Period start,
                     const Laid& laid, const Taste& taste) {
  candidate.end = laid.end;
  candidate.price = 0;
  if (taste.first_fit) return;
  const auto& compiled = c_.activity(activity);
  const auto& line = c_.line(activity, attempt.number);
  const auto& policy = c_.problem->policy;
  const auto& weights = policy.weights;
  const auto& package = c_.package(compiled.package);
  double points = weights.handover * static_cast<double>(rules::more_hands(state, line.role, candidate.person)) +
                  weights.new_face * static_cast<double>(rules::is_new_face(state, candidate.person, package.client)) +
                  weights.travel * static_cast<double>(c_.minutes(compiled.package, candidate.person)) *
                      static_cast<double>(laid.end - laid.start + 1);
  const auto& published = c_.published[at(activity)];
  const bool moves =
      published.planned() && (candidate.near || published.runs[at(attempt.number)].person != candidate.person);
  const Units changed = moves ? std::max(0, line.effort - kept_) : 0;
  points += weights.change * changed;
  if (weights.interruption > 0) {
    amounts_.clear();
    lay_amounts(state, activity, attempt, candidate, start, amounts_);
    points += weights.interruption * rules::interrupted(amounts_);
  }
  const Period beyond = laid.end - (start + compiled.min_periods - 1);
  candidate.price = policy.point_hours * points + taste.change * changed + delay_price * std::max(0, beyond);
  if (taste.price != nullptr) candidate.price += taste.thrift * (*taste.price)[at(candidate.person)] * line.effort;
  if (taste.noise > 0) candidate.price += taste.noise * random_.unit();
}

/// Gives every line one of its fitting people, all different: the cheapest, by swaps where they clash.
bool Inserter::choose(const Taste& taste) {
  for (std::size_t i = 0; i < used_; ++i) lines_[i].chosen = none;
  const auto taken = [this](Index person) {
    for (std::size_t i = 0; i < used_; ++i) {
      if (lines_[i].chosen != none && lines_[i].crew[at(lines_[i].chosen)].person == person) return true;
    }
    return false;
  };
  for (std::size_t i = 0; i < used_; ++i) {
    auto& attempt = lines_[i];
    Index best = none;
    for (const Index j : attempt.fitting) {
      if (taken(attempt.crew[at(j)].person)) continue;
      if (best == none || attempt.crew[at(j)].price < attempt.crew[at(best)].price) best = j;
      if (taste.first_fit) break;
    }
    attempt.chosen = best;
    if (best != none) continue;
    std::vector<std::uint8_t> seen(at(c_.people), 0);
    if (!rearrange(i, seen)) return false;
  }
  return true;
}

/// An augmenting path: moves earlier lines to other people so that `line` gets one.
bool Inserter::rearrange(std::size_t line, std::vector<std::uint8_t>& seen) {
  auto& attempt = lines_[line];
  for (const Index j : attempt.fitting) {
    const Index person = attempt.crew[at(j)].person;
    if (seen[at(person)] != 0) continue;
    seen[at(person)] = 1;
    std::size_t owner = used_;
    for (std::size_t i = 0; i < used_; ++i) {
      if (i != line && lines_[i].chosen != none && lines_[i].crew[at(lines_[i].chosen)].person == person) owner = i;
    }
    if (owner == used_ || rearrange(owner, seen)) {
      attempt.chosen = j;
      return true;
    }
  }
  return false;
}

/// The last period, `terms_.latest` at most, to which all pools last from `start` on; start − 1: not even there.
Period Inserter::pools_last_until(const State& state, Index activity, Period start) const {
  Period until = terms_.latest;
  if (terms_.without_pools) return until;
  for (const auto& need : c_.pool_needs[activity]) {
    const auto row = at(need.pool) * at(c_.periods);
    for (Period t = start; t <= until; ++t) {
      if (state.pool_left[row + at(t)] < need.use) until = t - 1;
    }
  }
  return until;
}

/// Lays the line for the candidate, as it was found to fit there, and appends its amounts to `amounts`.
Laid Inserter::lay_amounts(const State& state, Index activity, const LineTry& attempt, const Candidate& candidate,
                           Period start, std::vector<Units>& amounts) const {
  const OwnWork own(state, c_.activity(activity).package, candidate.person);
  const auto keep = [&amounts](Units amount) { amounts.push_back(amount); };
  if (!candidate.near) return lay(state, attempt.ask, candidate.person, start, own, keep);
  return lay_near(state, attempt.ask, candidate.person, start, own,
                  published_amounts(c_.published[at(activity)], attempt.number, candidate.top), keep);
}

void Inserter::write(const State& state, Index activity, Period start) {
  placement_.clear();
  placement_.start = start;
  placement_.end = chosen_end_;
  placement_.runs.resize(used_);
  // In the order of the file, so that what is placed alike is equal.
  for (Index number = 0; number < static_cast<Index>(used_); ++number) {
    const auto& attempt = *std::ranges::find(lines_, number, &LineTry::number);
    const auto& chosen = attempt.crew[at(attempt.chosen)];
    const auto offset = static_cast<std::int32_t>(placement_.amounts.size());
    const Laid laid = lay_amounts(state, activity, attempt, chosen, start, placement_.amounts);
    placement_.runs[at(attempt.number)] = {chosen.person, laid.start, laid.end - laid.start + 1, offset};
  }
}

}  // namespace flexteam::planning
