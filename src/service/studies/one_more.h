// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "model/week.h"
#include "planning/bound/newcomers.h"
#include "service/insight/capacity.h"
#include "service/kept.h"
#include "service/problem/from_store.h"
#include "service/studies/delivered.h"

/// What one more fte in the shared team would bring, by role and quarter. docs/planning/one-more.md tells it in words.
namespace flexteam::service {

/// What the prices of the bound of what the plan leaves say of one fte in one quarter.
struct QuarterWorth {
  Quarter quarter;
  double hours = 0;  ///< of average work
};

struct RoleWorth {
  std::string role;
  bool nobody = false;  ///< nobody in the team has it: the bound has no price for it
  std::vector<QuarterWorth> quarters;
};

/// Something that is finished more often (below 0: less often) in a year.
struct FinishedMore {
  std::string name;    ///< Dutch name of a chain of the menu card or of an item
  bool chain = false;  ///< whole orders, each of them all of the chain
  int year = 0;
  int count = 0;
};

struct MunicipalityMore {
  std::string municipality;  ///< code
  std::int64_t hours = 0;
  int products = 0;
};

/// What a plan brings more than the one without.
struct Effect {
  double estimate = 0;                           ///< hours of average work, by the prices of the bound
  double gain = 0;                               ///< the same of the plan: its value more, in hours of average work
  std::int64_t hours_more = 0;                   ///< planned
  int products_more = 0;                         ///< finished
  std::vector<FinishedMore> finished;            ///< whole chains first, by year
  std::vector<MunicipalityMore> municipalities;  ///< all, in the order of the problem
};

/// One fte of a role from a week on, planned for.
struct AddedPerson {
  std::string role;
  Quarter from;
  model::Week week;            ///< the first
  std::int64_t available = 0;  ///< hours of the newcomer within the plan
  Effect effect;
};

/// The pairs, two at most, that would relieve a scarce role, planned for together. That plan brings more.
struct LearningAdvice {
  std::string role;
  std::vector<model::LearningPair> pairs;  ///< not kept: without a number
  Effect effect;
};

struct OneMore {
  model::Instant made;
  double seconds_per_plan = 0;
  model::Week first_week;
  int weeks = 0;
  bool closed = false;              ///< the bound was solved to its end
  Delivered delivered;              ///< by the plan without anybody more
  std::vector<RoleWorth> roles;     ///< those of which the team is asked hours, as on the menu card
  std::vector<AddedPerson> people;  ///< planned for, the largest estimate per quarter first
  /// Nothing where no pair brings more than it costs.
  std::optional<LearningAdvice> learning;
};

/// Somebody who could be added: a role of the shared team, one fte.
struct Candidate {
  std::string role;
  planning::Person person;
};
/// One for every role of which the team is asked hours, there from the first week on; at the site of who works most in
/// that role, with five weeks of leave a year.
[[nodiscard]] std::vector<Candidate> candidates(const Kept& kept, const BuiltProblem& built);

/// The most people that are planned for, and the plans that this takes: one to begin from, and one that goes on from
/// there for each of them, for the learning pairs and for nobody.
inline constexpr int most_added = 5;
inline constexpr int plans_of_one_more = 3 + most_added;

/// A learning pair that is advised: two days a week for half a year, from four weeks on.
inline constexpr model::Hours advised_hours_per_week{16};
inline constexpr int weeks_of_learning = 26;
inline constexpr int weeks_before_learning = 4;

/// Which of `roles` to plan for: the best quarter of each role to begin in, the best roles first. A newcomer stays;
/// the mean per quarter counts, over at least a year.
struct Choice {
  std::size_t role = 0;     ///< in `roles`
  std::size_t quarter = 0;  ///< in its quarters
  double mean = 0;          ///< hours of average work per quarter from there on
};
[[nodiscard]] std::vector<Choice> best_choices(const std::vector<RoleWorth>& roles, std::size_t count);

/// A plan of the problem that begins from another one (null: from nothing); nothing when the study is to stop.
using PlanFrom = std::function<std::optional<planning::Plan>(const planning::Problem&, const planning::Plan*)>;
using BuildProblem = std::function<BuiltProblem(const Kept&)>;
using FindWorth =
    std::function<std::optional<planning::NewcomerWorth>(const planning::Problem&, std::span<const planning::Person>)>;

/// Nothing when it was stopped. `made` and `seconds_per_plan` are the caller's.
[[nodiscard]] std::optional<OneMore> one_more(const Kept& kept, const BuildProblem& build, const FindWorth& find_worth,
                                              const PlanFrom& plan_from);

/// As the store keeps it, and back; nothing when the text is not one of ours.
[[nodiscard]] std::string text_of(const OneMore& study);
[[nodiscard]] std::optional<OneMore> one_more_from(std::string_view text);

}  // namespace flexteam::service
