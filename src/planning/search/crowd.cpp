// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/crowd.h"

#include <algorithm>
#include <thread>

namespace flexteam::planning {
namespace {

/// Length of a stretch, so that progress is told often enough.
constexpr std::chrono::milliseconds stretch_time{200};
constexpr std::int64_t stretch_rounds = 500;
/// How often the annealers meet during a run.
constexpr double meetings = 8;

double part(Clock::duration a, Clock::duration whole) {
  return whole.count() <= 0 ? 1 : static_cast<double>(a.count()) / static_cast<double>(whole.count());
}

}  // namespace

Crowd::Crowd(const State& first, const Profile& profile, const Prices& prices, int threads, std::uint64_t seed) {
  for (int i = 0; i < std::max(1, threads); ++i) {
    annealers_.push_back(
        std::make_unique<Annealer>(first, profile, prices, seed + 1000003ULL * static_cast<std::uint64_t>(i)));
  }
}

Annealer& Crowd::best() {
  auto* best = annealers_.front().get();
  for (const auto& other : annealers_) {
    if (other->best_quality().better_than(best->best_quality())) best = other.get();
  }
  return *best;
}

std::int64_t Crowd::rounds() const {
  std::int64_t sum = 0;
  for (const auto& annealer : annealers_) sum += annealer->rounds();
  return sum;
}

void Crowd::meet() {
  auto& leader = best();
  for (const auto& annealer : annealers_) {
    if (annealer.get() != &leader) annealer->move_to(leader.best());
  }
}

void Crowd::stretch(const Limits& limits, Clock::time_point until, std::int64_t rounds_each) {
  const auto work = [&](Annealer& annealer) {
    const std::int64_t last = annealer.rounds() + rounds_each;
    const double whole = limits.rounds ? static_cast<double>(std::max<std::int64_t>(1, *limits.rounds)) : 1;
    double cooled = 0;
    for (int i = 0; annealer.rounds() < last && !limits.stop.stop_requested(); ++i) {
      if (limits.rounds) {
        cooled = static_cast<double>(annealer.rounds()) * static_cast<double>(annealers_.size()) / whole;
      } else if (i % 4 == 0) {
        const auto now = Clock::now();
        if (now >= until) return;
        cooled = part(now - limits.begin, *limits.end - limits.begin);
      }
      annealer.step(std::min(1.0, cooled));
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < annealers_.size(); ++i) others.emplace_back([&, i] { work(*annealers_[i]); });
  work(*annealers_.front());
}

void Crowd::run(const Limits& limits, const Between& between) {
  const auto threads = static_cast<std::int64_t>(annealers_.size());
  double next_meeting = 1 / meetings;
  while (!limits.stop.stop_requested()) {
    double done = 0;
    if (limits.rounds) {
      const std::int64_t to_do = (*limits.rounds - rounds()) / threads;
      if (to_do <= 0) return;
      stretch(limits, {}, std::min(to_do, stretch_rounds));
      done = static_cast<double>(rounds()) / static_cast<double>(*limits.rounds);
    } else {
      const auto now = Clock::now();
      if (now >= *limits.end) return;
      stretch(limits, std::min(*limits.end, now + stretch_time), std::numeric_limits<std::int64_t>::max() / 2);
      done = part(Clock::now() - limits.begin, *limits.end - limits.begin);
    }
    if (done >= next_meeting) {
      meet();
      next_meeting += 1 / meetings;
    }
    between(best());
  }
}

}  // namespace flexteam::planning
