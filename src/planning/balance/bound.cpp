// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/bound.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

namespace flexteam::planning::balance {
namespace {

constexpr std::size_t most_others = 12;    ///< blocks that are no multiples
constexpr std::size_t most_ways = 20'000;  ///< to give them out
constexpr std::int64_t most_unit = 1'000;  ///< units looked at

/// What is left of everybody's work beside multiples of the unit, in order of size.
using Remainders = std::vector<std::int64_t>;

/// Every way to give out the blocks that are no multiples; empty if there are too many.
std::set<Remainders> ways(const std::vector<std::int64_t>& others, std::int64_t unit, std::int32_t people) {
  std::set<Remainders> all{Remainders(static_cast<std::size_t>(people))};
  for (const auto other : others) {
    std::set<Remainders> next;
    for (const Remainders& way : all) {
      for (std::size_t person = 0; person < way.size(); ++person) {
        if (person > 0 && way[person] == way[person - 1]) continue;
        Remainders given = way;
        given[person] = (given[person] + other) % unit;
        std::ranges::sort(given);
        next.insert(std::move(given));
        if (next.size() > most_ways) return {};
      }
    }
    all = std::move(next);
  }
  return all;
}

/// What has to be given out: to how many, how much in all, and a block that somebody has.
struct Work {
  std::int32_t people = 0;
  std::int64_t total = 0;
  std::int64_t largest = 0;

  /// No least work is above this: one has the largest block, the others at least the least.
  [[nodiscard]] std::int64_t most_least() const { return std::min(total / people, (total - largest) / (people - 1)); }
};

/// The smallest spread where everybody has some multiple of the unit and the remainder; two units if it is more. If the
/// least work is `least`, everybody has the first value from there on that fits the remainder or, the smallest of them
/// first, one unit more: with two units more for somebody the spread is two units at least.
std::int64_t smallest_spread(const Remainders& remainders, std::int64_t unit, const Work& all) {
  std::int64_t best = 2 * unit;
  std::vector<std::int64_t> work(remainders.size());
  for (auto least = std::max<std::int64_t>(0, all.total / all.people - 2 * unit); least <= all.most_least(); ++least) {
    std::int64_t sum = 0;
    for (std::size_t person = 0; person < work.size(); ++person) {
      work[person] = least + ((remainders[person] - least) % unit + unit) % unit;
      sum += work[person];
    }
    const std::int64_t more = (all.total - sum) / unit;
    std::ranges::sort(work);
    if (sum > all.total || more > all.people || work.front() > least) continue;
    for (std::int64_t i = 0; i < more; ++i) work[static_cast<std::size_t>(i)] += unit;
    best = std::min(best, std::max(all.largest, std::ranges::max(work)) - least);
  }
  return best;
}

/// The bound by one unit; whatever is at most `known` if it cannot be more than that.
std::int64_t bound_by(const Instance& instance, std::int64_t unit, const Work& work_of_all, std::int64_t known) {
  std::vector<std::int64_t> others;
  for (const auto work : instance.work) {
    if (work % unit != 0) others.push_back(work % unit);
    if (others.size() > most_others) return 0;
  }
  std::int64_t best = 2 * unit;
  const auto all = ways(others, unit, work_of_all.people);
  for (const Remainders& way : all) {
    best = std::min(best, smallest_spread(way, unit, work_of_all));
    if (best <= known) break;
  }
  return all.empty() ? 0 : best;
}

}  // namespace

std::int64_t spread_bound(const Instance& instance, std::int32_t people) {
  if (people < 2 || instance.work.empty()) return 0;
  const Work all{.people = people,
                 .total = std::accumulate(instance.work.begin(), instance.work.end(), std::int64_t{0}),
                 .largest = std::ranges::max(instance.work)};
  auto bound = std::max<std::int64_t>(all.total % people == 0 ? 0 : 1, all.largest - all.most_least());
  for (std::int64_t unit = 2; unit <= std::min(most_unit, all.largest); ++unit) {
    bound = std::max(bound, bound_by(instance, unit, all, bound));
  }
  return bound;
}

}  // namespace flexteam::planning::balance
