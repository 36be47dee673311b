// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <limits>

#include "planning/files/limits.h"
#include "planning/files/problem_reader.h"

namespace flexteam::planning {
namespace {

constexpr json::IntegerRange any_period{.min = 0, .max = std::numeric_limits<Period>::max() / 4};

std::optional<Period> period_if(const json::Fields& fields, std::string_view name) {
  const auto period = fields.integer_if(name, any_period);
  return period ? std::optional<Period>(static_cast<Period>(*period)) : std::nullopt;
}

/// Reads one line of the file and adds it `heads` times.
void read_line(const json::Value& value, const json::Pointer& at, ProblemReader& reader, std::vector<Line>& lines) {
  const json::Fields fields(value, at, reader.problems,
                            {"role", "skill", "level", "effort", "min", "max", "heads", "group"});
  Line line;
  if (const auto* skill = fields.need("skill")) {
    line.skill = reader.skills.read(*skill, fields.at("skill"), reader.problems);
  }
  line.role = fields.text_or(
      "role", line.skill == none ? "" : reader.problem.skills[static_cast<std::size_t>(line.skill)], {.min = 1});
  line.level = static_cast<int>(fields.integer_or("level", 1, {.min = 1, .max = limits::level}));
  line.effort = static_cast<Units>(fields.integer("effort", {.min = 1, .max = limits::effort}).value_or(1));
  const auto min = fields.integer("min", {.min = 0, .max = limits::units});
  const auto max = fields.integer("max", {.min = 1, .max = limits::units});
  if (min && max && *min > *max) {
    json::tell(fields.at("min"), fmt::format("min {} is more than max {}", *min, *max), reader.problems);
  }
  line.min = static_cast<Units>(min.value_or(1));
  line.max = static_cast<Units>(max.value_or(1));
  line.group = fields.text_if("group", {.min = 1});
  const auto heads = fields.integer_or("heads", 1, {.min = 1, .max = limits::heads});
  reader.lines += heads;
  if (reader.lines > limits::lines) {
    return;  // told once, by read_packages
  }
  lines.insert(lines.end(), static_cast<std::size_t>(heads), line);
}

void read_pool_uses(const json::Fields& fields, ProblemReader& reader, Activity& activity) {
  const auto* list = fields.list_if("pools");
  const auto at = fields.at("pools");
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const json::Fields use((*list)[i], at.item(i), reader.problems, {"pool", "use"});
    PoolUse pool;
    if (const auto* id = use.need("pool")) {
      pool.pool = reader.pools.read(*id, use.at("pool"), reader.problems);
    }
    pool.use = static_cast<Units>(use.integer("use", {.min = 0, .max = limits::units}).value_or(0));
    activity.pools.push_back(pool);
  }
}

void read_after(const json::Fields& fields, ProblemReader& reader, Activity& activity, Index index) {
  const auto* list = fields.list_if("after");
  const auto at = fields.at("after");
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const json::Fields after((*list)[i], at.item(i), reader.problems, {"activity", "lag"});
    auto name = after.text("activity", {.min = 1});
    const auto lag = after.integer_or("lag", 0, {.min = 0, .max = limits::periods});
    activity.after.push_back({.lag = static_cast<Period>(lag)});
    if (name) {
      reader.waiting.push_back(
          {static_cast<Index>(reader.problem.packages.size()), index, static_cast<Index>(i), std::move(*name)});
    }
  }
}

Activity read_activity(const json::Value& value, const json::Pointer& at, ProblemReader& reader, Index index) {
  const json::Fields fields(value, at, reader.problems,
                            {"id", "release", "deadline", "due", "min_periods", "rigid", "lines", "pools", "after"});
  Activity activity;
  activity.id = fields.text("id", {.min = 1}).value_or("");
  reader.activities.back().add(activity.id, fields.at("id"), reader.problems);
  activity.release = static_cast<Period>(fields.integer_or("release", 0, any_period));
  activity.deadline = period_if(fields, "deadline");
  activity.due = period_if(fields, "due");
  activity.min_periods = static_cast<Period>(fields.integer_or("min_periods", 1, {.min = 1, .max = limits::periods}));
  activity.rigid = fields.flag_or("rigid", false);
  const auto* lines = fields.list_if("lines");
  const auto lines_at = fields.at("lines");
  for (std::size_t i = 0; lines != nullptr && i < lines->size(); ++i) {
    read_line((*lines)[i], lines_at.item(i), reader, activity.lines);
  }
  read_pool_uses(fields, reader, activity);
  read_after(fields, reader, activity, index);
  return activity;
}

