// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/fewest.h"

#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace flexteam::planning::balance {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

enum class Outcome { found, impossible, given_up };

/// Depth first, with at most so many people.
class Colouring {
 public:
  Colouring(const Instance& instance, std::int32_t people)
      : instance_(instance),
        people_(people),
        assignment_(instance.blocks(), none),
        load_(at(instance.people)) {}

  Outcome run() { return extend(); }
  Assignment&& assignment() { return std::move(assignment_); }

 private:
  static constexpr std::int64_t most_steps = 20'000'000;  ///< blocks looked at

  /// Who is left for a block.
  [[nodiscard]] People left(Block block) const {
    People set = instance_.may[at(block)];
    if (size_of(used_) >= people_) set &= used_;
    for (const Block other : instance_.apart[at(block)]) {
      if (assignment_[at(other)] != none) set &= ~only(assignment_[at(other)]);
    }
    return set;
  }

  /// The block without a person that has the fewest people left; `none` when all have one.
  [[nodiscard]] Block hardest(People& left_for_it) {
    Block best = none;
    std::int32_t fewest = std::numeric_limits<std::int32_t>::max();
    for (Block block = 0; block < static_cast<Block>(instance_.blocks()); ++block) {
      if (assignment_[at(block)] != none) continue;
      steps_ += 1 + static_cast<std::int64_t>(instance_.apart[at(block)].size());
      const People set = left(block);
      const auto size = size_of(set);
      if (size > fewest || (size == fewest && instance_.work[at(block)] <= instance_.work[at(best)])) continue;
      best = block;
      fewest = size;
      left_for_it = set;
      if (size == 0) break;
    }
    return best;
  }

  /// The person of the set with the least work so far; of people without work who are twins, only the first.
  [[nodiscard]] Person lightest(People set) const {
    Person best = none;
    for (; set != 0; set &= set - 1) {
      const auto person = static_cast<Person>(std::countr_zero(set));
      if (best == none || load_[at(person)] < load_[at(best)]) best = person;
    }
    return best;
  }

  /// `set` without whoever is not used and equals `person`, who was tried.
  [[nodiscard]] People without(People set, Person person) const {
    set &= ~only(person);
    if ((used_ & only(person)) != 0) return set;
    for (Person other = 0; other < instance_.people; ++other) {
      if ((used_ & only(other)) == 0 && instance_.twin[at(other)] == instance_.twin[at(person)]) set &= ~only(other);
    }
    return set;
  }

  Outcome extend() {
    People set = 0;
    const Block block = hardest(set);
    if (block == none) return Outcome::found;
    while (set != 0) {
      if (steps_ > most_steps) return Outcome::given_up;
      const Person person = lightest(set);
      const People before = used_;
      assignment_[at(block)] = person;
      load_[at(person)] += instance_.work[at(block)];
      used_ |= only(person);
      const Outcome outcome = extend();
      if (outcome != Outcome::impossible) return outcome;
      used_ = before;
      load_[at(person)] -= instance_.work[at(block)];
      assignment_[at(block)] = none;
      set = without(set, person);
    }
    return Outcome::impossible;
  }

  const Instance& instance_;
  std::int32_t people_;
  Assignment assignment_;
  std::vector<std::int64_t> load_;
  People used_ = 0;
  std::int64_t steps_ = 0;
};

}  // namespace

std::optional<Fewest> fewest_people(const Instance& instance) {
  std::int32_t bound = instance.together;
  bool proved = true;
  for (std::int32_t people = bound; people <= instance.people; ++people) {
    Colouring colouring(instance, people);
    const Outcome outcome = colouring.run();
    if (outcome == Outcome::found) return Fewest{colouring.assignment(), people, bound};
    proved = proved && outcome == Outcome::impossible;
    if (proved) bound = people + 1;
  }
  return std::nullopt;
}

}  // namespace flexteam::planning::balance
