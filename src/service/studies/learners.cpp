// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/learners.h"

#include <algorithm>

#include "service/member_rules.h"
#include "service/problem/capacity.h"
#include "service/studies/one_more.h"

namespace flexteam::service {
namespace {

bool has(const model::Member& member, std::string_view role) {
  return std::ranges::find(member.roles, role, &model::MemberRole::role) != member.roles.end();
}

/// Somebody has this role and one of the learner's.
bool is_next_to(const Kept& kept, const model::Member& learner, std::string_view role) {
  return std::ranges::any_of(kept.members, [&](const model::Member& other) {
    return has(other, role) &&
           std::ranges::any_of(learner.roles, [&](const auto& own) { return has(other, own.role); });
  });
}

/// Pairs that the member is expert in.
std::ptrdiff_t pairs_of(const Kept& kept, model::MemberId expert) {
  return std::ranges::count(kept.learning_pairs, expert, &model::LearningPair::expert);
}

}  // namespace

std::vector<const model::Member*> possible_learners(const Kept& kept) {
  std::vector<const model::Member*> list;
  for (const auto& member : kept.members) {
    if (member.bond != model::Bond::own && !member.contract.empty()) list.push_back(&member);
  }
  return list;
}

std::optional<model::LearningPair> pair_for(const Kept& kept, const model::Member& learner, std::string_view role,
                                            model::Week first) {
  if (has(learner, role) || !is_next_to(kept, learner, role)) return std::nullopt;
  const model::Week from = model::plus(first, weeks_before_learning);
  std::optional<model::LearningPair> best;
  const auto rank = [&](model::MemberId expert) {
    return std::pair(-pairs_of(kept, expert), contract_hours(*find_member(kept, expert), from).value);
  };
  for (const auto& other : kept.members) {
    if (other.bond == model::Bond::own) continue;
    const model::LearningPair pair{.id = {},
                                   .learner = learner.id,
                                   .expert = other.id,
                                   .role = std::string(role),
                                   .from = from,
                                   .until = model::plus(from, weeks_of_learning - 1),
                                   .per_week = advised_hours_per_week};
    if (!problems_of(pair, kept).empty() || contract_hours(other, from).value == 0) continue;
    if (!best || rank(other.id) > rank(best->expert)) best = pair;
  }
  return best;
}

}  // namespace flexteam::service
