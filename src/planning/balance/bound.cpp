// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/bound.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

namespace flexteam::planning::balance {
namespace {

constexpr std::size_t most_others = 12;      ///< blocks that are no multiples
constexpr std::size_t most_ways = 20'000;    ///< to give them out
constexpr std::int64_t most_unit = 1'000;    ///< units looked at

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

/// The smallest spread of work that adds up to `total`, where everybody has some multiple of the unit and the remainder. If
/// the least work is `least`, everybody has the first value from there on that fits the remainder or, the smallest of them
/// first, one unit more; two more is never better than another `least`.
std::int64_t smallest_spread(const Remainders& remainders, std::int64_t unit, std::int64_t total) {
  const auto people = static_cast<std::int64_t>(remainders.size());
  std::int64_t best = 2 * unit;
  std::vector<std::int64_t> work(remainders.size());
  for (auto least = std::max<std::int64_t>(0, total / people - 2 * unit); least <= total / people; ++least) {
    std::int64_t sum = 0;
    for (std::size_t person = 0; person < work.size(); ++person) {
      work[person] = least + ((remainders[person] - least) % unit + unit) % unit;
      sum += work[person];
    }
    const std::int64_t more = (total - sum) / unit;
    if (sum > total || more > people) continue;
    std::ranges::sort(work);
    for (std::int64_t i = 0; i < more; ++i) work[static_cast<std::size_t>(i)] += unit;
    const auto [smallest, largest] = std::ranges::minmax(work);
    best = std::min(best, largest - smallest);
  }
  return best;
}

/// The bound by one unit; whatever is at most `known` if it cannot be more than that.
std::int64_t bound_by(const Instance& instance, std::int64_t unit, std::int32_t people, std::int64_t total,
                      std::int64_t known) {
  std::vector<std::int64_t> others;
  for (const auto work : instance.work) {
    if (work % unit != 0) others.push_back(work % unit);
    if (others.size() > most_others) return 0;
  }
  std::int64_t best = 2 * unit;
  const auto all = ways(others, unit, people);
  for (const Remainders& way : all) {
    best = std::min(best, smallest_spread(way, unit, total));
    if (best <= known) break;
  }
  return all.empty() ? 0 : best;
}

}  // namespace

std::int64_t spread_bound(const Instance& instance, std::int32_t people) {
  if (people < 2 || instance.work.empty()) return 0;
  const auto total = std::accumulate(instance.work.begin(), instance.work.end(), std::int64_t{0});
  std::int64_t bound = total % people == 0 ? 0 : 1;
  const auto largest = std::min(most_unit, *std::ranges::max_element(instance.work));
  for (std::int64_t unit = 2; unit <= largest; ++unit) {
    bound = std::max(bound, bound_by(instance, unit, people, total, bound));
  }
  return bound;
}

}  // namespace flexteam::planning::balance
