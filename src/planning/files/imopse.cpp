// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One line per task, done by one resource that has the skill at the task's level or above. Levels of the file begin at
// 0, ours at 1. Salaries play no part in the makespan and are left out.
#include <fmt/format.h>

#include <unordered_map>

#include "planning/files/classical.h"
#include "planning/files/formats.h"
#include "planning/files/limits.h"
#include "planning/files/text_lines.h"

namespace flexteam::planning {
namespace {

class ImopseReader {
 public:
  explicit ImopseReader(json::Problems& problems) : problems_(problems) {
    problem_.profile = "makespan";
    classical_.projects.push_back({"project", 0});
  }

  Problem read(const std::vector<TextLine>& lines) {
    enum class Part { head, resources, tasks } part = Part::head;
    for (const auto& line : lines) {
      if (line.words[0] == "ResourceID") {
        part = Part::resources;
      } else if (line.words[0] == "TaskID") {
        part = Part::tasks;
      } else if (line.words[0].starts_with("====")) {
        part = Part::head;
      } else if (part == Part::resources) {
        resource(line);
      } else if (part == Part::tasks) {
        task(line);
      }
    }
    resolve();
    if (problems_.empty()) {
      fill_packages(classical_, problem_, problems_);
    }
    for (auto& person : problem_.people) {
      person.capacity = constant_capacity(1, problem_.periods);
    }
    return std::move(problem_);
  }

 private:
  struct Waiting {
    std::size_t task;
    std::string_view name;
    std::size_t line;
  };

  /// "Q4:" "1" → the skill and its level.
  std::optional<SkillLevel> skill(std::string_view name, std::string_view level, std::size_t line) {
    const auto number = parse_integer(level);
    if (name.size() < 2 || !name.ends_with(':') || !number || *number < 0 || *number >= limits::level) {
      tell_line(line,
                fmt::format("\"{} {}\" is no skill with a level; it is written Q4: 1", name.substr(0, 40),
                            level.substr(0, 40)),
                problems_);
      return std::nullopt;
    }
    name.remove_suffix(1);
    const auto [found, added] = skills_.emplace(std::string(name), static_cast<Index>(problem_.skills.size()));
    if (added) {
      problem_.skills.push_back(found->first);
    }
    return SkillLevel{found->second, static_cast<int>(*number) + 1};
  }

  void resource(const TextLine& line) {
    Person person;
    person.id = line.words[0];
    check_id(person.id, "resource", line.number, people_, problem_.people.size());
    if (line.words.size() % 2 != 0) {
      tell_line(line.number, "a resource has an id, a salary, and skills with levels (Q4: 1)", problems_);
      return;
    }
    for (std::size_t i = 2; i + 1 < line.words.size(); i += 2) {
      if (const auto level = skill(line.words[i], line.words[i + 1], line.number)) {
        person.skills.push_back(*level);
      }
    }
    problem_.people.push_back(std::move(person));
  }

  void task(const TextLine& line) {
    if (line.words.size() < 4) {
      tell_line(line.number,
                "a task has an id, a duration, a skill with its level (Q4: 1) and the ids of what it comes after",
                problems_);
      return;
    }
    const auto duration = parse_integer(line.words[1]);
    if (!duration || *duration < 0 || *duration > limits::periods) {
      tell_line(line.number,
                fmt::format("the duration \"{}\" is no whole number between 0 and {}", line.words[1].substr(0, 40),
                            limits::periods),
                problems_);
      return;
    }
    ClassicalActivity activity{.id = std::string(line.words[0]), .duration = *duration};
    check_id(activity.id, "task", line.number, tasks_, classical_.activities.size());
    if (const auto level = skill(line.words[2], line.words[3], line.number)) {
      Line work;
      work.skill = level->skill;
      work.level = level->level;
      work.role = problem_.skills[static_cast<std::size_t>(level->skill)];
      activity.lines.push_back(std::move(work));
    }
    for (std::size_t i = 4; i < line.words.size(); ++i) {
      waiting_.push_back({classical_.activities.size(), line.words[i], line.number});
    }
    classical_.activities.push_back(std::move(activity));
  }

  using Names = std::unordered_map<std::string, std::size_t>;

  void check_id(const std::string& id, std::string_view kind, std::size_t line, Names& names, std::size_t index) {
    if (id.find('/') != std::string::npos) {
      tell_line(line, fmt::format("the id \"{}\" contains \"/\"; ids may not", id), problems_);
    }
    if (!names.emplace(id, index).second) {
      tell_line(line, fmt::format("the {} \"{}\" is there already; give each its own id", kind, id), problems_);
    }
  }

  void resolve() {
    if (classical_.activities.empty()) {
      problems_.push_back({"", "no task was found; they stand below a line that begins with TaskID"});
    }
    for (const auto& waiting : waiting_) {
      const auto found = tasks_.find(std::string(waiting.name));
      if (found == tasks_.end()) {
        tell_line(waiting.line, fmt::format("there is no task \"{}\"", waiting.name.substr(0, 40)), problems_);
      } else {
        classical_.activities[waiting.task].after.push_back(found->second);
      }
    }
  }

  json::Problems& problems_;
  Problem problem_;
  Classical classical_;
  std::unordered_map<std::string, Index> skills_;
  Names people_;
  Names tasks_;
  std::vector<Waiting> waiting_;
};

}  // namespace

Problem read_imopse(std::string_view text, json::Problems& problems) {
  const auto lines = text_lines(text);
  return ImopseReader(problems).read(lines);
}

}  // namespace flexteam::planning
