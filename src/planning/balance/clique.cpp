// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/clique.h"

#include <algorithm>
#include <set>
#include <vector>

namespace flexteam::planning::balance {
namespace {

constexpr std::int64_t most_steps = 2'000'000;  ///< pairs of blocks looked at

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

class CliqueSearch {
 public:
  explicit CliqueSearch(const Instance& instance) : instance_(instance) {}

  std::int32_t run(std::vector<Block> candidates) {
    std::ranges::stable_sort(
        candidates, [&](Block a, Block b) { return instance_.apart[at(a)].size() > instance_.apart[at(b)].size(); });
    extend(0, candidates);
    return largest_;
  }

 private:
  [[nodiscard]] bool apart(Block a, Block b) {
    ++steps_;
    return std::ranges::binary_search(instance_.apart[at(a)], b);
  }

  /// The candidates, class after class; no two of a class are apart, so that a clique has at most one of each.
  void colour(const std::vector<Block>& candidates, std::vector<Block>& order, std::vector<std::int32_t>& most) {
    std::vector<std::vector<Block>> classes;
    for (const Block block : candidates) {
      const auto free = std::ranges::find_if(classes, [&](const std::vector<Block>& row) {
        return std::ranges::none_of(row, [&](Block other) { return apart(block, other); });
      });
      if (free == classes.end()) {
        classes.push_back({block});
      } else {
        free->push_back(block);
      }
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
      for (const Block block : classes[i]) {
        order.push_back(block);
        most.push_back(static_cast<std::int32_t>(i) + 1);
      }
    }
  }

  void extend(std::int32_t size, const std::vector<Block>& candidates) {
    largest_ = std::max(largest_, size);
    std::vector<Block> order;
    std::vector<std::int32_t> most;
    colour(candidates, order, most);
    for (std::size_t i = order.size(); i-- > 0;) {
      if (size + most[i] <= largest_ || steps_ > most_steps) return;
      std::vector<Block> next;
      for (std::size_t j = 0; j < i; ++j) {
        if (apart(order[i], order[j])) next.push_back(order[j]);
      }
      extend(size + 1, next);
    }
  }

  const Instance& instance_;
  std::int32_t largest_ = 0;
  std::int64_t steps_ = 0;
};

}  // namespace

std::int32_t largest_clique(const Instance& instance, People people) {
  std::vector<Block> candidates;
  for (Block block = 0; block < static_cast<Block>(instance.blocks()); ++block) {
    if ((instance.may[at(block)] & ~people) == 0) candidates.push_back(block);
  }
  return CliqueSearch(instance).run(std::move(candidates));
}

bool too_few_people(const Instance& instance) {
  constexpr std::size_t most_sets = 64;
  const std::set<People> all(instance.may.begin(), instance.may.end());
  return all.size() <= most_sets &&
         std::ranges::any_of(all, [&](People people) { return largest_clique(instance, people) > size_of(people); });
}

}  // namespace flexteam::planning::balance
