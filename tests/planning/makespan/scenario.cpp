// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "scenario.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace flexteam::planning::makespan {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::vector<std::vector<std::string>> parts_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::vector<std::string>> parts;
  for (std::string part; std::getline(in, part, ',');) parts.push_back(words_of(part));
  return parts;
}

bool is_number(const std::string& word) {
  return std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c); });
}

struct Builder {
  Problem problem;

  Index skill(const std::string& name) {
    const auto at = std::ranges::find(problem.skills, name);
    if (at == problem.skills.end()) problem.skills.push_back(name);
    return static_cast<Index>(std::ranges::find(problem.skills, name) - problem.skills.begin());
  }

  /// "dig dig 2": skills with a level each.
  std::vector<SkillLevel> skills(const std::vector<std::string>& words) {
    std::vector<SkillLevel> list;
    for (const std::string& word : words) {
      if (is_number(word)) {
        list.back().level = std::stoi(word);
      } else {
        list.push_back({skill(word), 1});
      }
    }
    return list;
  }

  void person(const std::string& name, const std::string& rest) {
    Person person;
    person.id = name;
    for (const auto& part : parts_of(rest)) {
      for (const SkillLevel& own : skills(part)) person.skills.push_back(own);
    }
    problem.people.push_back(person);
  }

  void package(const std::vector<std::string>& words) {
    Package& package = problem.packages.emplace_back();
    package.id = words.at(1);
    for (std::size_t i = 2; i + 1 < words.size(); i += 2) {
      if (words[i] == "release") package.release = std::stoi(words[i + 1]);
      if (words[i] == "due") package.due = std::stoi(words[i + 1]);
    }
  }

  Predecessor find(const std::string& text) const {
    const auto plus = text.find('+');
    const std::string name = text.substr(0, plus);
    for (std::size_t p = 0; p < problem.packages.size(); ++p) {
      const auto& activities = problem.packages[p].activities;
      const auto at = std::ranges::find(activities, name, &Activity::id);
      if (at == activities.end()) continue;
      return {static_cast<Index>(p), static_cast<Index>(at - activities.begin()),
              plus == std::string::npos ? 0 : std::stoi(text.substr(plus + 1))};
    }
    throw std::invalid_argument("no activity " + name);
  }

  void activity(const std::string& name, Period periods, const std::string& rest) {
    Activity activity;
    activity.id = name;
    activity.rigid = true;
    activity.min_periods = periods;
    for (const auto& part : parts_of(rest)) {
      const auto pool = std::ranges::find(problem.pools, part.at(0), &Pool::id);
      if (part[0] == "after") {
        for (std::size_t i = 1; i < part.size(); ++i) activity.after.push_back(find(part[i]));
      } else if (part[0] == "release") {
        activity.release = std::stoi(part.at(1));
      } else if (pool != problem.pools.end()) {
        activity.pools.push_back({static_cast<Index>(pool - problem.pools.begin()), std::stoi(part.at(1))});
      } else {
        for (const SkillLevel& asked : skills(part)) {
          activity.lines.push_back({part[0], asked.skill, asked.level, periods, 1, 1, std::nullopt});
        }
      }
    }
    if (problem.packages.empty()) problem.packages.emplace_back().id = "work";
    problem.packages.back().activities.push_back(activity);
  }

  void line(const std::string& text) {
    const auto colon = std::min(text.find(':'), text.size());
    const auto words = words_of(text.substr(0, colon));
    const std::string rest = colon < text.size() ? text.substr(colon + 1) : "";
    if (words.empty()) return;
    if (words[0] == "person") {
      person(words.at(1), rest);
    } else if (words[0] == "pool") {
      problem.pools.push_back({words.at(1), {std::stoi(words.at(2))}});
    } else if (words[0] == "package") {
      package(words);
    } else {
      activity(words[0], std::stoi(words.at(1)), rest);
    }
  }

  void stretch_horizon() {
    problem.periods = 1;
    for (const Package& package : problem.packages) {
      for (const Activity& activity : package.activities) {
        problem.periods += activity.min_periods + package.release + activity.release;
        for (const Predecessor& other : activity.after) problem.periods += other.lag;
      }
    }
    const auto periods = static_cast<std::size_t>(problem.periods);
    for (Person& person : problem.people) person.capacity.assign(periods, 1);
    for (Pool& pool : problem.pools) pool.capacity.assign(periods, pool.capacity.front());
  }
};

}  // namespace

Problem problem_of(std::string_view text) {
  Builder builder;
  builder.problem.profile = "makespan";
  builder.problem.name = "scenario";
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) builder.line(line);
  builder.stretch_horizon();
  return builder.problem;
}

std::string text_of(const Plan& plan) {
  auto activities = plan.activities;
  std::ranges::sort(activities, [](const PlannedActivity& a, const PlannedActivity& b) {
    return a.start != b.start ? a.start < b.start : a.activity < b.activity;
  });
  std::ostringstream out;
  for (const PlannedActivity& activity : activities) {
    out << (out.tellp() > 0 ? " | " : "") << activity.activity << ' ' << activity.start << '-' << activity.end;
    for (const PlannedLine& line : activity.lines) out << ' ' << line.person;
  }
  return out.str();
}

}  // namespace flexteam::planning::makespan
