// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/files/problem_reader.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string_view>

#include "json/parse.h"
#include "planning/files/limits.h"
#include "planning/files/plan_reader.h"
#include "planning/files/read.h"

namespace flexteam::planning {
namespace {

constexpr std::array<std::string_view, 5> profiles = {"flexteam", "makespan", "portfolio", "project-delay", "balance"};

bool is_week(std::string_view text) {
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 8 || text[4] != '-' || text[5] != 'W') {
    return false;
  }
  for (const std::size_t i : {0U, 1U, 2U, 3U, 6U, 7U}) {
    if (!digit(i)) {
      return false;
    }
  }
  const int week = (text[6] - '0') * 10 + (text[7] - '0');
  return week >= 1 && week <= 53;
}

void read_head(const json::Fields& fields, ProblemReader& reader) {
  Problem& problem = reader.problem;
  json::Problems& problems = reader.problems;
  if (const auto* format = fields.need("format")) {
    json::read_word(*format, fields.at("format"), problems, {"flexteam-problem/1"});
  }
  problem.name = fields.text_or("name", "");
  if (const auto* profile = fields.need("profile")) {
    if (const auto index = json::read_word(*profile, fields.at("profile"), problems, profiles)) {
      problem.profile = profiles[*index];
    }
  }
  problem.periods = static_cast<Period>(fields.integer("periods", {.min = 1, .max = limits::periods}).value_or(0));
  problem.first_week = fields.text_or("first_week", "");
  if (!problem.first_week.empty() && !is_week(problem.first_week)) {
    json::tell(fields.at("first_week"), fmt::format("\"{}\" is no ISO week; write it as 2027-W01", problem.first_week),
               problems);
  }
  problem.unit_minutes = static_cast<int>(fields.integer_or("unit_minutes", 60, {.min = 1, .max = limits::minutes}));
}

/// Refuses what would fill the memory before anything is filled.
bool affordable(const json::Fields& fields, ProblemReader& reader) {
  std::int64_t rows = 0;
  for (const auto* name : {"people", "pools"}) {
    const auto* value = fields.find(name);
    rows += value != nullptr && value->is_array() ? static_cast<std::int64_t>(value->get_array().size()) : 0;
  }
  if (rows * reader.problem.periods <= limits::cells) {
    return true;
  }
  json::tell(fields.at("periods"),
             fmt::format("{} people and pools times {} periods is more than {} cells; use fewer or longer periods",
                         rows, reader.problem.periods, limits::cells),
             reader.problems);
  return false;
}

void read_skills(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto skill = json::read_text(list[i], at.item(i), reader.problems, {.min = 1}).value_or("");
    reader.skills.add(skill, at.item(i), reader.problems, true);
    reader.problem.skills.push_back(std::move(skill));
  }
}

void check_shares(const json::Pointer& at, ProblemReader& reader) {
  constexpr double tolerance = 1e-6;
  const auto& clients = reader.problem.clients;
  double sum = 0;
  for (const auto& client : clients) {
    sum += client.share;
  }
  if (!clients.empty() && !(std::abs(sum - 1) <= tolerance)) {
    json::tell(at, fmt::format("the shares of the clients add up to {}; they must add up to 1", sum), reader.problems);
  }
}

}  // namespace

std::expected<Problem, json::Problems> read_problem(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) {
    return std::unexpected(value.error());
  }
  ProblemReader reader;
  const json::Pointer root;
  const json::Fields fields(*value, root, reader.problems,
                            {"format", "name", "profile", "periods", "first_week", "unit_minutes", "skills", "people",
                             "pools", "sites", "clients", "packages", "commitments", "published", "policy"});
  if (!fields) {
    return std::unexpected(std::move(reader.problems));
  }
  read_head(fields, reader);
  if (!affordable(fields, reader)) {
    return std::unexpected(std::move(reader.problems));
  }
  if (const auto* list = fields.list("skills")) {
    read_skills(*list, fields.at("skills"), reader);
  }
  if (const auto* sites = fields.find("sites")) {
    read_sites(*sites, fields.at("sites"), reader);
  }
  const auto* clients = fields.list_if("clients");
  if (clients != nullptr) {
    read_clients(*clients, fields.at("clients"), reader);
    check_shares(fields.at("clients"), reader);
  }
  if (const auto* list = fields.list("people")) {
    read_people(*list, fields.at("people"), reader);
  }
  if (clients != nullptr) {
    read_known(*clients, fields.at("clients"), reader);
  }
  if (const auto* list = fields.list_if("pools")) {
    read_pools(*list, fields.at("pools"), reader);
  }
  if (const auto* list = fields.list("packages")) {
    read_packages(*list, fields.at("packages"), reader);
    resolve_precedence(fields.at("packages"), reader);
  }
  if (const auto* list = fields.list_if("commitments")) {
    read_commitments(*list, fields.at("commitments"), reader);
  }
  if (const auto* published = fields.find("published")) {
    reader.problem.published = read_plan_value(*published, fields.at("published"), reader.problems, PlanUse::published);
  }
  if (const auto* policy = fields.find("policy")) {
    read_policy(*policy, fields.at("policy"), reader);
  }
  if (!reader.problems.empty()) {
    return std::unexpected(std::move(reader.problems));
  }
  return std::move(reader.problem);
}

}  // namespace flexteam::planning
