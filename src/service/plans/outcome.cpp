// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/outcome.h"

#include "json/parse.h"
#include "json/read.h"
#include "json/write.h"

namespace flexteam::service {
namespace {

using json::Fields;
using json::Pointer;
using json::Problems;
using json::Value;
using json::Writer;

void write_week(Writer& to, std::string_view name, const std::optional<model::Week>& week) {
  if (week) {
    to.key(name).text(model::to_string(*week));
  }
}

void write_levels(Writer& to, std::string_view name, const ScoreLevels& levels) {
  to.key(name).begin_object();
  for (const auto& [level, value] : levels) {
    to.key(level).integer(value);
  }
  to.end_object();
}

void write_hours(Writer& to, const std::vector<model::Hours>& hours) {
  to.key("hours").begin_list();
  for (const auto hour : hours) {
    to.integer(hour.value);
  }
  to.end_list();
}

void write_need(Writer& to, const Need& need) {
  to.begin_object().key("kind").text(need.kind).key("role").text(need.role);
  to.key("own").flag(need.own).key("level").integer(need.level);
  write_week(to, "from", need.from);
  write_week(to, "until", need.until);
  to.key("hoursPerWeek").integer(need.hours_per_week.value);
  if (need.member) {
    to.key("member").integer(need.member->value);
  }
  if (need.order) {
    to.key("order").integer(need.order->value);
  }
  to.key("item").text(need.item).key("line").integer(need.line).key("count").integer(need.count).end_object();
}

void write_unplanned(Writer& to, const UnplannedStep& step) {
  to.begin_object().key("order").integer(step.order.value).key("item").text(step.item);
  to.key("role").text(step.role).key("reason").text(step.reason).key("needs").begin_list();
  for (const auto& need : step.needs) {
    write_need(to, need);
  }
  to.end_list();
  write_week(to, "fitsFrom", step.fits_from);
  write_week(to, "fitsUntil", step.fits_until);
  to.key("witness").begin_list();
  for (const auto& line : step.witness) {
    to.begin_object();
    if (line.member) {
      to.key("member").integer(line.member->value);
    }
    write_week(to, "from", line.from);
    write_hours(to, line.hours);
    to.end_object();
  }
  to.end_list().key("price").number(step.price).end_object();
}

std::optional<model::Week> week_in(const Fields& fields, std::string_view name) {
  const auto text = fields.text_if(name);
  return text ? model::parse_week(*text) : std::nullopt;
}

ScoreLevels levels_in(const Fields& fields, std::string_view name) {
  ScoreLevels levels;
  const Value* value = fields.need(name);
  if (value != nullptr && value->is_object()) {
    for (const auto& [level, number] : value->get_object()) {
      if (const auto integer = json::read_integer(number, fields.at(name), fields.problems())) {
        levels.emplace_back(level, *integer);
      }
    }
  }
  return levels;
}

std::optional<model::MemberId> member_in(const Fields& fields) {
  const auto id = fields.integer_if("member");
  return id ? std::optional(model::MemberId{*id}) : std::nullopt;
}

std::optional<Need> read_need(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(
      value, at, problems,
      {"kind", "role", "own", "level", "from", "until", "hoursPerWeek", "member", "order", "item", "line", "count"});
  Need need;
  need.kind = fields.text_or("kind", "");
  need.role = fields.text_or("role", "");
  need.own = fields.flag_or("own", false);
  need.level = static_cast<int>(fields.integer_or("level", 1));
  need.from = week_in(fields, "from");
  need.until = week_in(fields, "until");
  need.hours_per_week = {fields.integer_or("hoursPerWeek", 0)};
  need.member = member_in(fields);
  if (const auto order = fields.integer_if("order")) {
    need.order = model::OrderId{*order};
  }
  need.item = fields.text_or("item", "");
  need.line = static_cast<int>(fields.integer_or("line", -1));
  need.count = static_cast<int>(fields.integer_or("count", 0));
  return need;
}

std::optional<WitnessLine> read_witness(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"member", "from", "hours"});
  WitnessLine line{.member = member_in(fields), .from = week_in(fields, "from").value_or(model::Week{}), .hours = {}};
  if (const Value* hours = fields.need("hours")) {
    line.hours = json::read_items<model::Hours>(
        *hours, fields.at("hours"), problems,
        [](const Value& one, const Pointer& place, Problems& found) -> std::optional<model::Hours> {
          const auto number = json::read_integer(one, place, found);
          return number ? std::optional(model::Hours{*number}) : std::nullopt;
        });
  }
  return line;
}

