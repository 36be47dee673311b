// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/solve.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <string_view>
#include <thread>
#include <utility>

#include "planning/balance/bound.h"
#include "planning/balance/even.h"
#include "planning/balance/fewest.h"
#include "planning/balance/instance.h"

namespace flexteam::planning::balance {
namespace {

using Clock = std::chrono::steady_clock;

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Every block has somebody who may do it and does nothing else then.
bool holds(const Instance& instance, const Assignment& assignment) {
  for (std::size_t block = 0; block < assignment.size(); ++block) {
    const Person person = assignment[block];
    if (person == none || (instance.may[block] & only(person)) == 0) return false;
    for (const Block other : instance.apart[block]) {
      if (assignment[at(other)] == person) return false;
    }
  }
  return true;
}

/// Who does what in a plan to begin from; nothing if that is not a whole plan of this problem.
std::optional<Assignment> assignment_of(const Problem& problem, const Instance& instance, const Plan& plan) {
  std::map<std::pair<std::string_view, std::string_view>, const PlannedActivity*> planned;
  for (const auto& activity : plan.activities) planned[{activity.package, activity.activity}] = &activity;
  std::map<std::string_view, Person> people;
  for (const auto& person : problem.people) people.emplace(person.id, static_cast<Person>(people.size()));
  Assignment assignment(instance.blocks(), none);
  auto blocks = instance.block_of.begin();
  for (const auto& package : problem.packages) {
    for (const auto& activity : package.activities) {
      const auto& lines = *blocks++;
      const auto found = planned.find({package.id, activity.id});
      if (found == planned.end() || found->second->lines.size() != lines.size()) return std::nullopt;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto person = people.find(found->second->lines[i].person);
        if (person == people.end()) return std::nullopt;
        auto& holder = assignment[at(lines[i])];
        if (holder != none && holder != person->second) return std::nullopt;
        holder = person->second;
      }
    }
  }
  return holds(instance, assignment) ? std::optional(std::move(assignment)) : std::nullopt;
}

Levels levels(std::int64_t people, std::int64_t spread) {
  return {{"people", people}, {"spread", spread}};
}

Plan describe(const Problem& problem, const Instance& instance, const Assignment& assignment) {
  Plan plan;
  plan.problem = problem.name;
  plan.profile = problem.profile;
  plan.score = levels(people_in(assignment), spread_of(instance, assignment));
  auto blocks = instance.block_of.begin();
  for (const auto& package : problem.packages) {
    for (const auto& activity : package.activities) {
      const auto& of_lines = *blocks++;
      const Period start = start_of(package, activity);
      PlannedActivity planned{package.id, activity.id, start, start + activity.min_periods - 1, {}};
      for (std::size_t i = 0; i < of_lines.size(); ++i) {
        const Units effort = activity.lines[i].effort;
        const auto& person = problem.people[at(assignment[at(of_lines[i])])];
        planned.end = std::max(planned.end, start + effort - 1);
        planned.lines.push_back({person.id, start, std::vector<std::int32_t>(at(effort), 1)});
      }
      plan.activities.push_back(std::move(planned));
    }
  }
  return plan;
}

/// Rounds of one or more eveners that run apart, until one reaches `target`, the rounds or the time are over.
class Race {
 public:
  Race(const Instance& instance, const Assignment& start, const Options& options, std::int64_t target,
       Clock::time_point begin)
      : target_(target), most_rounds_(options.iterations) {
    if (!options.iterations && options.seconds) {
      until_ = begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(*options.seconds));
    }
    Random seeds(options.seed);
    for (int i = 0; i < std::clamp(options.threads, 1, 64); ++i) eveners_.emplace_back(instance, start, seeds.next());
  }

  template <class OnBest>
  const Evener& run(OnBest&& on_best, const std::stop_token& stop) {
    {
      std::vector<std::jthread> others;
      for (std::size_t i = 1; i < eveners_.size(); ++i) {
        others.emplace_back([this, i, &stop] { live(eveners_[i], [](const Evener&, std::int64_t) {}, stop); });
      }
      live(eveners_.front(), on_best, stop);
    }
    return *std::ranges::min_element(eveners_, {}, &Evener::best_spread);
  }

  [[nodiscard]] std::int64_t rounds() const { return rounds_; }

 private:
  template <class OnBest>
  void live(Evener& evener, OnBest&& on_best, const std::stop_token& stop) {
    while (!done_ && evener.best_spread() > target_ && !stop.stop_requested() && Clock::now() < until_) {
      const std::int64_t rounds = ++rounds_;
      if (most_rounds_ && rounds > *most_rounds_) break;
      evener.round();
      on_best(evener, rounds);
    }
    done_ = true;
  }

  std::int64_t target_;
  std::optional<std::int64_t> most_rounds_;
  Clock::time_point until_ = Clock::time_point::max();
  std::vector<Evener> eveners_;
  std::atomic<std::int64_t> rounds_ = 0;
  std::atomic<bool> done_ = false;
};

}  // namespace

std::optional<Plan> solve(const Problem& problem, const Options& options, const OnProgress& on_progress,
                          const std::stop_token& stop) {
  const auto begin = Clock::now();
  const auto instance = read_instance(problem);
  if (!instance) return std::nullopt;
  auto first = fewest_people(*instance);
  if (!first) return std::nullopt;
  if (options.start != nullptr) {
    auto given = assignment_of(problem, *instance, *options.start);
    if (given && people_in(*given) <= first->people) first->assignment = std::move(*given);
  }
  const auto people = people_in(first->assignment);
  const Levels bound = levels(first->bound, spread_bound(*instance, first->bound));
  // A spread is only at its bound with as many people as the bound is for.
  const std::int64_t target = people == first->bound ? bound.back().second : 0;
  double told = -1;
  const auto tell = [&](const Evener& best, std::int64_t rounds) {
    const double now = std::chrono::duration<double>(Clock::now() - begin).count();
    if (!on_progress || now - told < 0.1) return;
    told = now;
    on_progress({now, rounds, levels(people, best.best_spread()), bound});
  };
  Race race(*instance, first->assignment, options, target, begin);
  Plan plan = describe(problem, *instance, race.run(tell, stop).best());
  plan.bound = bound;
  plan.seed = options.seed;
  if (!options.iterations) plan.seconds = options.seconds;
  if (on_progress) {
    on_progress({std::chrono::duration<double>(Clock::now() - begin).count(), race.rounds(), plan.score, plan.bound});
  }
  return plan;
}

}  // namespace flexteam::planning::balance
