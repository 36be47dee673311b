// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/pool_or_alone.h"

#include <algorithm>
#include <map>
#include <utility>

#include "json/parse.h"
#include "json/read.h"
#include "json/write.h"
#include "planning/alone/alone.h"
#include "service/problem/outcome_of.h"

namespace flexteam::service {
namespace {

using planning::Index;

/// For each person of the problem the client that lends it to all, if one does.
std::vector<Index> lenders(const Kept& kept, const planning::Problem& problem) {
  std::vector<Index> lent_by(problem.people.size(), planning::none);
  for (const auto& member : kept.members) {
    if (member.bond != model::Bond::lent) continue;
    const auto person = std::ranges::find(problem.people, person_id(member.id), &planning::Person::id);
    const auto client = std::ranges::find(problem.clients, member.home, &planning::Client::id);
    if (person == problem.people.end() || client == problem.clients.end()) continue;
    lent_by[static_cast<std::size_t>(person - problem.people.begin())] =
        static_cast<Index>(client - problem.clients.begin());
  }
  return lent_by;
}

std::optional<model::Week> week_of(const BuiltProblem& built, const std::optional<planning::Period>& period) {
  return period ? std::optional(model::plus(built.first_week, *period)) : std::nullopt;
}

Delivered operator+(const Delivered& a, const Delivered& b) {
  return {a.hours + b.hours, a.products + b.products, a.orders + b.orders};
}

ComparisonSide operator+(const ComparisonSide& a, const ComparisonSide& b) {
  return {a.available + b.available, a.delivered + b.delivered};
}

void write(json::Writer& to, std::string_view name, const Delivered& delivered) {
  to.key(name).begin_list();
  to.integer(delivered.hours).integer(delivered.products).integer(delivered.orders).end_list();
}

void write(json::Writer& to, std::string_view name, const ComparisonSide& side) {
  to.key(name).begin_object().key("available").integer(side.available);
  write(to, "delivered", side.delivered);
  to.end_object();
}

void write(json::Writer& to, std::string_view name, const std::optional<model::Week>& week) {
  if (week) to.key(name).text(model::to_string(*week));
}

Delivered delivered_in(const json::Fields& fields, std::string_view name) {
  const auto* value = fields.need(name);
  if (value == nullptr) return {};
  const auto figures =
      json::read_items<std::int64_t>(*value, fields.at(name), fields.problems(),
                                     [](const json::Value& one, const json::Pointer& at, json::Problems& told) {
                                       return json::read_integer(one, at, told);
                                     },
                                     {.min = 3, .max = 3});
  if (figures.size() != 3) return {};
  return {figures[0], static_cast<int>(figures[1]), static_cast<int>(figures[2])};
}

ComparisonSide side_in(const json::Fields& fields, std::string_view name) {
  const auto* value = fields.need(name);
  if (value == nullptr) return {};
  const json::Fields in(*value, fields.at(name), fields.problems(), {"available", "delivered"});
  return {in.integer_or("available", 0), delivered_in(in, "delivered")};
}

std::optional<model::Week> week_in(const json::Fields& fields, std::string_view name) {
  const auto text = fields.text_if(name);
  return text ? model::parse_week(*text) : std::nullopt;
}

std::optional<MunicipalityComparison> read_municipality(const json::Value& value, const json::Pointer& at,
                                                        json::Problems& problems) {
  const json::Fields in(value, at, problems, {"code", "asked", "pool", "alone"});
  return MunicipalityComparison{.municipality = in.text_or("code", ""),
                                .asked = delivered_in(in, "asked"),
                                .pool = side_in(in, "pool"),
                                .alone = side_in(in, "alone")};
}

std::optional<OrderComparison> read_order(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"order", "municipality", "pool", "alone"});
  return OrderComparison{.order = {in.integer_or("order", 0)},
                         .municipality = in.text_or("municipality", ""),
                         .pool_finish = week_in(in, "pool"),
                         .alone_finish = week_in(in, "alone")};
}

}  // namespace

int plans_of_comparison(const BuiltProblem& built) {
  return 1 + static_cast<int>(built.problem.clients.size());
}

