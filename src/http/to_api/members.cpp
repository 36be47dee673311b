// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/members.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "http/generated/writers.h"
#include "http/to_api/basics.h"
#include "service/problem/capacity.h"

namespace flexteam::http {
namespace {

api::LeaveKind leave_kind(std::string_view text) {
  for (const auto kind : {api::LeaveKind::vakantie, api::LeaveKind::ziekte, api::LeaveKind::vertrokken}) {
    if (api::word(kind) == text) return kind;
  }
  return api::LeaveKind::verlof;
}

}  // namespace

std::vector<api::MemberRole> to_api(const std::vector<model::MemberRole>& roles) {
  std::vector<api::MemberRole> views;
  for (const auto& role : roles) {
    views.push_back({.role = role.role, .level = role.level, .since = role.since, .evidence = {}});
    if (!role.evidence.empty()) views.back().evidence = role.evidence;
  }
  return views;
}

api::Member to_api(const model::Member& member, model::Week this_week) {
  api::Member view;
  view.id = member.id.value;
  view.version = member.version;
  view.name = member.name;
  view.employer = member.employer;
  view.director = member.director;
  view.payer = member.payer;
  view.bond = to_api(member.bond);
  view.home_municipality_code = member.home;
  view.roles = to_api(member.roles);
  for (const auto& span : member.contract) {
    view.contract.push_back({.from = span.from, .until = span.until, .hours_per_week = span.per_week.value});
  }
  for (const auto& away : member.leave) {
    api::Leave leave{.from = away.from, .until = away.until, .hours_per_week = {}, .kind = leave_kind(away.kind)};
    if (away.hours_per_week) leave.hours_per_week = away.hours_per_week->value;
    view.leave.push_back(leave);
  }
  view.hours_this_week = service::capacity_of(member, this_week).value;
  return view;
}

std::vector<model::MemberRole> from_api(const std::vector<api::MemberRole>& roles) {
  std::vector<model::MemberRole> out;
  out.reserve(roles.size());
  for (const auto& role : roles) {
    out.push_back({.role = role.role,
                   .level = static_cast<int>(role.level),
                   .since = role.since,
                   .evidence = role.evidence.value_or("")});
  }
  return out;
}

std::vector<model::ContractHours> from_api(const std::vector<api::ContractHours>& contract) {
  std::vector<model::ContractHours> out;
  out.reserve(contract.size());
  for (const auto& span : contract) out.push_back({span.from, span.until, {span.hours_per_week}});
  return out;
}

std::vector<model::Leave> from_api(const std::vector<api::Leave>& leave) {
  std::vector<model::Leave> out;
  for (const auto& away : leave) {
    model::Leave one{away.from, away.until, {}, std::string(api::word(away.kind))};
    if (away.hours_per_week) one.hours_per_week = model::Hours{*away.hours_per_week};
    out.push_back(std::move(one));
  }
  return out;
}

std::optional<api::LeaveKind> leave_in(const model::Member& member, model::Week week) {
  const auto found = std::ranges::find_if(
      member.leave, [&](const model::Leave& away) { return away.from <= week && week <= away.until; });
  return found == member.leave.end() ? std::nullopt : std::optional(leave_kind(found->kind));
}

}  // namespace flexteam::http
