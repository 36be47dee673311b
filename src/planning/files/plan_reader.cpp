// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/files/plan_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string_view>

#include "planning/files/limits.h"
#include "planning/files/read.h"

namespace flexteam::planning {
namespace {

using json::Fields;
using json::Pointer;
using json::Problems;
using json::Value;

/// Periods of a plan may lie outside the horizon: that is a broken rule, not an unreadable file.
constexpr json::IntegerRange any_period{.min = -limits::effort, .max = limits::effort};

std::int32_t period(const Fields& fields, std::string_view name) {
  return static_cast<std::int32_t>(fields.integer(name, any_period).value_or(0));
}

std::string id(const Fields& fields, std::string_view name) {
  return fields.text(name, {.min = 1}).value_or("");
}

std::optional<PlannedLine> read_planned_line(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"person", "start", "amounts"});
  PlannedLine line;
  line.person = id(fields, "person");
  line.start = period(fields, "start");
  if (const auto* amounts = fields.need("amounts")) {
    line.amounts = json::read_items<std::int32_t>(
        *amounts, fields.at("amounts"), problems,
        [](const Value& item, const Pointer& place, Problems& all) {
          return json::read_integer_as<std::int32_t>(item, place, all, {.min = -limits::units, .max = limits::units});
        },
        {.max = static_cast<std::size_t>(limits::periods)});
  }
  return line;
}

std::vector<PlannedLine> read_lines(const Fields& fields) {
  const auto* lines = fields.need("lines");
  return lines == nullptr
             ? std::vector<PlannedLine>{}
             : json::read_items<PlannedLine>(*lines, fields.at("lines"), fields.problems(), read_planned_line);
}

std::optional<PlannedActivity> read_planned(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"package", "activity", "start", "end", "lines"});
  PlannedActivity planned;
  planned.package = id(fields, "package");
  planned.activity = id(fields, "activity");
  planned.start = period(fields, "start");
  planned.end = period(fields, "end");
  planned.lines = read_lines(fields);
  return planned;
}

// Which fields each kind of relaxation has.
constexpr std::array<std::string_view, 6> capacity_fields = {"kind", "skill", "level", "from", "to", "units"};
constexpr std::array<std::string_view, 4> level_fields = {"kind", "person", "skill", "level"};
constexpr std::array<std::string_view, 2> to_fields = {"kind", "to"};
constexpr std::array<std::string_view, 2> commitment_fields = {"kind", "commitment"};
constexpr std::array<std::string_view, 2> package_fields = {"kind", "package"};
constexpr std::array<std::string_view, 3> first_fields = {"kind", "package", "activity"};

std::span<const std::string_view> fields_of(std::size_t kind) {
  switch (kind) {
    case 0:
      return capacity_fields;
    case 1:
      return level_fields;
    case 4:
      return commitment_fields;
    case 6:
      return package_fields;
    case 7:
      return first_fields;
    default:
      return to_fields;
  }
}

std::optional<Relaxation> read_relaxation(const Value& value, const Pointer& at, Problems& problems) {
  const auto* object = value.if_object();
  const auto* kind = object == nullptr ? nullptr : object->if_contains("kind");
  if (kind == nullptr) {
    json::tell(at, "a relaxation is an object with a kind", problems);
    return std::nullopt;
  }
  const auto index = json::read_word(*kind, at.field("kind"), problems,
                                     {"extra-capacity", "extra-level", "later-deadline", "earlier-release",
                                      "release-commitment", "raise-parallel", "displace", "plan-first"});
  if (!index) {
    return std::nullopt;
  }
  const auto known = fields_of(*index);
  const Fields fields(value, at, problems, known);
  const auto has = [&](std::string_view name) { return std::find(known.begin(), known.end(), name) != known.end(); };
  Relaxation relaxation;
  relaxation.kind = std::string(kind->get_string());
  for (const auto& [name, text] : {std::pair{"skill", &relaxation.skill},
                                   {"person", &relaxation.person},
                                   {"package", &relaxation.package},
                                   {"activity", &relaxation.activity}}) {
    if (has(name)) {
      *text = id(fields, name);
    }
  }
  if (has("level")) {
    relaxation.level = static_cast<int>(fields.integer("level", {.min = 1, .max = limits::level}).value_or(1));
  }
  for (const auto& [name, number] : {std::pair{"from", &relaxation.from},
                                     {"to", &relaxation.to},
                                     {"units", &relaxation.units},
                                     {"commitment", &relaxation.commitment}}) {
    if (has(name)) {
      *number = static_cast<std::int32_t>(fields.integer(name, {.min = 0, .max = limits::effort}).value_or(0));
    }
  }
  return relaxation;
}

