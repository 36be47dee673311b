// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <string>

#include "json/problems.h"
#include "model/scenario.h"
#include "service/kept.h"
#include "service/problem/from_store.h"

/// A scenario is the planning question with something else in it. docs/planning/scenarios.md tells it in words.
namespace flexteam::service {

/// Everything that is wrong with the changes, with pointers of the API below /changes: names what is not there, the
/// same thing twice, shares that are not of everybody or do not add up to 1, a request that its municipality has not
/// sent.
[[nodiscard]] json::Problems problems_of(const model::ScenarioChanges& changes, const Kept& kept);

/// `kept` as if the changes were true. Nobody's id but that of extra people is new: member -1, -2, … in their order.
[[nodiscard]] Kept with_changes(Kept kept, const model::ScenarioChanges& changes);
[[nodiscard]] constexpr model::MemberId extra_person(std::size_t number) {
  return {-1 - static_cast<std::int64_t>(number)};
}

/// The member that an extra person becomes: employed by whoever employs most of those alike (the municipality itself
/// for own and lent hours), named after the role.
[[nodiscard]] model::Member member_of(const model::ExtraPerson& person, std::size_t number, const Kept& kept);
/// `member`, gone for good from `from` on.
[[nodiscard]] model::Member departed(model::Member member, model::Week from);

/// The problem of a scenario on `today`, and a digest of all that a plan depends on.
struct Question {
  BuiltProblem built;
  std::string digest;
};
[[nodiscard]] Question question_of(const Kept& kept, const model::ScenarioChanges& changes,
                                   std::chrono::sys_days today);

}  // namespace flexteam::service
