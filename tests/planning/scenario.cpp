// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/planning/scenario.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "planning/alone/alone.h"
#include "planning/rules/rules.h"

namespace flexteam::planning::testing {
namespace {

using Words = std::vector<std::string>;

Words words_of(const std::string& line) {
  std::istringstream in(line);
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::string joined(const Words& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

template <class List>
Index named(const List& list, const std::string& id) {
  const auto found = std::ranges::find(list, id, [](const auto& item) { return item.id; });
  EXPECT_NE(found, list.end()) << "the scenario has no " << id;
  return static_cast<Index>(found - list.begin());
}

std::pair<std::string, std::string> split(const std::string& text, char mark) {
  const auto at = text.find(mark);
  return {text.substr(0, at), at == std::string::npos ? "" : text.substr(at + 1)};
}

class Reader {
 public:
  void line(const Words& words) {
    if (words[0] == "published") {
      problem_.published.emplace();
      section_ = words[0];
    } else if (words[0] == "expect" || words[0] == "policy") {
      section_ = words[0] == "expect" ? "expect" : "";
      if (words[0] == "policy") policy(words);
    } else if (section_ == "expect") {
      expected_.push_back(joined(words));
    } else if (section_ == "published") {
      published(words);
    } else {
      asked(words);
    }
  }

  Scenario done(std::string name) && {
    problem_.name = name;
    if (!alone_.empty()) problem_ = alone(problem_, named(problem_.clients, alone_), lent_by_);
    return {std::move(name), std::move(problem_), std::move(expected_)};
  }

 private:
  void asked(const Words& words) {
    const auto& what = words[0];
    if (what == "periods") problem_.periods = std::stoi(words[1]);
    if (what == "skills") problem_.skills.assign(words.begin() + 1, words.end());
    if (what == "client") problem_.clients.push_back({words[1], words[1], std::stod(words[2]), {}});
    if (what == "person") person(words);
    if (what == "pool") problem_.pools.push_back({words[1], units(words)});
    if (what == "package") package(words);
    if (what == "activity") activity(words);
    if (what == "line") new_line(words);
    if (what == "commitment") commitment(words);
    if (what == "alone") alone_ = words[1];
  }

  static std::vector<Units> units(const Words& words) {
    std::vector<Units> list;
    const auto bar = std::ranges::find(words, "|");
    for (auto word = bar + 1; word < words.end(); ++word) list.push_back(*word == "." ? 0 : std::stoi(*word));
    return list;
  }

  Index skill(const std::string& name) const {
    return static_cast<Index>(std::ranges::find(problem_.skills, name) - problem_.skills.begin());
  }

  void person(const Words& words) {
    Person person{.id = words[1], .name = words[1], .capacity = units(words)};
    lent_by_.push_back(none);
    for (std::size_t i = 2; words[i] != "|"; ++i) {
      if (words[i] == "only") {
        person.only_clients.push_back(named(problem_.clients, words[++i]));
      } else if (words[i] == "lent-by") {
        lent_by_.back() = named(problem_.clients, words[++i]);
      } else {
        const auto [name, level] = split(words[i], ':');
        person.skills.push_back({skill(name), level.empty() ? 1 : std::stoi(level)});
      }
    }
    problem_.people.push_back(std::move(person));
  }

  void package(const Words& words) {
    Package package{.id = words[1], .client = named(problem_.clients, words[2])};
    for (std::size_t i = 3; i < words.size(); ++i) {
      if (words[i] == "required") package.required = true;
      if (words[i] == "weight") package.weight = std::stod(words[++i]);
      if (words[i] == "release") package.release = std::stoi(words[++i]);
      if (words[i] == "due") package.due = std::stoi(words[++i]);
    }
    problem_.packages.push_back(std::move(package));
  }

  void activity(const Words& words) {
    auto& package = problem_.packages.back();
    Activity activity{.id = words[1]};
    for (std::size_t i = 2; i < words.size(); ++i) {
      if (words[i] == "rigid") activity.rigid = true;
      if (words[i] == "min-periods") activity.min_periods = std::stoi(words[++i]);
      if (words[i] == "release") activity.release = std::stoi(words[++i]);
      if (words[i] == "deadline") activity.deadline = std::stoi(words[++i]);
      if (words[i] == "uses") {
        const Index pool = named(problem_.pools, words[i + 1]);
        activity.pools.push_back({pool, std::stoi(words[i + 2])});
        i += 2;
      }
      if (words[i] == "after") {
        const Index other = named(package.activities, words[++i]);
        activity.after.push_back({static_cast<Index>(problem_.packages.size()) - 1, other, 0});
      }
      if (words[i] == "lag") activity.after.back().lag = std::stoi(words[++i]);
    }
    package.activities.push_back(std::move(activity));
  }

  void new_line(const Words& words) {
    Line line{.role = words[1], .skill = skill(words[1])};
    for (std::size_t i = 2; i + 1 < words.size(); i += 2) {
      if (words[i] == "group") line.group = words[i + 1];
      if (words[i] == "role") line.role = words[i + 1];
      if (words[i] == "level") line.level = std::stoi(words[i + 1]);
      if (words[i] == "effort") line.effort = std::stoi(words[i + 1]);
      if (words[i] == "min") line.min = std::stoi(words[i + 1]);
      if (words[i] == "max") line.max = std::stoi(words[i + 1]);
    }
    problem_.packages.back().activities.back().lines.push_back(std::move(line));
  }

  void commitment(const Words& words) {
    const auto [package, activity] = split(words[1], '/');
    const Index k = named(problem_.packages, package);
    problem_.commitments.push_back(
        {.package = k,
         .activity = named(problem_.packages[static_cast<std::size_t>(k)].activities, activity),
         .line = std::stoi(words[2]),
         .person = named(problem_.people, words[3]),
         .start = std::stoi(words[5]),
         .amounts = units(words),
         .weight = std::stoi(words[7])});
  }

  /// One row of amounts; activities with one line only.
  void published(const Words& words) {
    auto& list = problem_.published->activities;
    for (std::size_t i = 2; i < words.size(); ++i) {
      const auto [what, amount] = split(words[i], ':');
      const auto [package, activity] = split(what, '/');
      if (activity.empty()) continue;
      const auto t = static_cast<Period>(i) - 2;
      auto found = std::ranges::find_if(
          list, [&](const PlannedActivity& a) { return a.package == package && a.activity == activity; });
      if (found == list.end()) {
        list.push_back({package, activity, t, t, {{words[0], t, {}}}});
        found = list.end() - 1;
      }
      auto& line = found->lines[0];
      line.amounts.resize(static_cast<std::size_t>(t - line.start + 1), 0);
      line.amounts.back() = std::stoi(amount);
      found->end = t;
    }
  }

  void policy(const Words& words) {
    auto& policy = problem_.policy;
    for (std::size_t i = 1; i + 1 < words.size(); i += 2) {
      const auto& value = words[i + 1];
      for (const auto& rule : rules::costs()) {
        if (rule.name == words[i]) policy.weights.*rule.weight = std::stod(value);
      }
      if (words[i] == "point-hours") policy.point_hours = std::stod(value);
      if (words[i] == "whole") policy.whole = std::stod(value);
      if (words[i] == "late-discount") policy.late_discount_per_period = std::stod(value);
      if (words[i] == "alpha") policy.fairness_alpha = std::stod(value);
      if (words[i] == "max-parallel") policy.max_parallel_packages = std::stoi(value);
      if (words[i] == "max-gap") policy.max_gap = std::stoi(value);
      if (words[i] == "freeze-until") policy.freeze_until = std::stoi(value);
    }
  }

  Problem problem_;
  Words expected_;
  std::string section_;
  std::string alone_;
  std::vector<Index> lent_by_;
};

}  // namespace

std::vector<Scenario> all_scenarios() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(FLEXTEAM_SOURCE "/tests/planning/scenarios")) {
    paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<Scenario> scenarios;
  for (const auto& path : paths) {
    Reader reader;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
      const auto words = words_of(line);
      if (!words.empty() && words[0] != "#") reader.line(words);
    }
    scenarios.push_back(std::move(reader).done(path.stem()));
  }
  return scenarios;
}

std::vector<std::string> as_text(const Problem& problem, const Plan& plan) {
  std::vector<std::string> text;
  for (const auto& person : problem.people) {
    std::vector<std::string> cells(static_cast<std::size_t>(problem.periods), ".");
    for (const auto& activity : plan.activities) {
      for (const auto& line : activity.lines) {
        if (line.person != person.id) continue;
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
          if (line.amounts[i] == 0) continue;
          auto& cell = cells[static_cast<std::size_t>(line.start) + i];
          const auto part = fmt::format("{}/{}:{}", activity.package, activity.activity, line.amounts[i]);
          cell = cell == "." ? part : cell + "+" + part;
        }
      }
    }
    text.push_back(fmt::format("{} | {}", person.id, fmt::join(cells, " ")));
  }
  for (const auto& no : plan.unplanned) {
    auto line = fmt::format("not {}/{} {}", no.package, no.activity, no.reason);
    for (const auto& relaxation : no.relaxation) line += " " + relaxation.kind;
    text.push_back(line);
  }
  for (const auto& late : plan.late) {
    text.push_back(fmt::format("late {}/{} {} {}", late.package, late.activity, late.periods, late.reason));
  }
  return text;
}

}  // namespace flexteam::planning::testing
