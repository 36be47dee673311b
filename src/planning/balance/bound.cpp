// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/bound.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

namespace flexteam::planning::balance {
namespace {

constexpr std::size_t most_others = 12;      ///< blocks that are no multiples
constexpr std::int64_t most_ways = 300'000;  ///< to give them out, looked at
constexpr std::int64_t most_unit = 1'000;    ///< units looked at

/// What is left of everybody's work beside multiples of the unit, in order of size.
using Remainders = std::vector<std::int64_t>;

/// Every way to give out the blocks that are no multiples, as far as remainders go. People are alike but for the blocks
/// that they get: these are never at one moment, and there is somebody who may do them all.
class Ways {
 public:
  Ways(const Instance& instance, std::int64_t unit, std::int32_t people)
      : instance_(instance), unit_(unit), people_(static_cast<std::size_t>(people)) {
    for (Block block = 0; block < static_cast<Block>(instance.blocks()); ++block) {
      if (instance.work[at(block)] % unit != 0) others_.push_back(block);
    }
  }

  /// Empty if there are too many.
  std::set<Remainders> all() {
    if (others_.size() <= most_others) give(0);
    return steps_ > most_ways ? std::set<Remainders>{} : std::move(found_);
  }

 private:
  struct Group {
    std::vector<Block> blocks;
    People may = ~People{0};
    std::int64_t work = 0;
  };

  static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

  [[nodiscard]] bool takes(const Group& group, Block block) const {
    const auto& apart = instance_.apart[at(block)];
    return (group.may & instance_.may[at(block)]) != 0 &&
           std::ranges::none_of(group.blocks, [&](Block other) { return std::ranges::binary_search(apart, other); });
  }

  void give(std::size_t next) {
    if (++steps_ > most_ways) return;
    if (next == others_.size()) {
      Remainders remainders(people_);
      for (std::size_t i = 0; i < groups_.size(); ++i) remainders[i] = groups_[i].work % unit_;
      std::ranges::sort(remainders);
      found_.insert(std::move(remainders));
      return;
    }
    const Block block = others_[next];
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      if (!takes(groups_[i], block)) continue;
      const Group before = groups_[i];
      groups_[i].blocks.push_back(block);
      groups_[i].may &= instance_.may[at(block)];
      groups_[i].work += instance_.work[at(block)];
      give(next + 1);
      groups_[i] = before;
    }
    if (groups_.size() == people_) return;
    groups_.push_back({{block}, instance_.may[at(block)], instance_.work[at(block)]});
    give(next + 1);
    groups_.pop_back();
  }

  const Instance& instance_;
  std::int64_t unit_;
  std::size_t people_;
  std::vector<Block> others_;
  std::vector<Group> groups_;
  std::set<Remainders> found_;
  std::int64_t steps_ = 0;
};

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
  std::int64_t best = 2 * unit;
  const auto all = Ways(instance, unit, work_of_all.people).all();
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
