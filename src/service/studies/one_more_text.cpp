// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "json/parse.h"
#include "json/read.h"
#include "json/write.h"
#include "service/studies/one_more.h"

namespace flexteam::service {
namespace {

void write(json::Writer& to, const Quarter& quarter) {
  to.key("year").integer(quarter.year).key("quarter").integer(quarter.number);
}

void write(json::Writer& to, const RoleWorth& role) {
  to.begin_object().key("role").text(role.role).key("nobody").flag(role.nobody).key("quarters").begin_list();
  for (const auto& one : role.quarters) {
    to.begin_object();
    write(to, one.quarter);
    to.key("hours").number(one.hours).end_object();
  }
  to.end_list().end_object();
}

void write(json::Writer& to, const Effect& effect) {
  to.key("effect").begin_object().key("estimate").number(effect.estimate).key("gain").number(effect.gain);
  to.key("hours").integer(effect.hours_more).key("products").integer(effect.products_more);
  to.key("finished").begin_list();
  for (const auto& one : effect.finished) {
    to.begin_object().key("name").text(one.name).key("chain").flag(one.chain);
    to.key("year").integer(one.year).key("count").integer(one.count).end_object();
  }
  to.end_list().key("municipalities").begin_list();
  for (const auto& one : effect.municipalities) {
    to.begin_object().key("code").text(one.municipality).key("hours").integer(one.hours);
    to.key("products").integer(one.products).end_object();
  }
  to.end_list().end_object();
}

void write(json::Writer& to, const AddedPerson& person) {
  to.begin_object().key("role").text(person.role);
  write(to, person.from);
  to.key("week").text(model::to_string(person.week)).key("available").integer(person.available);
  write(to, person.effect);
  to.end_object();
}

void write(json::Writer& to, const LearningAdvice& advice) {
  to.begin_object().key("role").text(advice.role).key("pairs").begin_list();
  for (const auto& pair : advice.pairs) {
    to.begin_object().key("learner").integer(pair.learner.value).key("expert").integer(pair.expert.value);
    to.key("from").text(model::to_string(pair.from)).key("until").text(model::to_string(pair.until));
    to.key("hours").integer(pair.per_week.value).end_object();
  }
  to.end_list();
  write(to, advice.effect);
  to.end_object();
}

Quarter quarter_in(const json::Fields& in) {
  return {static_cast<int>(in.integer_or("year", 0)), static_cast<int>(in.integer_or("quarter", 1))};
}

std::optional<QuarterWorth> read_quarter(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"year", "quarter", "hours"});
  return QuarterWorth{.quarter = quarter_in(in), .hours = in.number_or("hours", 0)};
}

std::optional<RoleWorth> read_role(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"role", "nobody", "quarters"});
  RoleWorth role{.role = in.text_or("role", ""), .nobody = in.flag_or("nobody", false), .quarters = {}};
  if (const auto* list = in.need("quarters")) {
    role.quarters = json::read_items<QuarterWorth>(*list, in.at("quarters"), problems, read_quarter);
  }
  return role;
}

std::optional<FinishedMore> read_finished(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"name", "chain", "year", "count"});
  return FinishedMore{.name = in.text_or("name", ""),
                      .chain = in.flag_or("chain", false),
                      .year = static_cast<int>(in.integer_or("year", 0)),
                      .count = static_cast<int>(in.integer_or("count", 0))};
}

std::optional<MunicipalityMore> read_municipality(const json::Value& value, const json::Pointer& at,
                                                  json::Problems& problems) {
  const json::Fields in(value, at, problems, {"code", "hours", "products"});
  return MunicipalityMore{.municipality = in.text_or("code", ""),
                          .hours = in.integer_or("hours", 0),
                          .products = static_cast<int>(in.integer_or("products", 0))};
}

model::Week week_in(const json::Fields& in, std::string_view name) {
  return model::parse_week(in.text_or(name, "")).value_or(model::Week{});
}

