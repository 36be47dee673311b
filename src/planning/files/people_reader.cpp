// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "planning/files/limits.h"
#include "planning/files/problem_reader.h"

namespace flexteam::planning {
namespace {

/// One number for every period, or a list of one number per period.
std::vector<Units> read_capacity(const json::Fields& fields, Period periods, std::int64_t most) {
  const auto* value = fields.need("capacity");
  if (value == nullptr) {
    return {};
  }
  const auto at = fields.at("capacity");
  const json::IntegerRange range{.min = 0, .max = most};
  if (!value->is_array()) {
    const auto units = json::read_integer(*value, at, fields.problems(), range);
    return std::vector<Units>(static_cast<std::size_t>(periods), static_cast<Units>(units.value_or(0)));
  }
  const auto length = static_cast<std::size_t>(periods);
  const auto* list = json::read_list(*value, at, fields.problems(), {.min = length, .max = length});
  if (list == nullptr) {
    return {};
  }
  std::vector<Units> capacity;
  capacity.reserve(length);
  for (std::size_t i = 0; i < length; ++i) {
    const auto units = json::read_integer((*list)[i], at.item(i), fields.problems(), range);
    capacity.push_back(static_cast<Units>(units.value_or(0)));
  }
  return capacity;
}

std::vector<SkillLevel> read_skill_levels(const json::Fields& fields, const ProblemReader& reader) {
  std::vector<SkillLevel> levels;
  const auto* value = fields.need("skills");
  if (value == nullptr) {
    return levels;
  }
  const auto at = fields.at("skills");
  const auto* object = value->if_object();
  if (object == nullptr) {
    json::tell(at, "an object of skill and level is due here, such as {\"PB\": 3}", fields.problems());
    return levels;
  }
  for (const auto& field : *object) {
    const std::string_view skill{field.key().data(), field.key().size()};
    const auto place = at.field(skill);
    const Index index = reader.skills.find(skill);
    if (index == none) {
      reader.skills.tell_missing(skill, place, fields.problems());
    }
    const auto level = json::read_integer(field.value(), place, fields.problems(), {.min = 1, .max = limits::level});
    levels.push_back({index, static_cast<int>(level.value_or(1))});
  }
  return levels;
}

}  // namespace

void read_people(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const json::Fields fields(list[i], at.item(i), reader.problems,
                              {"id", "name", "site", "skills", "capacity", "only_clients", "forbidden_clients"});
    Person person;
    person.id = fields.text("id", {.min = 1}).value_or("");
    reader.people.add(person.id, fields.at("id"), reader.problems);
    person.name = fields.text_or("name", "");
    if (const auto* site = fields.find("site")) {
      person.site = reader.sites.read(*site, fields.at("site"), reader.problems);
    }
    person.skills = read_skill_levels(fields, reader);
    person.capacity = read_capacity(fields, reader.problem.periods, limits::person_capacity);
    person.only_clients =
        reader.clients.read_all(fields.list_if("only_clients"), fields.at("only_clients"), reader.problems);
    person.forbidden_clients =
        reader.clients.read_all(fields.list_if("forbidden_clients"), fields.at("forbidden_clients"), reader.problems);
    reader.problem.people.push_back(std::move(person));
  }
}

void read_pools(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const json::Fields fields(list[i], at.item(i), reader.problems, {"id", "capacity"});
    Pool pool;
    pool.id = fields.text("id", {.min = 1}).value_or("");
    reader.pools.add(pool.id, fields.at("id"), reader.problems);
    pool.capacity = read_capacity(fields, reader.problem.periods, limits::units);
    reader.problem.pools.push_back(std::move(pool));
  }
}

void read_sites(const json::Value& value, const json::Pointer& at, ProblemReader& reader) {
  const json::Fields fields(value, at, reader.problems, {"ids", "minutes"});
  if (!fields) {
    return;
  }
  Sites& sites = reader.problem.sites;
  const auto* ids = fields.list("ids");
  const auto size = ids == nullptr ? 0 : ids->size();
  const auto ids_at = fields.at("ids");
  for (std::size_t i = 0; i < size; ++i) {
    auto id = json::read_text((*ids)[i], ids_at.item(i), reader.problems, {.min = 1}).value_or("");
    reader.sites.add(id, ids_at.item(i), reader.problems);
    sites.ids.push_back(std::move(id));
  }
  const auto* rows = fields.list("minutes", {.min = size, .max = size});
  const auto rows_at = fields.at("minutes");
  for (std::size_t i = 0; rows != nullptr && i < size; ++i) {
    auto row = json::read_items<std::int64_t>(
        (*rows)[i], rows_at.item(i), reader.problems,
        [](const json::Value& item, const json::Pointer& place, json::Problems& problems) {
          return json::read_integer(item, place, problems, {.min = 0, .max = limits::minutes});
        },
        {.min = size, .max = size});
    sites.minutes.push_back(std::move(row));
  }
}

void read_clients(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const json::Fields fields(list[i], at.item(i), reader.problems, {"id", "name", "share", "known"});
    Client client;
    client.id = fields.text("id", {.min = 1}).value_or("");
    reader.clients.add(client.id, fields.at("id"), reader.problems);
    client.name = fields.text_or("name", "");
    client.share = fields.number("share", {.min = 0, .max = 1}).value_or(0);
    reader.problem.clients.push_back(std::move(client));
  }
}

void read_known(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto* client = list[i].if_object();
    const auto* known = client == nullptr ? nullptr : client->if_contains("known");
    if (known == nullptr || known->is_null()) {
      continue;
    }
    const auto client_at = at.item(i);
    const auto known_at = client_at.field("known");
    reader.problem.clients[i].known =
        reader.people.read_all(json::read_list(*known, known_at, reader.problems), known_at, reader.problems);
  }
}

void read_policy(const json::Value& value, const json::Pointer& at, ProblemReader& reader) {
  const json::Fields fields(value, at, reader.problems,
                            {"fairness_alpha", "late_discount_per_period", "whole", "point_hours",
                             "max_parallel_packages", "max_gap", "freeze_until", "weights"});
  Policy& policy = reader.problem.policy;
  policy.fairness_alpha = fields.number_or("fairness_alpha", 1, {.min = 0, .max = 100});
  policy.late_discount_per_period = fields.number_or("late_discount_per_period", 0, {.min = 0, .max = 1});
  policy.whole = fields.number_or("whole", 0, {.min = 0, .max = 1});
  policy.point_hours = fields.number_or("point_hours", 0, {.min = 0, .max = limits::points});
  const json::IntegerRange count{.min = 0, .max = limits::periods};
  policy.max_parallel_packages = static_cast<int>(fields.integer_or("max_parallel_packages", 0, count));
  policy.max_gap = static_cast<int>(fields.integer_or("max_gap", 0, count));
  policy.freeze_until = static_cast<Period>(fields.integer_or("freeze_until", 0, count));
  const auto* weights = fields.find("weights");
  if (weights == nullptr) {
    return;
  }
  const json::Fields costs(*weights, fields.at("weights"), reader.problems,
                           {"handover", "new_face", "change", "travel", "lateness", "start", "interruption"});
  const json::NumberRange points{.min = 0, .max = limits::points};
  policy.weights = {.handover = costs.number_or("handover", 0, points),
                    .new_face = costs.number_or("new_face", 0, points),
                    .change = costs.number_or("change", 0, points),
                    .travel = costs.number_or("travel", 0, points),
                    .lateness = costs.number_or("lateness", 0, points),
                    .start = costs.number_or("start", 0, points),
                    .interruption = costs.number_or("interruption", 0, points)};
}

}  // namespace flexteam::planning
