// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every task stands at its original start, so that only the question who does it is left. Windows, successors and the
// index of the teams say nothing more about that; they may be there and are not read. Source of the format: Bleukx et
// al., "Modeling and Explaining an Industrial Workforce Allocation and Scheduling Problem", CP 2025.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "json/parse.h"
#include "planning/files/formats.h"
#include "planning/files/ids.h"
#include "planning/files/limits.h"

namespace flexteam::planning {
namespace {

using json::Fields;
using json::Pointer;
using json::Value;

struct Task {
  std::int64_t start = 0;
  std::int64_t duration = 1;
  std::size_t set = 0;                      ///< tasks of one set have one team: the first task of it
  std::optional<std::vector<Index>> teams;  ///< who may do it; none: all
};

/// Minutes from `from` up to and without `to`.
struct Interval {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

class WorkforceReader {
 public:
  explicit WorkforceReader(json::Problems& problems) : problems_(problems) {}

  Problem read(const Value& value) {
    const Fields fields(
        value, root_, problems_,
        {"teams", "tasks", "calendar", "teams_to_index", "tasks_data", "same_allocation", "compatible_teams",
         "start_window", "end_window", "successors", "horizon_shift", "original_start", "original_end"});
    if (!fields) return {};
    names(fields, "teams", teams_, team_names_);
    names(fields, "tasks", tasks_, task_names_);
    rows_.resize(task_names_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i].set = i;
    read_tasks(fields);
    read_calendar(fields);
    if (!problems_.empty()) return {};
    return problem(fields);
  }

 private:
  static std::size_t at(Index index) { return static_cast<std::size_t>(index); }

  void names(const Fields& fields, std::string_view field, Ids& ids, std::vector<std::string>& all) {
    const auto* list = fields.list(field, {.min = 1});
    const auto place = fields.at(field);
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
      auto name = json::read_text((*list)[i], place.item(i), problems_, {.min = 1}).value_or("");
      ids.add(name, place.item(i), problems_);
      all.push_back(std::move(name));
    }
  }

  /// The field `name`, an object by id, entry by entry: `read(index, value, place)`. `each` id must be there if asked.
  template <class Read>
  void by_id(const Fields& fields, std::string_view name, const Ids& ids, const std::vector<std::string>* each,
             Read&& read) {
    const auto* value = each == nullptr ? fields.find(name) : fields.need(name);
    if (value == nullptr) return;
    const auto place = fields.at(name);
    const auto* object = value->if_object();
    if (object == nullptr) {
      json::tell(place, "an object by id is due here", problems_);
      return;
    }
    for (const auto& field : *object) {
      const std::string_view id{field.key().data(), field.key().size()};
      const auto entry = place.field(id);
      const Index index = ids.find(id);
      if (index == none) {
        ids.tell_missing(id, entry, problems_);
      } else {
        read(index, field.value(), entry);
      }
    }
    for (std::size_t i = 0; each != nullptr && i < each->size(); ++i) {
      if (!object->contains((*each)[i])) {
        json::tell(place.field((*each)[i]), "this entry is missing; every id has one", problems_);
      }
    }
  }

  void read_tasks(const Fields& fields) {
    const json::IntegerRange minutes{.min = 0, .max = limits::periods};
    by_id(fields, "tasks_data", tasks_, &task_names_, [&](Index task, const Value& value, const Pointer& place) {
      const Fields data(value, place, problems_, {"duration"});
      rows_[at(task)].duration = data.integer("duration", {.min = 1, .max = limits::periods}).value_or(1);
    });
    by_id(fields, "original_start", tasks_, &task_names_, [&](Index task, const Value& value, const Pointer& place) {
      rows_[at(task)].start = json::read_integer(value, place, problems_, minutes).value_or(0);
    });
    by_id(fields, "original_end", tasks_, nullptr, [&](Index task, const Value& value, const Pointer& place) {
      const auto end = json::read_integer(value, place, problems_);
      const auto due = rows_[at(task)].start + rows_[at(task)].duration;
      if (end && *end != due) {
        json::tell(place, fmt::format("{} is not the original start plus the duration, {}", *end, due), problems_);
      }
    });
    by_id(fields, "compatible_teams", tasks_, nullptr, [&](Index task, const Value& value, const Pointer& place) {
      auto teams = teams_.read_all(json::read_list(value, place, problems_), place, problems_);
      std::ranges::sort(teams);
      const auto twice = std::ranges::unique(teams);
      teams.erase(twice.begin(), twice.end());
      if (teams.size() < team_names_.size()) rows_[at(task)].teams = std::move(teams);
    });
    read_sets(fields);
  }

  std::size_t first_of(std::size_t task) {
    while (rows_[task].set != task) task = rows_[task].set = rows_[rows_[task].set].set;
    return task;
  }

  /// Lists of tasks with one team; lists that share a task are one.
  void read_sets(const Fields& fields) {
    const auto* lists = fields.list_if("same_allocation");
    const auto place = fields.at("same_allocation");
    for (std::size_t i = 0; lists != nullptr && i < lists->size(); ++i) {
      const auto entry = place.item(i);
      const auto set = tasks_.read_all(json::read_list((*lists)[i], entry, problems_), entry, problems_);
      for (const Index task : set) {
        if (task == none || set.front() == none) continue;
        const auto a = first_of(at(set.front()));
        const auto b = first_of(at(task));
        rows_[std::max(a, b)].set = std::min(a, b);
      }
    }
  }

