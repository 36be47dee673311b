// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/even.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace flexteam::planning::balance {
namespace {

constexpr int moves_in_a_round = 500;
constexpr int rounds_in_a_cooling = 200;
constexpr double coldest = 0.5;  ///< in squared units of work

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::vector<std::int64_t> loads(const Instance& instance, const Assignment& assignment) {
  std::vector<std::int64_t> load(at(instance.people));
  for (std::size_t block = 0; block < assignment.size(); ++block) load[at(assignment[block])] += instance.work[block];
  return load;
}

}  // namespace

std::int64_t spread_of(const Instance& instance, const Assignment& assignment) {
  auto load = loads(instance, assignment);
  std::erase(load, 0);
  if (load.empty()) return 0;
  const auto [least, most] = std::ranges::minmax(load);
  return most - least;
}

Evener::Evener(const Instance& instance, const Assignment& start, std::uint64_t seed)
    : instance_(instance),
      random_(seed),
      assignment_(start),
      best_(start),
      best_spread_(spread_of(instance, start)),
      load_(loads(instance, start)),
      in_chain_(instance.blocks(), -1) {
  for (Person p = 0; p < instance.people; ++p) (load_[at(p)] > 0 ? used_ : idle_).push_back(p);
  const auto total = std::accumulate(instance.work.begin(), instance.work.end(), 0.0);
  const double mean = instance.blocks() > 0 ? total / static_cast<double>(instance.blocks()) : 0;
  heat_ = std::max(coldest, mean * mean / 16);
}

/// The blocks that change hands with `first` when it goes to `to`; false if somebody may not do one of them.
bool Evener::chain_of(Block first, Person to) {
  ++moves_;
  const Person from = assignment_[at(first)];
  if ((instance_.may[at(first)] & only(to)) == 0) return false;
  chain_.assign(1, first);
  in_chain_[at(first)] = moves_;
  for (std::size_t i = 0; i < chain_.size(); ++i) {
    const Person now = assignment_[at(chain_[i])];
    const Person other = now == from ? to : from;
    for (const Block next : instance_.apart[at(chain_[i])]) {
      if (assignment_[at(next)] != other || in_chain_[at(next)] == moves_) continue;
      if ((instance_.may[at(next)] & only(now)) == 0) return false;
      in_chain_[at(next)] = moves_;
      chain_.push_back(next);
    }
  }
  return true;
}

void Evener::exchange(Block first, Person to) {
  const Person from = assignment_[at(first)];
  if (from == to || !chain_of(first, to)) return;
  std::int64_t gives = 0;  // what `from` has less of
  for (const Block block : chain_) {
    gives += assignment_[at(block)] == from ? instance_.work[at(block)] : -instance_.work[at(block)];
  }
  auto& a = load_[at(from)];
  auto& b = load_[at(to)];
  if (a == gives || b == -gives) return;  // somebody would have nothing
  const auto rise = static_cast<double>(2 * gives * (gives + b - a));
  if (rise > 0 && (rise > 20 * temperature_ || !random_.chance(std::exp(-rise / temperature_)))) return;
  a -= gives;
  b += gives;
  for (const Block block : chain_) assignment_[at(block)] = assignment_[at(block)] == from ? to : from;
  keep_best();
}

/// Everything that `from` does goes to `to`, who does nothing yet.
void Evener::replace(Person from, Person to) {
  for (std::size_t block = 0; block < assignment_.size(); ++block) {
    if (assignment_[block] == from && (instance_.may[block] & only(to)) == 0) return;
  }
  std::ranges::replace(assignment_, from, to);
  std::swap(load_[at(from)], load_[at(to)]);
  std::ranges::replace(used_, from, to);
  std::ranges::replace(idle_, to, from);
}

void Evener::keep_best() {
  std::int64_t least = load_[at(used_.front())];
  std::int64_t most = least;
  for (const Person p : used_) {
    least = std::min(least, load_[at(p)]);
    most = std::max(most, load_[at(p)]);
  }
  if (most - least >= best_spread_) return;
  best_spread_ = most - least;
  best_ = assignment_;
}

void Evener::round() {
  const double cooled = static_cast<double>(rounds_++ % rounds_in_a_cooling) / rounds_in_a_cooling;
  temperature_ = heat_ * std::pow(coldest / heat_, cooled);
  if (used_.size() < 2) return;
  for (int move = 0; move < moves_in_a_round; ++move) {
    if (!idle_.empty() && random_.below(64) == 0) {
      replace(used_[random_.below(used_.size())], idle_[random_.below(idle_.size())]);
    }
    exchange(static_cast<Block>(random_.below(instance_.blocks())), used_[random_.below(used_.size())]);
  }
}

}  // namespace flexteam::planning::balance
