// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/bound.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "planning/makespan/spread.h"

namespace flexteam::planning::makespan {
namespace {

constexpr std::size_t many_jobs = 500;  ///< with more than these not every head is looked at
constexpr std::size_t fewer_heads = 64;
constexpr std::int64_t most_steps = 500'000'000;  ///< of spreading work over people: about half a second

/// Sets of jobs "head at least a, tail after the job at least b".
class Windows {
 public:
  Windows(const Instance& instance, const Paths& paths) : instance_(instance), paths_(paths) {}

  /// Calls `begin(a)` for every head, then `add(job, a, b)` for the jobs from the largest b to the smallest.
  template <typename Takes, typename Begin, typename Add>
  void visit(const Takes& takes, const Begin& begin, const Add& add) const {
    std::vector<std::size_t> by_tail;
    std::vector<Time> heads;
    for (std::size_t j = 0; j < instance_.duration.size(); ++j) {
      if (!takes(j)) continue;
      by_tail.push_back(j);
      heads.push_back(paths_.head[j]);
    }
    std::ranges::stable_sort(by_tail, [&](std::size_t a, std::size_t b) { return after(a) > after(b); });
    std::ranges::sort(heads);
    heads.erase(std::ranges::unique(heads).begin(), heads.end());
    if (by_tail.size() > many_jobs && heads.size() > fewer_heads) {
      for (std::size_t i = 0; i < fewer_heads; ++i) heads[i] = heads[i * heads.size() / fewer_heads];
      heads.resize(fewer_heads);
    }
    for (const Time head : heads) {
      begin(head);
      for (const std::size_t j : by_tail) {
        if (paths_.head[j] >= head) add(j, head, after(j));
      }
    }
  }

 private:
  [[nodiscard]] Time after(std::size_t job) const { return paths_.tail[job] - instance_.duration[job]; }

  const Instance& instance_;
  const Paths& paths_;
};

Time pool_bound(const Instance& instance, const Windows& windows, std::int32_t pool) {
  const std::int64_t capacity = instance.capacity[static_cast<std::size_t>(pool)];
  const auto use = [&](std::size_t j) {
    return instance.use[j * static_cast<std::size_t>(instance.pools) + static_cast<std::size_t>(pool)];
  };
  std::int64_t best = 0;
  std::int64_t work = 0;
  windows.visit([&](std::size_t j) { return use(j) > 0; }, [&](Time) { work = 0; },
                [&](std::size_t j, Time head, Time after) {
                  work += std::int64_t{use(j)} * instance.duration[j];
                  best = std::max(best, head + (work + capacity - 1) / capacity + after);
                });
  return static_cast<Time>(best);
}

/// What was added with a larger tail after it fits in what a smaller one leaves: one flow serves all windows of a head.
/// Every window counts by itself, so that those looked at until there are too many are a bound as well.
Time people_bound(const Instance& instance, const Windows& windows, Time known) {
  Spread spread(instance);
  Time best = known;
  windows.visit([&](std::size_t j) { return !instance.line_slot[j].empty(); }, [&](Time) { spread.clear(); },
                [&](std::size_t j, Time head, Time after) {
                  if (spread.steps() > most_steps) return;
                  for (const std::int32_t slot : instance.line_slot[j]) {
                    best = head + spread.add(slot, instance.duration[j], best - head - after) + after;
                  }
                });
  return best;
}

}  // namespace

Time lower_bound(const Instance& instance, const Paths& paths) {
  const Windows windows(instance, paths);
  Time bound = paths.critical;
  for (std::int32_t pool = 0; pool < instance.pools; ++pool) {
    bound = std::max(bound, pool_bound(instance, windows, pool));
  }
  return people_bound(instance, windows, bound);
}

}  // namespace flexteam::planning::makespan