  void read_calendar(const Fields& fields) {
    calendar_.resize(team_names_.size());
    by_id(fields, "calendar", teams_, &team_names_, [&](Index team, const Value& value, const Pointer& place) {
      calendar_[at(team)] = json::read_items<Interval>(
          value, place, problems_, [](const Value& item, const Pointer& where, json::Problems& problems) {
            const auto ends =
                json::read_items<std::int64_t>(item, where, problems,
                                               [](const Value& end, const Pointer& spot, json::Problems& all) {
                                                 return json::read_integer(end, spot, all);
                                               },
                                               {.min = 2, .max = 2});
            return ends.size() == 2 ? std::optional(Interval{ends[0], ends[1]}) : std::nullopt;
          });
    });
  }

  /// Teams that may do a task are those with one skill; a list of teams is one skill. Ids have no "/" and skills may.
  std::string skill_name(const std::optional<std::vector<Index>>& teams) const {
    if (!teams) return "/all";
    if (teams->empty()) return "/none";
    std::string name;
    for (const Index team : *teams) name += (name.empty() ? "" : "/") + team_names_[at(team)];
    return name;
  }

  /// 1 in every period within an interval, which may overlap; 0 elsewhere.
  static std::vector<Units> presence(const std::vector<Interval>& intervals, Period periods) {
    std::vector<std::int64_t> begun(static_cast<std::size_t>(periods) + 1);
    for (const Interval& interval : intervals) {
      const auto from = std::clamp<std::int64_t>(interval.from, 0, periods);
      const auto to = std::clamp<std::int64_t>(interval.to, 0, periods);
      if (from >= to) continue;
      ++begun[static_cast<std::size_t>(from)];
      --begun[static_cast<std::size_t>(to)];
    }
    std::vector<Units> capacity;
    std::int64_t open = 0;
    for (Period t = 0; t < periods; ++t) {
      open += begun[at(t)];
      capacity.push_back(open > 0 ? 1 : 0);
    }
    return capacity;
  }

  Problem problem(const Fields& fields) {
    Problem problem;
    problem.profile = "balance";
    problem.unit_minutes = 1;
    std::int64_t periods = 1;
    for (const Task& task : rows_) periods = std::max(periods, task.start + task.duration);
    if (periods > limits::periods || periods * static_cast<std::int64_t>(team_names_.size()) > limits::cells) {
      json::tell(fields.at("original_start"), fmt::format("{} minutes are more than can be read", periods), problems_);
      return problem;
    }
    problem.periods = static_cast<Period>(periods);
    for (std::size_t team = 0; team < team_names_.size(); ++team) {
      Person person;
      person.id = team_names_[team];
      person.capacity = presence(calendar_[team], problem.periods);
      problem.people.push_back(std::move(person));
    }
    add_tasks(problem);
    return problem;
  }

  Index skill(const std::optional<std::vector<Index>>& teams, Problem& problem) {
    const auto [found, added] = skills_.emplace(teams, static_cast<Index>(problem.skills.size()));
    if (!added) return found->second;
    problem.skills.push_back(skill_name(teams));
    if (teams) {
      for (const Index team : *teams) problem.people[at(team)].skills.push_back({found->second, 1});
    } else {
      for (auto& person : problem.people) person.skills.push_back({found->second, 1});
    }
    return found->second;
  }

  void add_tasks(Problem& problem) {
    std::vector<std::size_t> size(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) ++size[first_of(i)];
    Package package;
    package.id = "tasks";
    package.required = true;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Task& task = rows_[i];
      Activity activity;
      activity.id = task_names_[i];
      activity.release = static_cast<Period>(task.start);
      activity.deadline = static_cast<Period>(task.start + task.duration - 1);
      activity.min_periods = static_cast<Period>(task.duration);
      activity.rigid = true;
      Line line;
      line.skill = skill(task.teams, problem);
      line.role = problem.skills[at(line.skill)];
      line.effort = static_cast<Units>(task.duration);
      const auto set = first_of(i);
      if (size[set] > 1) line.group = task_names_[set];
      activity.lines.push_back(std::move(line));
      package.activities.push_back(std::move(activity));
    }
    problem.packages.push_back(std::move(package));
  }

  json::Problems& problems_;
  Pointer root_;
  Ids teams_{"team"};
  Ids tasks_{"task"};
  std::vector<std::string> team_names_;
  std::vector<std::string> task_names_;
  std::vector<Task> rows_;
  std::vector<std::vector<Interval>> calendar_;
  std::map<std::optional<std::vector<Index>>, Index> skills_;
};

}  // namespace

Problem read_workforce(std::string_view text, json::Problems& problems) {
  auto value = json::parse(text);
  if (!value) {
    problems = std::move(value.error());
    return {};
  }
  return WorkforceReader(problems).read(*value);
}

}  // namespace flexteam::planning
