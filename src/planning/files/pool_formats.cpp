// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// MPLIB (several projects that share pools) and PSPLIB (one project), as in Patterson's text format. Both count a
// makespan as the end of the last activity with the first period beginning at 0: our largest end + 1. A project of
// MPLIB has a release date that counts from 0 as well; it is a release of its package.
#include <fmt/format.h>

#include "planning/files/classical.h"
#include "planning/files/formats.h"
#include "planning/files/limits.h"
#include "planning/files/text_lines.h"

namespace flexteam::planning {
namespace {

constexpr std::int64_t most_activities = 100'000;
constexpr std::int64_t most_pools = 1'000;

/// A successor as the file names it, from 0.
struct Successor {
  std::size_t activity;
  std::size_t project;
  std::int64_t number;
  std::size_t line;
};

class PoolFormatReader {
 public:
  PoolFormatReader(const std::vector<TextLine>& lines, json::Problems& problems)
      : numbers_(lines, problems), problems_(problems) {}

  std::vector<std::int64_t> capacities(std::int64_t count) {
    std::vector<std::int64_t> units;
    for (std::int64_t i = 0; i < count && !numbers_.failed(); ++i) {
      units.push_back(numbers_.next("capacity of a resource", 0, limits::units));
    }
    return units;
  }

  /// Duration, uses of all pools, successors; `successor` reads one of them.
  template <class ReadSuccessor>
  void activity(std::size_t project, std::int64_t number, std::int64_t pools, ReadSuccessor&& read_successor) {
    ClassicalActivity activity;
    activity.project = project;
    activity.id = fmt::format("{}", number + 1);
    activity.duration = numbers_.next("duration of an activity", 0, limits::periods);
    for (std::int64_t pool = 0; pool < pools && !numbers_.failed(); ++pool) {
      const auto use = numbers_.next("use of a resource", 0, limits::units);
      if (use > 0) {
        activity.pools.push_back({static_cast<Index>(pool), static_cast<Units>(use)});
      }
    }
    const auto count = numbers_.next("number of successors", 0, most_activities);
    const auto index = classical_.activities.size();
    classical_.activities.push_back(std::move(activity));
    for (std::int64_t i = 0; i < count && !numbers_.failed(); ++i) {
      read_successor(index);
    }
  }

  void successor(std::size_t from, std::size_t project, std::int64_t number, std::size_t line) {
    successors_.push_back({from, project, number, line});
  }

  /// Turns successors into predecessors; `first` is the index of each project's first activity, and one past the last.
  Problem finish(const std::vector<std::int64_t>& units, const std::vector<std::size_t>& first) {
    Problem problem;
    if (!numbers_.failed() && !numbers_.at_end()) {
      numbers_.fail("something stands behind the last activity; one line too many, or a wrong count above");
    }
    if (numbers_.failed()) {
      return problem;
    }
    for (const auto& s : successors_) {
      const bool known = s.project + 1 < first.size() && s.number >= 0 &&
                         static_cast<std::size_t>(s.number) < first[s.project + 1] - first[s.project];
      if (known) {
        classical_.activities[first[s.project] + static_cast<std::size_t>(s.number)].after.push_back(s.activity);
      } else {
        tell_line(s.line, fmt::format("there is no activity {} in project {}", s.number + 1, s.project + 1), problems_);
      }
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
      problem.pools.push_back({fmt::format("R{}", i + 1), {}});
    }
    if (problems_.empty()) {
      fill_packages(classical_, problem, problems_);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
      problem.pools[i].capacity = constant_capacity(units[i], problem.periods);
    }
    return problem;
  }

  NumberReader& numbers() { return numbers_; }
  Classical& classical() { return classical_; }

 private:
  NumberReader numbers_;
  json::Problems& problems_;
  Classical classical_;
  std::vector<Successor> successors_;
};

}  // namespace

Problem read_psplib(std::string_view text, json::Problems& problems) {
  const auto lines = text_lines(text);
  PoolFormatReader reader(lines, problems);
  auto& numbers = reader.numbers();
  const auto count = numbers.next("number of activities", 1, most_activities);
  const auto pools = numbers.next("number of resources", 0, most_pools);
  const auto units = reader.capacities(pools);
  reader.classical().projects.push_back({"project", 0});
  for (std::int64_t a = 0; a < count && !numbers.failed(); ++a) {
    reader.activity(0, a, pools, [&](std::size_t from) {
      const auto line = numbers.line();
      const auto number = numbers.next("successor", 1, count);
      reader.successor(from, 0, number - 1, line);
    });
  }
  Problem problem = reader.finish(units, {0, reader.classical().activities.size()});
  problem.profile = "makespan";
  return problem;
}

Problem read_mplib(std::string_view text, json::Problems& problems) {
  const auto lines = text_lines(text);
  PoolFormatReader reader(lines, problems);
  auto& numbers = reader.numbers();
  const auto projects = numbers.next("number of projects", 1, most_activities);
  const auto pools = numbers.next("number of resources", 0, most_pools);
  const auto units = reader.capacities(pools);
  std::vector<std::size_t> first{0};
  for (std::int64_t p = 0; p < projects && !numbers.failed(); ++p) {
    const auto count = numbers.next("number of activities of a project", 0, most_activities);
    const auto release = numbers.next("release date of a project", 0, limits::periods);
    for (std::int64_t i = 0; i < pools && !numbers.failed(); ++i) {
      numbers.next("mark whether a project uses a resource (0 or 1)", 0, 1);
    }
    reader.classical().projects.push_back({fmt::format("{}", p + 1), release});
    for (std::int64_t a = 0; a < count && !numbers.failed(); ++a) {
      reader.activity(static_cast<std::size_t>(p), a, pools, [&](std::size_t from) {
        const auto line = numbers.line();
        const auto word = numbers.next_word("successor");
        const auto colon = word.find(':');
        const auto project = parse_integer(word.substr(0, std::min(colon, word.size())));
        const auto number = colon == std::string_view::npos ? std::nullopt : parse_integer(word.substr(colon + 1));
        if (!project || !number || *project < 1 || *project > projects || *number < 1 || *number > most_activities) {
          numbers.fail(fmt::format("\"{}\" is no successor; it is written project:activity", word.substr(0, 40)));
          return;
        }
        reader.successor(from, static_cast<std::size_t>(*project - 1), *number - 1, line);
      });
    }
    first.push_back(reader.classical().activities.size());
  }
  Problem problem = reader.finish(units, first);
  problem.profile = "portfolio";
  return problem;
}

}  // namespace flexteam::planning
