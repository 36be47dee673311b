// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/fewest.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "planning/balance/clique.h"
#include "planning/decode/random.h"

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
      : instance_(instance), people_(people), assignment_(instance.blocks(), none), load_(at(instance.people)) {}

  Outcome run() { return extend(); }
  Assignment&& assignment() { return std::move(assignment_); }

 private:
  static constexpr std::int64_t most_steps = 2'000'000;  ///< blocks looked at

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

/// Gives a person to every block that has none, among people who are given, by moves that may take blocks away from
/// them.
class Repair {
 public:
  Repair(const Instance& instance, Assignment assignment, People people)
      : instance_(instance),
        people_(people),
        assignment_(std::move(assignment)),
        tabu_until_(instance.blocks() * most_people) {
    for (Block block = 0; block < static_cast<Block>(instance.blocks()); ++block) {
      if (assignment_[at(block)] == none) open_.push_back(block);
    }
  }

  /// False if some block is left without a person after so many moves.
  bool run(std::int64_t moves) {
    fewest_open_ = open_.size();
    for (now_ = 1; now_ <= moves && !open_.empty(); ++now_) {
      const Move move = best_move();
      if (move.person == none) return false;
      carry_out(move);
      fewest_open_ = std::min(fewest_open_, open_.size());
    }
    return open_.empty();
  }
  [[nodiscard]] const Assignment& assignment() const { return assignment_; }

 private:
  struct Move {
    std::size_t place = 0;  ///< in open_
    Person person = none;
    std::size_t costs = std::numeric_limits<std::size_t>::max();  ///< blocks that lose their person
  };

  [[nodiscard]] std::int64_t& tabu(Block block, Person person) {
    return tabu_until_[at(block) * most_people + at(person)];
  }

  Move best_move() {
    Move best;
    std::int32_t equal = 0;
    for (std::size_t place = 0; place < open_.size(); ++place) {
      const Block block = open_[place];
      for (People set = instance_.may[at(block)] & people_; set != 0; set &= set - 1) {
        const auto person = static_cast<Person>(std::countr_zero(set));
        std::size_t costs = 0;
        for (const Block other : instance_.apart[at(block)]) costs += assignment_[at(other)] == person ? 1 : 0;
        const bool allowed = tabu(block, person) < now_ || open_.size() + costs <= fewest_open_;
        if (!allowed || costs > best.costs) continue;
        equal = costs < best.costs ? 1 : equal + 1;
        if (random_.below(equal) == 0) best = {place, person, costs};
      }
    }
    return best;
  }

  void carry_out(const Move& move) {
    const Block block = open_[move.place];
    open_[move.place] = open_.back();
    open_.pop_back();
    assignment_[at(block)] = move.person;
    for (const Block other : instance_.apart[at(block)]) {
      if (assignment_[at(other)] != move.person) continue;
      assignment_[at(other)] = none;
      open_.push_back(other);
      tabu(other, move.person) = now_ + static_cast<std::int64_t>(open_.size()) + random_.below(10);
    }
  }

  const Instance& instance_;
  People people_;
  Assignment assignment_;
  std::vector<std::int64_t> tabu_until_;  ///< block × person
  std::vector<Block> open_;
  std::size_t fewest_open_ = 0;
  std::int64_t now_ = 0;
  Random random_{1};
};

constexpr std::int64_t repair_moves = 20'000;

/// The assignment without one of its people, whoever that may be; nothing if that was not found.
std::optional<Assignment> with_one_less(const Instance& instance, const Assignment& assignment) {
  People used = 0;
  for (const Person person : assignment) used |= only(person);
  for (People rest = used; rest != 0; rest &= rest - 1) {
    const auto person = static_cast<Person>(std::countr_zero(rest));
    Assignment without = assignment;
    std::ranges::replace(without, person, none);
    Repair repair(instance, std::move(without), used & ~only(person));
    if (repair.run(repair_moves)) return repair.assignment();
  }
  return std::nullopt;
}

}  // namespace

std::optional<Fewest> fewest_people(const Instance& instance) {
  if (too_few_people(instance)) return std::nullopt;
  Fewest fewest{.assignment = {}, .people = none, .bound = largest_clique(instance, ~People{0})};
  bool proved = true;
  for (std::int32_t people = fewest.bound; people <= instance.people && fewest.people == none; ++people) {
    Colouring colouring(instance, people);
    const Outcome outcome = colouring.run();
    if (outcome == Outcome::found) {
      fewest.assignment = colouring.assignment();
      fewest.people = people;
    }
    proved = proved && outcome == Outcome::impossible;
    if (proved) fewest.bound = people + 1;
  }
  if (fewest.people == none) {
    if (proved) return std::nullopt;
    Repair repair(instance, Assignment(instance.blocks(), none), ~People{0});
    if (!repair.run(10 * repair_moves)) return std::nullopt;
    fewest.assignment = repair.assignment();
    fewest.people = people_in(fewest.assignment);
  }
  while (fewest.people > fewest.bound) {
    auto fewer = with_one_less(instance, fewest.assignment);
    if (!fewer) break;
    fewest.assignment = std::move(*fewer);
    fewest.people = people_in(fewest.assignment);
  }
  return fewest;
}

}  // namespace flexteam::planning::balance