std::optional<Unplanned> read_unplanned(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"package", "activity", "reason", "message", "relaxation", "place"});
  Unplanned unplanned;
  unplanned.package = id(fields, "package");
  unplanned.activity = id(fields, "activity");
  unplanned.reason = fields.text_or("reason", "");
  unplanned.message = fields.text_or("message", "");
  if (const auto* relaxation = fields.find("relaxation")) {
    unplanned.relaxation =
        json::read_items<Relaxation>(*relaxation, fields.at("relaxation"), problems, read_relaxation);
  }
  if (const auto* place = fields.find("place")) {
    const Fields where(*place, fields.at("place"), problems, {"start", "end", "lines"});
    unplanned.place = Place{period(where, "start"), period(where, "end"), read_lines(where)};
  }
  return unplanned;
}

std::optional<Late> read_late(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"package", "activity", "periods", "reason", "message"});
  Late late;
  late.package = id(fields, "package");
  late.activity = id(fields, "activity");
  late.periods = period(fields, "periods");
  late.reason = fields.text_or("reason", "");
  late.message = fields.text_or("message", "");
  return late;
}

Levels read_levels(const Fields& fields, std::string_view name) {
  Levels levels;
  const auto* value = fields.find(name);
  if (value == nullptr) {
    return levels;
  }
  const auto at = fields.at(name);
  const auto* object = value->if_object();
  if (object == nullptr) {
    json::tell(at, "an object of levels is due here, such as {\"makespan\": 61}", fields.problems());
    return levels;
  }
  for (const auto& field : *object) {
    const std::string_view key{field.key().data(), field.key().size()};
    if (const auto number = json::read_integer(field.value(), at.field(key), fields.problems())) {
      levels.emplace_back(std::string(key), *number);
    }
  }
  return levels;
}

/// Tells of activities that stand twice in one list; such a plan has no meaning.
template <class Item>
void refuse_twice(const std::vector<Item>& items, const Pointer& at, Problems& problems) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!seen.emplace(items[i].package, items[i].activity).second) {
      json::tell(at.item(i), fmt::format("{}/{} stands twice in this list", items[i].package, items[i].activity),
                 problems);
    }
  }
}

}  // namespace

Plan read_plan_value(const Value& value, const Pointer& at, Problems& problems, PlanUse use) {
  const Fields fields(
      value, at, problems,
      {"format", "problem", "profile", "seed", "seconds", "score", "bound", "activities", "unplanned", "late"});
  Plan plan;
  if (!fields) {
    return plan;
  }
  if (const auto* format = use == PlanUse::file ? fields.need("format") : fields.find("format")) {
    json::read_word(*format, fields.at("format"), problems, {"flexteam-plan/1"});
  }
  plan.problem = fields.text_or("problem", "");
  plan.profile = fields.text_or("profile", "");
  plan.seed = static_cast<std::uint64_t>(fields.integer_or("seed", 1, {.min = 0}));
  plan.seconds = fields.number_if("seconds", {.min = 0});
  plan.score = read_levels(fields, "score");
  plan.bound = read_levels(fields, "bound");
  if (const auto* list = fields.need("activities")) {
    plan.activities = json::read_items<PlannedActivity>(*list, fields.at("activities"), problems, read_planned);
    refuse_twice(plan.activities, fields.at("activities"), problems);
  }
  if (const auto* list = fields.find("unplanned")) {
    plan.unplanned = json::read_items<Unplanned>(*list, fields.at("unplanned"), problems, read_unplanned);
  }
  if (const auto* list = fields.find("late")) {
    plan.late = json::read_items<Late>(*list, fields.at("late"), problems, read_late);
  }
  return plan;
}

std::expected<Plan, json::Problems> read_plan(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) {
    return std::unexpected(value.error());
  }
  json::Problems problems;
  Plan plan = read_plan_value(*value, {}, problems, PlanUse::file);
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  return plan;
}

}  // namespace flexteam::planning
