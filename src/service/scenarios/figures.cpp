// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/scenarios/figures.h"

#include <boost/json.hpp>
#include <utility>

#include "json/parse.h"
#include "json/read.h"
#include "json/write.h"
#include "planning/alone/alone.h"
#include "service/problem/outcome_of.h"
#include "service/studies/alpha_curve.h"

namespace flexteam::service {
namespace {

using planning::Index;

void write(json::Writer& to, std::string_view name, const Delivered& delivered) {
  to.key(name).begin_list();
  to.integer(delivered.hours).integer(delivered.products).integer(delivered.orders).end_list();
}

Delivered read_delivered(const json::Fields& fields, std::string_view name) {
  const auto* value = fields.need(name);
  if (value == nullptr) return {};
  const auto read = [](const json::Value& one, const json::Pointer& at, json::Problems& told) {
    return json::read_integer(one, at, told);
  };
  const auto figures =
      json::read_items<std::int64_t>(*value, fields.at(name), fields.problems(), read, {.min = 3, .max = 3});
  if (figures.size() != 3) return {};
  return {figures[0], static_cast<int>(figures[1]), static_cast<int>(figures[2])};
}

ScoreLevels read_levels(const json::Fields& fields, std::string_view name) {
  ScoreLevels levels;
  const auto* value = fields.need(name);
  if (value == nullptr || !value->is_object()) return levels;
  for (const auto& [level, number] : value->get_object()) {
    if (const auto* whole = number.if_int64()) levels.emplace_back(level, *whole);
  }
  return levels;
}

std::optional<MunicipalityFigures> read_municipality(const json::Value& value, const json::Pointer& at,
                                                     json::Problems& problems) {
  const json::Fields in(value, at, problems, {"code", "asked", "delivered", "part"});
  return MunicipalityFigures{.municipality = in.text_or("code", ""),
                             .asked = read_delivered(in, "asked"),
                             .delivered = read_delivered(in, "delivered"),
                             .part = in.number_if("part")};
}

std::optional<OrderFigures> read_order(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"order", "municipality", "finish"});
  const auto finish = in.text_if("finish");
  return OrderFigures{.order = {in.integer_or("order", 0)},
                      .municipality = in.text_or("municipality", ""),
                      .finish = finish ? model::parse_week(*finish) : std::nullopt};
}

}  // namespace

ScenarioFigures figures_of(const BuiltProblem& built, const planning::Plan& plan) {
  const auto& problem = built.problem;
  const auto got = delivered_by(problem, plan);
  const auto asked = asked_in(problem);
  ScenarioFigures figures{
      .first_week = built.first_week, .weeks = problem.periods, .score = plan.score, .bound = plan.bound};
  for (std::size_t m = 0; m < problem.clients.size(); ++m) {
    const auto right = planning::entitlement(problem, static_cast<Index>(m));
    figures.municipalities.push_back({.municipality = problem.clients[m].id,
                                      .asked = asked[m],
                                      .delivered = got.clients[m],
                                      .part = part_of(got.clients[m].hours, asked[m].hours, right)});
  }
  for (std::size_t i = 0; i < problem.packages.size(); ++i) {
    const auto& package = problem.packages[i];
    const auto last = got.finished[i];
    figures.orders.push_back({.order = order_of(package.id),
                              .municipality = problem.clients[static_cast<std::size_t>(package.client)].id,
                              .finish = last ? std::optional(model::plus(built.first_week, *last)) : std::nullopt});
  }
  return figures;
}

Delivered delivered_in(const ScenarioFigures& figures) {
  Delivered all;
  for (const auto& one : figures.municipalities) {
    all.hours += one.delivered.hours;
    all.products += one.delivered.products;
    all.orders += one.delivered.orders;
  }
  return all;
}

const MunicipalityFigures* worst_off(const ScenarioFigures& figures) {
  const MunicipalityFigures* worst = nullptr;
  for (const auto& one : figures.municipalities) {
    if (one.part && (worst == nullptr || *one.part < *worst->part)) worst = &one;
  }
  return worst;
}

std::string text_of(const ScenarioFigures& figures) {
  json::Writer to;
  to.begin_object().key("firstWeek").text(model::to_string(figures.first_week)).key("weeks").integer(figures.weeks);
  to.key("score").raw(levels_text(figures.score)).key("bound").raw(levels_text(figures.bound));
  to.key("municipalities").begin_list();
  for (const auto& one : figures.municipalities) {
    to.begin_object().key("code").text(one.municipality);
    write(to, "asked", one.asked);
    write(to, "delivered", one.delivered);
    if (one.part) to.key("part").number(*one.part);
    to.end_object();
  }
  to.end_list().key("orders").begin_list();
  for (const auto& one : figures.orders) {
    to.begin_object().key("order").integer(one.order.value).key("municipality").text(one.municipality);
    if (one.finish) to.key("finish").text(model::to_string(*one.finish));
    to.end_object();
  }
  to.end_list().end_object();
  return std::move(to).take();
}

std::optional<ScenarioFigures> figures_from(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return std::nullopt;
  json::Problems problems;
  const json::Fields fields(*value, json::Pointer{}, problems,
                            {"firstWeek", "weeks", "score", "bound", "municipalities", "orders"});
  ScenarioFigures figures;
  figures.first_week = model::parse_week(fields.text_or("firstWeek", "")).value_or(model::Week{});
  figures.weeks = static_cast<int>(fields.integer_or("weeks", 0));
  figures.score = read_levels(fields, "score");
  figures.bound = read_levels(fields, "bound");
  if (const auto* list = fields.need("municipalities")) {
    figures.municipalities =
        json::read_items<MunicipalityFigures>(*list, fields.at("municipalities"), problems, read_municipality);
  }
  if (const auto* list = fields.need("orders")) {
    figures.orders = json::read_items<OrderFigures>(*list, fields.at("orders"), problems, read_order);
  }
  return problems.empty() ? std::optional(std::move(figures)) : std::nullopt;
}

}  // namespace flexteam::service
