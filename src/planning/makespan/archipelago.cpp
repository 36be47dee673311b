// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/archipelago.h"

#include <algorithm>
#include <cstddef>
#include <thread>

namespace flexteam::planning::makespan {

Archipelago::Archipelago(const Instance& instance, const Paths& paths, int threads, std::uint64_t seed,
                         const Settings& settings)
    : posted_(static_cast<std::size_t>(threads)), exchange_every_(5L * settings.size) {
  Random seeds(seed);
  islands_.reserve(posted_.size());
  for (int island = 0; island < threads; ++island) islands_.emplace_back(instance, paths, seeds.bits(), settings);
  if (!Annealer::fits(instance)) return;
  for (int island = 0; island < threads; ++island) annealers_.emplace_back(instance, seeds.bits());
}

const Member& Archipelago::run(const Limits& limits, const OnBest& on_best, const std::stop_token& stop) {
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < islands_.size(); ++i) {
      others.emplace_back([this, i, &limits, &stop] { live(i, limits, {}, stop); });
    }
    live(0, limits, on_best, stop);
  }
  const auto best = std::ranges::min_element(islands_, {}, [](const Island& island) { return island.best().cost; });
  return best->best();
}

void Archipelago::live(std::size_t number, const Limits& limits, const OnBest& on_best, const std::stop_token& stop) {
  Island& island = islands_[number];
  Cost told;
  for (std::int64_t step = 1; !done_; ++step) {
    if (annealers_.empty() || step % 2 == 1) {
      island.step();
    } else if (annealers_[number].step(island.best())) {
      island.welcome(annealers_[number].best());
    }
    const std::int64_t all = ++steps_;
    if (island.best().cost <= limits.bound || (limits.steps >= 0 && all >= limits.steps) || stop.stop_requested() ||
        std::chrono::steady_clock::now() >= limits.deadline) {
      done_ = true;
    }
    if (islands_.size() > 1 && step % exchange_every_ == 0) exchange(number);
    if (on_best && island.best().cost < told) {
      told = island.best().cost;
      on_best(told, all);
    }
  }
}

void Archipelago::exchange(std::size_t number) {
  Island& island = islands_[number];
  const std::lock_guard lock(post_);
  posted_[number] = island.best();
  const Member& guest = posted_[(number + 1) % posted_.size()];
  if (!guest.list.empty()) island.welcome(guest);
}

}  // namespace flexteam::planning::makespan
