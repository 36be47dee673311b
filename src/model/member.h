// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/units.h"
#include "model/week.h"

namespace flexteam::model {

/// Part of the shared team, own staff of one municipality, or hours that one municipality lends to all.
enum class Bond { shared, own, lent };

struct MemberRole {
  std::string role;
  int level = 1;  ///< 1 learner, 2 able, 3 expert
  std::optional<Week> since{};
  std::string evidence{};  ///< what shows it: "certificaat EPA-W"; one line

  friend bool operator==(const MemberRole&, const MemberRole&) = default;
};

/// Contract hours per week in a span of weeks; `until` is the last week, none = open end.
struct ContractHours {
  Week from;
  std::optional<Week> until;
  Hours per_week;

  friend bool operator==(const ContractHours&, const ContractHours&) = default;
};

/// Kinds of leave that mean more than being away. Who has left does not come back; `neutral_leave` tells no reason.
inline constexpr const char* left_for_good = "vertrokken";
inline constexpr const char* neutral_leave = "verlof";

/// Away in full for these weeks, or for `hours` a week when given.
struct Leave {
  Week from;
  Week until;
  std::optional<Hours> hours_per_week;
  std::string kind;  ///< "vakantie", "ziekte", "verlof", "vertrokken"

  friend bool operator==(const Leave&, const Leave&) = default;
};

/// Employer, director (who gives the work) and payer are three different things.
struct Member {
  MemberId id;
  std::string name;      ///< role and number in the example: "Procesbegeleider 04"
  std::string employer;  ///< organisation id
  std::string director;
  std::string payer;
  Bond bond = Bond::shared;
  std::string home;  ///< home municipality
  std::vector<MemberRole> roles;
  std::vector<ContractHours> contract;
  std::vector<Leave> leave;
  std::int64_t version = 1;

  friend bool operator==(const Member&, const Member&) = default;
};

/// Somebody learns a role beside somebody who is expert in it. docs/planning/one-more.md says what that does to hours.
struct LearningPair {
  LearningPairId id;
  MemberId learner;
  MemberId expert;
  std::string role;
  Week from;
  Week until;
  Hours per_week;  ///< of the learner, for the role; they stay for the role after `until`

  friend bool operator==(const LearningPair&, const LearningPair&) = default;
};

}  // namespace flexteam::model
