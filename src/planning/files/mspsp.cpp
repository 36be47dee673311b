// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every sreq[a][k] is that many heads of skill k for the whole duration; a resource has one unit in every period and
// may be any one of its skills at a time. The literature counts the makespan as the end of the last activity, with the
// first period beginning at 0: our largest end + 1.
#include <fmt/format.h>

#include <array>

#include "planning/files/classical.h"
#include "planning/files/dzn.h"
#include "planning/files/formats.h"
#include "planning/files/limits.h"
#include "planning/files/text_lines.h"

namespace flexteam::planning {
namespace {

constexpr std::array<std::string_view, 9> names = {"nActs",   "dur",    "nSkills", "sreq", "nResources",
                                                   "mastery", "nPrecs", "pred",    "succ"};

class MspspReader {
 public:
  MspspReader(std::string_view text, json::Problems& problems)
      : problems_(problems), values_(read_dzn(text, names, problems)) {}

  Problem read() {
    Problem problem;
    problem.profile = "makespan";
    if (!problems_.empty()) {
      return problem;
    }
    const auto activities = size("nActs", 100'000);
    const auto skills = size("nSkills", 1'000);
    const auto people = size("nResources", 10'000);
    const auto precedences = size("nPrecs", 5'000'000);
    check_shape("dur", activities, 0);
    check_shape("sreq", activities, skills);
    check_shape("mastery", people, skills);
    check_shape("pred", precedences, 0);
    check_shape("succ", precedences, 0);
    check_range("dur", 0, limits::periods);
    check_range("sreq", 0, static_cast<std::int64_t>(limits::heads));
    check_range("mastery", 0, 1);
    check_range("pred", 1, static_cast<std::int64_t>(activities));
    check_range("succ", 1, static_cast<std::int64_t>(activities));
    if (!problems_.empty()) {
      return problem;
    }
    for (std::size_t k = 0; k < skills; ++k) {
      problem.skills.push_back(fmt::format("s{}", k + 1));
    }
    add_people(people, skills, problem);
    fill_packages(classical(activities, skills), problem, problems_);
    for (auto& person : problem.people) {
      person.capacity = constant_capacity(1, problem.periods);
    }
    return problem;
  }

 private:
  const DznValue& value(std::string_view name) const { return values_.find(name)->second; }

  std::size_t size(std::string_view name, std::int64_t most) {
    const auto& v = value(name);
    if (v.list || v.numbers.size() != 1 || v.numbers[0] < 0 || v.numbers[0] > most) {
      tell_line(v.line, fmt::format("{} must be a whole number between 0 and {}", name, most), problems_);
      return 0;
    }
    return static_cast<std::size_t>(v.numbers[0]);
  }

  /// `columns` 0: a plain list of `rows` numbers.
  void check_shape(std::string_view name, std::size_t rows, std::size_t columns) {
    const auto& v = value(name);
    const std::size_t cells = columns == 0 ? rows : rows * columns;
    if (!v.list || v.numbers.size() != cells || (columns != 0 && v.rows != rows)) {
      tell_line(v.line,
                columns == 0 ? fmt::format("{} must be a list of {} numbers", name, rows)
                             : fmt::format("{} must be a matrix of {} rows with {} numbers", name, rows, columns),
                problems_);
    }
  }

  void check_range(std::string_view name, std::int64_t min, std::int64_t max) {
    const auto& v = value(name);
    for (std::size_t i = 0; i < v.numbers.size(); ++i) {
      if (v.numbers[i] < min || v.numbers[i] > max) {
        tell_line(
            v.line,
            fmt::format("number {} of {} is {}; it must lie between {} and {}", i + 1, name, v.numbers[i], min, max),
            problems_);
      }
    }
  }

  void add_people(std::size_t people, std::size_t skills, Problem& problem) const {
    for (std::size_t r = 0; r < people; ++r) {
      Person person;
      person.id = fmt::format("r{}", r + 1);
      for (std::size_t k = 0; k < skills; ++k) {
        if (value("mastery").numbers[r * skills + k] == 1) {
          person.skills.push_back({static_cast<Index>(k), 1});
        }
      }
      problem.people.push_back(std::move(person));
    }
  }

  Classical classical(std::size_t activities, std::size_t skills) {
    Classical classical;
    classical.projects.push_back({"project", 0});
    std::int64_t lines = 0;
    for (std::size_t a = 0; a < activities; ++a) {
      ClassicalActivity activity{.id = fmt::format("{}", a + 1), .duration = value("dur").numbers[a]};
      for (std::size_t k = 0; k < skills && activity.duration > 0; ++k) {
        const auto heads = value("sreq").numbers[a * skills + k];
        lines += heads;
        if (lines > limits::lines) {
          tell_line(value("sreq").line, fmt::format("sreq asks for more than {} people in all", limits::lines),
                    problems_);
          return {};
        }
        Line line;
        line.role = fmt::format("s{}", k + 1);
        line.skill = static_cast<Index>(k);
        activity.lines.insert(activity.lines.end(), static_cast<std::size_t>(heads), line);
      }
      classical.activities.push_back(std::move(activity));
    }
    for (std::size_t i = 0; i < value("pred").numbers.size(); ++i) {
      const auto before = static_cast<std::size_t>(value("pred").numbers[i] - 1);
      const auto after = static_cast<std::size_t>(value("succ").numbers[i] - 1);
      classical.activities[after].after.push_back(before);
    }
    return classical;
  }

  json::Problems& problems_;
  std::map<std::string, DznValue, std::less<>> values_;
};

}  // namespace

Problem read_mspsp(std::string_view text, json::Problems& problems) {
  return MspspReader(text, problems).read();
}

}  // namespace flexteam::planning
