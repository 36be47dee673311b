// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/member_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace flexteam::service {
namespace {

constexpr model::Week far_future{9999, 52};

void check_roles(const model::Member& member, const Kept& kept, json::Problems& problems) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < member.roles.size(); ++i) {
    const auto& code = member.roles[i].role;
    const auto place = fmt::format("/roles/{}/role", i);
    if (std::ranges::find(kept.menu.roles, code, &model::Role::code) == kept.menu.roles.end()) {
      problems.push_back({place, fmt::format("rol {} staat niet op de menukaart", code)});
    } else if (!seen.insert(code).second) {
      problems.push_back({place, fmt::format("rol {} staat er twee keer", code)});
    }
  }
}

void check_contract(const model::Member& member, json::Problems& problems) {
  const auto& contract = member.contract;
  for (std::size_t i = 0; i < contract.size(); ++i) {
    const auto until = contract[i].until.value_or(far_future);
    if (until < contract[i].from) {
      problems.push_back({fmt::format("/contract/{}/until", i), "ligt voor de eerste week"});
    }
    for (std::size_t other = 0; other < i; ++other) {
      const auto other_until = contract[other].until.value_or(far_future);
      if (contract[i].from <= other_until && contract[other].from <= until) {
        problems.push_back({fmt::format("/contract/{}/from", i),
                            fmt::format("valt samen met het contract vanaf {}", to_string(contract[other].from))});
      }
    }
  }
}

}  // namespace

json::Problems problems_of(const model::Member& member, const Kept& kept) {
  json::Problems problems;
  if (find_municipality(kept, member.home) == nullptr) {
    problems.push_back({"/homeMunicipalityCode", fmt::format("gemeente {} is er niet", member.home)});
  }
  check_roles(member, kept, problems);
  check_contract(member, problems);
  for (std::size_t i = 0; i < member.leave.size(); ++i) {
    if (member.leave[i].until < member.leave[i].from) {
      problems.push_back({fmt::format("/leave/{}/until", i), "ligt voor de eerste week"});
    }
  }
  return problems;
}

}  // namespace flexteam::service
