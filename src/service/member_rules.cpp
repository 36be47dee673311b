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
    if (member.roles[i].evidence.find_first_of("\r\n") != std::string::npos) {
      problems.push_back({fmt::format("/roles/{}/evidence", i), "schrijf dit op één regel"});
    }
    const auto& code = member.roles[i].role;
    const auto place = fmt::format("/roles/{}/role", i);
    if (std::ranges::find(kept.menu.roles, code, &model::Role::code) == kept.menu.roles.end()) {
      problems.push_back({place, fmt::format("rol {} staat niet op de menukaart", code)});
    } else if (!seen.insert(code).second) {
      problems.push_back({place, fmt::format("rol {} staat er twee keer", code)});
    }
  }
}

/// 3: see model::MemberRole.
constexpr int expert_level = 3;

const model::MemberRole* role_of(const model::Member& member, std::string_view role) {
  const auto found = std::ranges::find(member.roles, role, &model::MemberRole::role);
  return found == member.roles.end() ? nullptr : &*found;
}

void check_people(const model::LearningPair& pair, const Kept& kept, json::Problems& problems) {
  const auto* learner = find_member(kept, pair.learner);
  const auto* expert = find_member(kept, pair.expert);
  if (learner == nullptr) {
    problems.push_back({"/learnerId", "dit teamlid is er niet"});
  } else if (role_of(*learner, pair.role) != nullptr) {
    problems.push_back({"/learnerId", fmt::format("{} heeft deze rol al", learner->name)});
  }
  if (expert == nullptr) {
    problems.push_back({"/expertId", "dit teamlid is er niet"});
  } else if (pair.learner == pair.expert) {
    problems.push_back({"/expertId", "niemand leert van zichzelf"});
  } else if (const auto* role = role_of(*expert, pair.role); role == nullptr || role->level < expert_level) {
    problems.push_back({"/expertId", fmt::format("{} is geen expert in deze rol", expert->name)});
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

json::Problems problems_of(const model::LearningPair& pair, const Kept& kept) {
  json::Problems problems;
  if (std::ranges::find(kept.menu.roles, pair.role, &model::Role::code) == kept.menu.roles.end()) {
    problems.push_back({"/role", fmt::format("rol {} staat niet op de menukaart", pair.role)});
  }
  check_people(pair, kept, problems);
  if (pair.until < pair.from) problems.push_back({"/until", "ligt voor de eerste week"});
  for (const auto& other : kept.learning_pairs) {
    const bool itself = pair.id.value != 0 && other.id == pair.id;  // one that is only thought of has no number yet
    if (itself || other.learner != pair.learner) continue;
    if (other.role == pair.role) {
      problems.push_back({"/role", "de leerling leert deze rol al"});
    } else if (pair.from <= other.until && other.from <= pair.until) {
      problems.push_back({"/from", fmt::format("valt samen met een ander leerpaar vanaf {}", to_string(other.from))});
    }
  }
  return problems;
}

}  // namespace flexteam::service