void read_client_of(const json::Fields& fields, ProblemReader& reader, Package& package) {
  // A benchmark has no clients; the product's own problems always have.
  const bool due = reader.problem.profile == "flexteam" || !reader.problem.clients.empty();
  if (const auto* client = due ? fields.need("client") : fields.find("client")) {
    package.client = reader.clients.read(*client, fields.at("client"), reader.problems);
  }
  if (const auto* site = fields.find("site")) {
    package.site = reader.sites.read(*site, fields.at("site"), reader.problems);
  }
}

}  // namespace

void read_packages(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const json::Fields fields(list[i], at.item(i), reader.problems,
                              {"id", "client", "site", "weight", "release", "due", "required", "activities"});
    Package package;
    package.id = fields.text("id", {.min = 1}).value_or("");
    reader.packages.add(package.id, fields.at("id"), reader.problems);
    reader.activities.emplace_back("activity of this package");
    read_client_of(fields, reader, package);
    package.weight = fields.number_or("weight", 1, {.min = 0, .max = limits::package_weight});
    package.release = static_cast<Period>(fields.integer_or("release", 0, any_period));
    package.due = period_if(fields, "due");
    package.required = fields.flag_or("required", false);
    const auto* activities = fields.list("activities");
    const auto activities_at = fields.at("activities");
    for (std::size_t a = 0; activities != nullptr && a < activities->size(); ++a) {
      package.activities.push_back(
          read_activity((*activities)[a], activities_at.item(a), reader, static_cast<Index>(a)));
    }
    reader.problem.packages.push_back(std::move(package));
  }
  if (reader.lines > limits::lines) {
    json::tell(at, fmt::format("the packages have {} lines; at most {} are read", reader.lines, limits::lines),
               reader.problems);
  }
}

void read_commitments(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const json::Fields fields(list[i], at.item(i), reader.problems,
                              {"package", "activity", "line", "person", "start", "amounts", "weight"});
    Commitment commitment;
    if (const auto* package = fields.need("package")) {
      commitment.package = reader.packages.read(*package, fields.at("package"), reader.problems);
    }
    const auto* activity = fields.need("activity");
    if (activity != nullptr && commitment.package != none) {
      const auto& activities = reader.activities[static_cast<std::size_t>(commitment.package)];
      commitment.activity = activities.read(*activity, fields.at("activity"), reader.problems);
    }
    const auto line = fields.integer("line", {.min = 0, .max = limits::lines});
    commitment.line = static_cast<Index>(line.value_or(0));
    if (line && commitment.activity != none) {
      const auto& package = reader.problem.packages[static_cast<std::size_t>(commitment.package)];
      const auto& lines = package.activities[static_cast<std::size_t>(commitment.activity)].lines;
      if (static_cast<std::size_t>(*line) >= lines.size()) {
        json::tell(fields.at("line"),
                   fmt::format("the activity has {} lines (heads counted), numbered from 0", lines.size()),
                   reader.problems);
      }
    }
    if (const auto* person = fields.need("person")) {
      commitment.person = reader.people.read(*person, fields.at("person"), reader.problems);
    }
    const auto last = std::max<std::int64_t>(0, reader.problem.periods - 1);
    commitment.start = static_cast<Period>(fields.integer("start", {.min = 0, .max = last}).value_or(0));
    if (const auto* amounts = fields.need("amounts")) {
      commitment.amounts = json::read_items<Units>(
          *amounts, fields.at("amounts"), reader.problems,
          [](const json::Value& item, const json::Pointer& place, json::Problems& problems) {
            return json::read_integer_as<Units>(item, place, problems, {.min = 0, .max = limits::units});
          },
          {.max = static_cast<std::size_t>(limits::periods)});
    }
    commitment.weight = fields.integer_or("weight", 1, {.min = 0, .max = 1'000'000'000});
    reader.problem.commitments.push_back(std::move(commitment));
  }
}

}  // namespace flexteam::planning
