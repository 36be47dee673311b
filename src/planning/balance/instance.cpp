// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/balance/instance.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "planning/compiled/compiled.h"

namespace flexteam::planning::balance {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Periods from `from` up to and without `to` in which a block keeps its person busy.
struct Span {
  Block block = 0;
  Period from = 0;
  Period to = 0;
};

Period length_of(const Activity& activity) {
  Period length = activity.min_periods;
  for (const Line& line : activity.lines) length = std::max(length, line.effort);
  return length;
}

bool fits(const Problem& problem, const Package& package, const Activity& activity) {
  const Period end = start_of(package, activity) + length_of(activity) - 1;
  const Period latest = std::min(activity.deadline.value_or(problem.periods - 1), problem.periods - 1);
  const auto due = activity.due ? activity.due : package.due;
  return activity.rigid && end == latest && end <= due.value_or(end) && activity.pools.empty() &&
         activity.after.empty() &&
         std::ranges::all_of(activity.lines, [](const Line& line) { return line.min == 1 && line.max == 1; });
}

bool masters(const planning::Person& person, const Line& line) {
  return std::ranges::any_of(person.skills,
                             [&](const SkillLevel& own) { return own.skill == line.skill && own.level >= line.level; });
}

/// Who can do a line of `package` in the whole of `span`.
People able(const Problem& problem, const Package& package, const Line& line, const Span& span) {
  People set = 0;
  for (std::size_t p = 0; p < problem.people.size(); ++p) {
    const auto& person = problem.people[p];
    const auto there = std::all_of(person.capacity.begin() + span.from, person.capacity.begin() + span.to,
                                   [](Units units) { return units > 0; });
    if (there && masters(person, line) && may_work_for(person, package.client)) set |= only(static_cast<Person>(p));
  }
  return set;
}

class Reader {
 public:
  explicit Reader(const Problem& problem) : problem_(problem) {}

  std::optional<Instance> read() {
    instance_.people = static_cast<std::int32_t>(problem_.people.size());
    for (std::size_t k = 0; k < problem_.packages.size(); ++k) {
      for (const Activity& activity : problem_.packages[k].activities) read(k, activity);
    }
    if (std::ranges::find(instance_.may, People{0}) != instance_.may.end() || !find_apart()) return std::nullopt;
    find_twins();
    return std::move(instance_);
  }

 private:
  void read(std::size_t k, const Activity& activity) {
    const Package& package = problem_.packages[k];
    const Period start = start_of(package, activity);
    auto& blocks = instance_.block_of.emplace_back();
    for (const Line& line : activity.lines) {
      const Block block = block_for(k, line);
      const Span span{block, start, start + line.effort};
      instance_.work[at(block)] += line.effort;
      instance_.may[at(block)] &= able(problem_, package, line, span);
      spans_.push_back(span);
      blocks.push_back(block);
    }
  }

  Block block_for(std::size_t k, const Line& line) {
    const auto next = static_cast<Block>(instance_.work.size());
    if (line.group) {
      const auto [found, added] = groups_.try_emplace({k, *line.group}, next);
      if (!added) return found->second;
    }
    instance_.work.push_back(0);
    instance_.may.push_back(~People{0});
    return next;
  }

  /// False if some block is twice at one moment.
  bool find_apart() {
    std::ranges::sort(spans_, {}, &Span::from);
    instance_.apart.resize(instance_.blocks());
    std::vector<Span> running;
    for (const Span& span : spans_) {
      std::erase_if(running, [&](const Span& other) { return other.to <= span.from; });
      for (const Span& other : running) {
        if (other.block == span.block) return false;
        instance_.apart[at(other.block)].push_back(span.block);
        instance_.apart[at(span.block)].push_back(other.block);
      }
      running.push_back(span);
    }
    for (auto& row : instance_.apart) {
      std::ranges::sort(row);
      const auto twice = std::ranges::unique(row);
      row.erase(twice.begin(), twice.end());
    }
    return true;
  }

  void find_twins() {
    std::map<std::vector<bool>, Person> first;
    for (Person p = 0; p < instance_.people; ++p) {
      std::vector<bool> column;
      column.reserve(instance_.blocks());
      for (const People set : instance_.may) column.push_back((set & only(p)) != 0);
      instance_.twin.push_back(first.try_emplace(std::move(column), p).first->second);
    }
  }

  const Problem& problem_;
  Instance instance_;
  std::vector<Span> spans_;
  std::map<std::pair<std::size_t, std::string>, Block> groups_;
};

}  // namespace

std::int32_t people_in(const Assignment& assignment) {
  People used = 0;
  for (const Person person : assignment) used |= person == none ? People{0} : only(person);
  return size_of(used);
}

Period start_of(const Package& package, const Activity& activity) {
  return std::max(package.release, activity.release);
}

bool fits(const Problem& problem) {
  if (problem.profile != "balance" || !problem.commitments.empty() || problem.published ||
      problem.people.size() > most_people) {
    return false;
  }
  const auto one_at_a_time = [](const planning::Person& person) {
    return std::ranges::all_of(person.capacity, [](Units units) { return units <= 1; });
  };
  std::size_t lines = 0;
  for (const Package& package : problem.packages) {
    for (const Activity& activity : package.activities) {
      if (!fits(problem, package, activity)) return false;
      lines += activity.lines.size();
    }
  }
  return lines <= most_lines && std::ranges::all_of(problem.people, one_at_a_time);
}

std::optional<Instance> read_instance(const Problem& problem) {
  return Reader(problem).read();
}

}  // namespace flexteam::planning::balance