std::optional<UnplannedStep> read_unplanned(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems,
                      {"order", "item", "role", "reason", "needs", "fitsFrom", "fitsUntil", "witness", "price"});
  UnplannedStep step;
  step.order = {fields.integer_or("order", 0)};
  step.item = fields.text_or("item", "");
  step.role = fields.text_or("role", "");
  step.reason = fields.text_or("reason", "");
  step.fits_from = week_in(fields, "fitsFrom");
  step.fits_until = week_in(fields, "fitsUntil");
  step.price = fields.number_or("price", 0);  // plans of before have none
  if (const Value* needs = fields.need("needs")) {
    step.needs = json::read_items<Need>(*needs, fields.at("needs"), problems, read_need);
  }
  if (const Value* witness = fields.need("witness")) {
    step.witness = json::read_items<WitnessLine>(*witness, fields.at("witness"), problems, read_witness);
  }
  return step;
}

std::optional<LateStep> read_late(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"order", "item", "role", "weeks", "reason"});
  return LateStep{.order = {fields.integer_or("order", 0)},
                  .item = fields.text_or("item", ""),
                  .role = fields.text_or("role", ""),
                  .weeks = static_cast<int>(fields.integer_or("weeks", 0)),
                  .reason = fields.text_or("reason", "")};
}

std::optional<Decision> read_decision(const Value& value, const Pointer& at, Problems& problems) {
  const Fields fields(value, at, problems, {"order", "item", "line", "accepted"});
  return Decision{.order = {fields.integer_or("order", 0)},
                  .item = fields.text_or("item", ""),
                  .line = static_cast<int>(fields.integer_or("line", 0)),
                  .accepted = fields.flag_or("accepted", false)};
}

std::optional<model::OrderId> read_order(const Value& value, const Pointer& at, Problems& problems) {
  const auto number = json::read_integer(value, at, problems);
  return number ? std::optional(model::OrderId{*number}) : std::nullopt;
}

}  // namespace

std::string outcome_text(const Outcome& outcome) {
  Writer to;
  to.begin_object();
  write_week(to, "firstWeek", outcome.first_week);
  to.key("weeks").integer(outcome.weeks);
  write_levels(to, "score", outcome.score);
  write_levels(to, "bound", outcome.bound);
  to.key("unplanned").begin_list();
  for (const auto& step : outcome.unplanned) {
    write_unplanned(to, step);
  }
  to.end_list().key("late").begin_list();
  for (const auto& step : outcome.late) {
    to.begin_object().key("order").integer(step.order.value).key("item").text(step.item);
    to.key("role").text(step.role).key("weeks").integer(step.weeks).key("reason").text(step.reason).end_object();
  }
  to.end_list().key("decided").begin_list();
  for (const auto& decision : outcome.decided) {
    to.begin_object().key("order").integer(decision.order.value).key("item").text(decision.item);
    to.key("line").integer(decision.line).key("accepted").flag(decision.accepted).end_object();
  }
  to.end_list().key("urgent").begin_list();
  for (const auto order : outcome.urgent) to.integer(order.value);
  to.end_list().end_object();
  return std::move(to).take();
}

std::string levels_text(const ScoreLevels& levels) {
  Writer to;
  to.begin_object();
  for (const auto& [level, value] : levels) {
    to.key(level).integer(value);
  }
  to.end_object();
  return std::move(to).take();
}

std::optional<Outcome> outcome_from_text(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) {
    return std::nullopt;
  }
  Problems problems;
  const Fields fields(*value, Pointer{}, problems,
                      {"firstWeek", "weeks", "score", "bound", "unplanned", "late", "decided", "urgent"});
  Outcome outcome;
  outcome.first_week = week_in(fields, "firstWeek").value_or(model::Week{});
  outcome.weeks = static_cast<int>(fields.integer_or("weeks", 0));
  outcome.score = levels_in(fields, "score");
  outcome.bound = levels_in(fields, "bound");
  if (const Value* unplanned = fields.need("unplanned")) {
    outcome.unplanned = json::read_items<UnplannedStep>(*unplanned, fields.at("unplanned"), problems, read_unplanned);
  }
  if (const Value* late = fields.need("late")) {
    outcome.late = json::read_items<LateStep>(*late, fields.at("late"), problems, read_late);
  }
  if (const Value* decided = fields.find("decided")) {  // plans of before have none
    outcome.decided = json::read_items<Decision>(*decided, fields.at("decided"), problems, read_decision);
  }
  if (const Value* urgent = fields.find("urgent")) {  // plans of before have none
    outcome.urgent = json::read_items<model::OrderId>(*urgent, fields.at("urgent"), problems, read_order);
  }
  return problems.empty() ? std::optional(std::move(outcome)) : std::nullopt;
}

}  // namespace flexteam::service