std::optional<PoolOrAlone> pool_or_alone(const Kept& kept, const BuiltProblem& built, const PlanOne& plan_one) {
  const planning::Problem pool = planning::without_promises(built.problem);
  const auto together = plan_one(pool);
  if (!together) return std::nullopt;
  const auto in_pool = delivered_by(pool, *together);
  const auto asked = asked_in(pool);
  const auto lent_by = lenders(kept, pool);

  PoolOrAlone result{.first_week = built.first_week, .weeks = pool.periods};
  std::map<std::string, std::optional<planning::Period>> finished_alone;
  for (std::size_t m = 0; m < pool.clients.size(); ++m) {
    const auto client = static_cast<Index>(m);
    const planning::Problem mine = planning::alone(pool, client, lent_by);
    const auto plan = plan_one(mine);
    if (!plan) return std::nullopt;
    const auto by_itself = delivered_by(mine, *plan);
    for (std::size_t i = 0; i < mine.packages.size(); ++i) {
      finished_alone[mine.packages[i].id] = by_itself.finished[i];
    }
    result.municipalities.push_back({.municipality = pool.clients[m].id,
                                     .asked = asked[m],
                                     .pool = {planning::entitlement(pool, client), in_pool.clients[m]},
                                     .alone = {planning::entitlement(mine, 0), by_itself.clients.front()}});
  }
  for (std::size_t i = 0; i < pool.packages.size(); ++i) {
    const auto& package = pool.packages[i];
    result.orders.push_back({.order = order_of(package.id),
                             .municipality = pool.clients[static_cast<std::size_t>(package.client)].id,
                             .pool_finish = week_of(built, in_pool.finished[i]),
                             .alone_finish = week_of(built, finished_alone[package.id])});
  }
  return result;
}

MunicipalityComparison region_of(const PoolOrAlone& comparison) {
  MunicipalityComparison region;
  for (const auto& one : comparison.municipalities) {
    region.asked = region.asked + one.asked;
    region.pool = region.pool + one.pool;
    region.alone = region.alone + one.alone;
  }
  return region;
}

std::string text_of(const PoolOrAlone& comparison) {
  json::Writer to;
  to.begin_object().key("made").text(model::to_string(comparison.made));
  to.key("secondsPerPlan").number(comparison.seconds_per_plan);
  to.key("firstWeek").text(model::to_string(comparison.first_week)).key("weeks").integer(comparison.weeks);
  to.key("municipalities").begin_list();
  for (const auto& one : comparison.municipalities) {
    to.begin_object().key("code").text(one.municipality);
    write(to, "asked", one.asked);
    write(to, "pool", one.pool);
    write(to, "alone", one.alone);
    to.end_object();
  }
  to.end_list().key("orders").begin_list();
  for (const auto& one : comparison.orders) {
    to.begin_object().key("order").integer(one.order.value).key("municipality").text(one.municipality);
    write(to, "pool", one.pool_finish);
    write(to, "alone", one.alone_finish);
    to.end_object();
  }
  to.end_list().end_object();
  return std::move(to).take();
}

std::optional<PoolOrAlone> pool_or_alone_from(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return std::nullopt;
  json::Problems problems;
  const json::Fields fields(*value, json::Pointer{}, problems,
                            {"made", "secondsPerPlan", "firstWeek", "weeks", "municipalities", "orders"});
  PoolOrAlone comparison;
  comparison.made = model::parse_instant(fields.text_or("made", "")).value_or(model::Instant{});
  comparison.seconds_per_plan = fields.number_or("secondsPerPlan", 0);
  comparison.first_week = week_in(fields, "firstWeek").value_or(model::Week{});
  comparison.weeks = static_cast<int>(fields.integer_or("weeks", 0));
  if (const auto* list = fields.need("municipalities")) {
    comparison.municipalities =
        json::read_items<MunicipalityComparison>(*list, fields.at("municipalities"), problems, read_municipality);
  }
  if (const auto* list = fields.need("orders")) {
    comparison.orders = json::read_items<OrderComparison>(*list, fields.at("orders"), problems, read_order);
  }
  return problems.empty() ? std::optional(std::move(comparison)) : std::nullopt;
}

}  // namespace flexteam::service