Effect effect_in(const json::Fields& fields) {
  Effect effect;
  const auto* value = fields.need("effect");
  if (value == nullptr) return effect;
  const json::Fields in(*value, fields.at("effect"), fields.problems(),
                        {"estimate", "gain", "hours", "products", "finished", "municipalities"});
  effect.estimate = in.number_or("estimate", 0);
  effect.gain = in.number_or("gain", 0);
  effect.hours_more = in.integer_or("hours", 0);
  effect.products_more = static_cast<int>(in.integer_or("products", 0));
  if (const auto* list = in.need("finished")) {
    effect.finished = json::read_items<FinishedMore>(*list, in.at("finished"), in.problems(), read_finished);
  }
  if (const auto* list = in.need("municipalities")) {
    effect.municipalities =
        json::read_items<MunicipalityMore>(*list, in.at("municipalities"), in.problems(), read_municipality);
  }
  return effect;
}

std::optional<AddedPerson> read_person(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"role", "year", "quarter", "week", "available", "effect"});
  return AddedPerson{.role = in.text_or("role", ""),
                     .from = quarter_in(in),
                     .week = week_in(in, "week"),
                     .available = in.integer_or("available", 0),
                     .effect = effect_in(in)};
}

std::optional<model::LearningPair> read_pair(const json::Value& value, const json::Pointer& at,
                                             json::Problems& problems) {
  const json::Fields in(value, at, problems, {"learner", "expert", "from", "until", "hours"});
  model::LearningPair pair;
  pair.learner.value = in.integer_or("learner", 0);
  pair.expert.value = in.integer_or("expert", 0);
  pair.from = week_in(in, "from");
  pair.until = week_in(in, "until");
  pair.per_week.value = in.integer_or("hours", 0);
  return pair;
}

LearningAdvice advice_in(const json::Value& value, const json::Pointer& at, json::Problems& problems) {
  const json::Fields in(value, at, problems, {"role", "pairs", "effect"});
  LearningAdvice advice{.role = in.text_or("role", ""), .pairs = {}, .effect = effect_in(in)};
  if (const auto* list = in.need("pairs")) {
    advice.pairs = json::read_items<model::LearningPair>(*list, in.at("pairs"), problems, read_pair);
  }
  for (auto& pair : advice.pairs) pair.role = advice.role;
  return advice;
}

}  // namespace

std::string text_of(const OneMore& study) {
  json::Writer to;
  to.begin_object().key("made").text(model::to_string(study.made));
  to.key("secondsPerPlan").number(study.seconds_per_plan);
  to.key("firstWeek").text(model::to_string(study.first_week)).key("weeks").integer(study.weeks);
  to.key("closed").flag(study.closed).key("delivered").begin_object();
  to.key("hours").integer(study.delivered.hours).key("products").integer(study.delivered.products);
  to.key("orders").integer(study.delivered.orders).end_object();
  to.key("roles").begin_list();
  for (const auto& role : study.roles) write(to, role);
  to.end_list().key("people").begin_list();
  for (const auto& person : study.people) write(to, person);
  to.end_list();
  if (study.learning) {
    to.key("learning");
    write(to, *study.learning);
  }
  to.end_object();
  return std::move(to).take();
}

std::optional<OneMore> one_more_from(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return std::nullopt;
  json::Problems problems;
  const json::Fields in(
      *value, json::Pointer{}, problems,
      {"made", "secondsPerPlan", "firstWeek", "weeks", "closed", "delivered", "roles", "people", "learning"});
  OneMore study;
  study.made = model::parse_instant(in.text_or("made", "")).value_or(model::Instant{});
  study.seconds_per_plan = in.number_or("secondsPerPlan", 0);
  study.first_week = week_in(in, "firstWeek");
  study.weeks = static_cast<int>(in.integer_or("weeks", 0));
  study.closed = in.flag_or("closed", false);
  if (const auto* one = in.need("delivered")) {
    const json::Fields of(*one, in.at("delivered"), problems, {"hours", "products", "orders"});
    study.delivered = {of.integer_or("hours", 0), static_cast<int>(of.integer_or("products", 0)),
                       static_cast<int>(of.integer_or("orders", 0))};
  }
  if (const auto* list = in.need("roles")) {
    study.roles = json::read_items<RoleWorth>(*list, in.at("roles"), problems, read_role);
  }
  if (const auto* list = in.need("people")) {
    study.people = json::read_items<AddedPerson>(*list, in.at("people"), problems, read_person);
  }
  if (const auto* one = in.find("learning")) study.learning = advice_in(*one, in.at("learning"), problems);
  // Studies of before kept pairs that cost more as well.
  if (study.learning && study.learning->effect.gain <= 0) study.learning.reset();
  return problems.empty() ? std::optional(std::move(study)) : std::nullopt;
}

}  // namespace flexteam::service
