// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/one_more.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "check/check.h"
#include "planning/bound/left_over.h"
#include "planning/solve.h"
#include "service/member_rules.h"
#include "service/problem/learning.h"
#include "service/problem/order_to_activities.h"
#include "service/studies/learners.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;

RoleWorth role(const std::string& name, std::vector<double> hours) {
  RoleWorth row{.role = name, .nobody = false, .quarters = {}};
  for (std::size_t i = 0; i < hours.size(); ++i) {
    row.quarters.push_back({{2027 + static_cast<int>(i / 4), static_cast<int>(i % 4) + 1}, hours[i]});
  }
  return row;
}

TEST(OneMoreChoice, IsTheQuarterFromWhichOnARoleBringsMostAndTheBestRoleFirst) {
  const auto best = best_choices({role("PB", {10, 10, 10, 10, 10, 10}), role("TA", {0, 0, 90, 80, 70, 60})}, 5);
  ASSERT_EQ(best.size(), 2U);
  EXPECT_EQ(best[0].role, 1U);
  EXPECT_EQ(best[0].quarter, 2U);
  EXPECT_EQ(best[0].mean, 75);
  EXPECT_EQ(best[1].role, 0U);
  EXPECT_EQ(best[1].quarter, 0U);  // equal ones: who comes first helps first
}

TEST(OneMoreChoice, LeavesAYearToWorkInAndOutWhatBringsNothing) {
  const auto best = best_choices({role("PB", {1, 1, 1, 1, 1, 100}), role("JU", {0, 0, 0, 0, 0, 0})}, 5);
  ASSERT_EQ(best.size(), 1U);
  EXPECT_EQ(best[0].quarter, 2U);
}

TEST(OneMoreChoice, IsNoMoreThanAsked) {
  EXPECT_EQ(best_choices({role("A", {1}), role("B", {3}), role("C", {2})}, 2).size(), 2U);
}

/// Two municipalities with twelve people.
class OneMoreOf : public testing::Test {
 protected:
  static constexpr const char* scarce = "JU";

  static BuiltProblem build(const Kept& kept) { return build_problem(kept, {.first_week = first_week}); }
  static planning::NewcomerWorth worth(const planning::Problem& problem, std::span<const planning::Person> newcomers) {
    return planning::newcomer_worth(problem, newcomers, {.seconds = 300, .most_columns = 3000, .file = {}});
  }
  /// For one of the newcomers so much in each week, for the others nothing.
  static planning::NewcomerWorth price_of_one(const planning::Problem& problem,
                                              std::span<const planning::Person> newcomers, std::ptrdiff_t one,
                                              double price) {
    planning::NewcomerWorth worth{.bound = {}, .worth = {}};
    worth.worth.assign(newcomers.size(), std::vector<double>(static_cast<std::size_t>(problem.periods), 0));
    std::ranges::fill(worth.worth[static_cast<std::size_t>(one)], price);
    return worth;
  }
  static std::optional<planning::Plan> plan(const planning::Problem& problem, const planning::Plan* start) {
    return planning::solve(problem, {.seconds = {}, .iterations = 100, .threads = 1, .start = start, .explain = false});
  }
};

TEST_F(OneMoreOf, ScarceRoleStandsFirstAndWhatIsToldIsTheDifferenceOfTwoPlansThatHold) {
  const Kept kept = example({.people = 72, .municipalities = 2, .first_week = first_week});
  BuiltProblem built = build_problem(kept, {.first_week = first_week});
  const auto skill = line_number(kept.menu, scarce, false);
  for (auto& person : built.problem.people) {
    if (std::ranges::find(person.skills, skill, &planning::SkillLevel::skill) == person.skills.end()) continue;
    person.skills = {{.skill = skill, .level = 3}};
    for (auto& hours : person.capacity) hours = std::min(hours, 4);
  }
  for (auto& package : built.problem.packages) {
    for (auto& activity : package.activities) {
      for (auto& line : activity.lines) {
        if (line.skill == skill) {
          line.effort *= 10;
          line.max *= 10;
        }
      }
    }
  }
  std::vector<planning::Plan> made;
  std::vector<std::size_t> people;
  std::size_t checks = 0;  // of pairs
  const auto study = one_more(
      kept,
      [&](const Kept& all) {
        checks += all.learning_pairs.empty() ? 0 : 1;
        return built;
      },
      worth,
      [&](const planning::Problem& problem, const planning::Plan* start) {
        auto found = plan(problem, start);
        const auto report = check::check(problem, *found);
        EXPECT_TRUE(report);
        for (const auto& broken : report->broken) {
          // No reasons were asked for.
          EXPECT_TRUE(broken.rule == "unplanned" || broken.rule == "late") << broken.rule << ": " << broken.message;
        }
        made.push_back(*found);
        people.push_back(problem.people.size());
        return found;
      });
  ASSERT_TRUE(study);
  ASSERT_FALSE(study->people.empty());
  EXPECT_EQ(study->people.front().role, scarce);
  EXPECT_EQ(made.size(), 2 + study->people.size() + checks);
  const auto hours = [&](const planning::Plan& one) {
    const auto clients = delivered_by(built.problem, one).clients;
    return std::accumulate(clients.begin(), clients.end(), std::int64_t{0},
                           [](std::int64_t sum, const Delivered& client) { return sum + client.hours; });
  };
  for (std::size_t i = 0; i < study->people.size(); ++i) {
    const auto& added = study->people[i];
    EXPECT_EQ(people[2 + i], built.problem.people.size() + 1);
    EXPECT_EQ(added.effect.hours_more, hours(made[2 + i]) - hours(made[1]));
    EXPECT_GT(added.effect.estimate, 0);
    EXPECT_GT(added.available, 0);
    std::int64_t told = 0;
    for (const auto& one : added.effect.municipalities) told += one.hours;
    EXPECT_EQ(told, added.effect.hours_more);
    int products = 0;
    for (const auto& one : added.effect.finished) products += one.chain ? 0 : one.count;
    EXPECT_EQ(products, added.effect.products_more);
  }
  const auto back = one_more_from(text_of(*study));
  ASSERT_TRUE(back);
  EXPECT_EQ(text_of(*back), text_of(*study));
}

TEST_F(OneMoreOf, ARoleThatNobodyHasIsNamedWithoutAPrice) {
  Kept kept = example({.people = 12, .municipalities = 2, .first_week = first_week});
  for (auto& member : kept.members) {
    std::erase_if(member.roles, [](const model::MemberRole& one) { return one.role == scarce; });
  }
  const auto study = one_more(kept, build, worth, plan);
  ASSERT_TRUE(study);
  const auto row = std::ranges::find(study->roles, scarce, &RoleWorth::role);
  ASSERT_NE(row, study->roles.end());
  EXPECT_TRUE(row->nobody);
  for (const auto& quarter : row->quarters) EXPECT_EQ(quarter.hours, 0);
}

TEST_F(OneMoreOf, StoppedWhilePricesAreSoughtIsNoStudy) {
  const Kept kept = example({.people = 12, .municipalities = 2, .first_week = first_week});
  bool asked = false;
  const auto stopped = [&](const planning::Problem&, std::span<const planning::Person>) {
    asked = true;
    return std::nullopt;
  };
  EXPECT_FALSE(one_more(kept, build, stopped, plan));
  EXPECT_TRUE(asked);
}

/// A high price for the scarce role and none for everybody else: whoever can learn it should.
TEST_F(OneMoreOf, TwoLearnersOfTheScarceRoleAreAdvisedAndPlannedForBesideAnExpert) {
  const Kept kept = example({.people = 20, .municipalities = 2, .first_week = first_week});
  const auto roles = candidates(kept, build(kept));
  const auto at = std::ranges::find(roles, scarce, &Candidate::role) - roles.begin();
  const auto team = build(kept).problem.people.size();
  std::vector<std::size_t> people;
  const auto study = one_more(
      kept, build,
      [&](const planning::Problem& problem, std::span<const planning::Person> newcomers) {
        return price_of_one(problem, newcomers, at, 1000);
      },
      [&](const planning::Problem& problem, const planning::Plan* start) {
        people.push_back(problem.people.size());
        auto found = plan(problem, start);
        // Half a plan without anybody more: the one with the pairs brings more.
        if (people.back() == team) found->activities.resize(found->activities.size() / 2);
        return found;
      });
  ASSERT_TRUE(study);
  ASSERT_TRUE(study->learning);
  EXPECT_EQ(study->learning->role, scarce);
  EXPECT_GT(study->learning->effect.gain, 0);
  ASSERT_EQ(study->learning->pairs.size(), 2U);
  for (const auto& pair : study->learning->pairs) {
    EXPECT_TRUE(problems_of(pair, kept).empty());
    const auto* learner = find_member(kept, pair.learner);
    EXPECT_NE(learner->bond, model::Bond::own);
  }
  EXPECT_NE(study->learning->pairs[0].learner, study->learning->pairs[1].learner);
  EXPECT_EQ(people.back(), people.front() + 2);  // each learner stands beside itself
  const auto back = one_more_from(text_of(*study));
  ASSERT_TRUE(back);
  EXPECT_EQ(text_of(*back), text_of(*study));
}

TEST_F(OneMoreOf, PairsWhosePlanBringsNoMoreAreNotAdvised) {
  const Kept kept = example({.people = 20, .municipalities = 2, .first_week = first_week});
  const auto roles = candidates(kept, build(kept));
  const auto at = std::ranges::find(roles, scarce, &Candidate::role) - roles.begin();
  const auto team = build(kept).problem.people.size();
  bool checked = false;
  const auto study = one_more(
      kept, build,
      [&](const planning::Problem& problem, std::span<const planning::Person> newcomers) {
        return price_of_one(problem, newcomers, at, 1000);
      },
      [&](const planning::Problem& problem, const planning::Plan* start) {
        auto found = plan(problem, start);
        if (problem.people.size() > team) {
          checked = true;
          found->activities.resize(found->activities.size() / 2);
        }
        return found;
      });
  ASSERT_TRUE(study);
  EXPECT_TRUE(checked);
  EXPECT_FALSE(study->learning);
}

/// Of two who can learn the role one has no work and the other has. The role is worth twice the hours that are planned,
/// but with those falls what others do in the same requests.
TEST_F(OneMoreOf, WhoHasWorkIsNoLearnerWhereMoreFallsThanItsHours) {
  Kept kept = example({.people = 20, .municipalities = 2, .first_week = first_week});
  std::vector<model::MemberId> learners;
  for (const auto* one : possible_learners(kept)) {
    if (pair_for(kept, *one, scarce, first_week)) learners.push_back(one->id);
  }
  ASSERT_GE(learners.size(), 2U);
  for (auto& member : kept.members) {
    const auto found = std::ranges::find(learners, member.id);
    if (found != learners.end() && member.id != learners.front() && member.id != learners.back()) {
      member.contract.clear();  // learns nothing
    }
  }
  const auto built = build(kept);
  const auto roles = candidates(kept, built);
  const auto at = std::ranges::find(roles, scarce, &Candidate::role) - roles.begin();
  std::vector<model::LearningPair> tried;
  std::vector<planning::Plan> made;
  const auto study = one_more(
      kept,
      [&](const Kept& all) {
        for (const auto& pair : all.learning_pairs) tried.push_back(pair);
        return build(all);
      },
      [&](const planning::Problem& problem, std::span<const planning::Person> newcomers) {
        const double hour = planning::left_over(built.problem, made.back()).hour;
        auto prices = price_of_one(problem, newcomers, at, 0);
        for (std::size_t t = 0; t < prices.worth.front().size(); ++t) {
          prices.worth[static_cast<std::size_t>(at)][t] =
              2 * hour * newcomers[static_cast<std::size_t>(at)].capacity[t];
        }
        return prices;
      },
      [&](planning::Problem problem, const planning::Plan* start) {
        // Nobody asks the first of them anything.
        auto& idle = *std::ranges::find(problem.people, person_id(learners.front()), &planning::Person::id);
        std::ranges::fill(idle.capacity, 0);
        made.push_back(planning::solve(
            problem, {.seconds = {}, .iterations = 100, .threads = 1, .start = start, .explain = false}));
        return std::optional(made.back());
      });
  ASSERT_TRUE(study);
  ASSERT_EQ(tried.size(), 1U);
  EXPECT_EQ(tried[0].learner, learners.front());
}

TEST_F(OneMoreOf, WhereTheRoleIsWorthLittleNobodyIsTakenFromWorkThatIsPlanned) {
  const Kept kept = example({.people = 20, .municipalities = 2, .first_week = first_week});
  const auto built = build(kept);
  const auto roles = candidates(kept, built);
  const auto at = std::ranges::find(roles, scarce, &Candidate::role) - roles.begin();
  std::vector<planning::Plan> made;
  const auto study = one_more(
      kept, build,
      [&](const planning::Problem& problem, std::span<const planning::Person> newcomers) {
        return price_of_one(problem, newcomers, at, 1e-9);
      },
      [&](const planning::Problem& problem, const planning::Plan* start) {
        made.push_back(*plan(problem, start));
        return std::optional(made.back());
      });
  ASSERT_TRUE(study);
  const auto pairs = study->learning ? study->learning->pairs : std::vector<model::LearningPair>();
  for (const auto& pair : pairs) {
    const auto id = person_id(pair.learner);
    auto left = std::ranges::find(built.problem.people, id, &planning::Person::id)->capacity;
    const auto free =
        free_hours(left, {pair.learner, line_number(kept.menu, scarce, false)}, holds_of(kept), first_week);
    const auto hours = learning_hours(pair, free, *find_member(kept, pair.expert), first_week);
    for (const auto& activity : made[1].activities) {
      for (const auto& line : activity.lines) {
        for (std::size_t i = 0; line.person == id && i < line.amounts.size(); ++i) {
          left[static_cast<std::size_t>(line.start) + i] -= line.amounts[i];
        }
      }
    }
    for (std::size_t t = 0; t < left.size(); ++t) EXPECT_LE(hours.given[t].value, left[t]) << id << " " << t;
  }
}

TEST_F(OneMoreOf, NobodyLearnsWhereThereIsNoExpert) {
  Kept kept = example({.people = 20, .municipalities = 2, .first_week = first_week});
  for (auto& member : kept.members) {
    for (auto& one : member.roles) one.level = std::min(one.level, 2);
  }
  for (const auto& member : kept.members) EXPECT_FALSE(pair_for(kept, member, scarce, first_week));
}

TEST_F(OneMoreOf, NothingAskedIsAnEmptyStudy) {
  Kept kept = example({.people = 12, .municipalities = 2, .first_week = first_week});
  kept.orders.clear();
  kept.agreements.clear();
  kept.published.reset();
  const auto study = one_more(kept, build, worth, plan);
  ASSERT_TRUE(study);
  EXPECT_TRUE(study->roles.empty());
  EXPECT_TRUE(study->people.empty());
}

TEST(OneMore, OfOneFteIsTheHoursThatAYearHas) {
  const Kept& kept = testing_world::drenthe().kept;
  const auto all = candidates(kept, testing_world::drenthe().built);
  ASSERT_FALSE(all.empty());
  const auto& capacity = all.front().person.capacity;
  const auto year = std::accumulate(capacity.begin(), capacity.begin() + 52, 0);
  EXPECT_NEAR(year, 1363, 40);  // productive hours of a year; weeks are rounded to whole hours
}

}  // namespace
}  // namespace flexteam::service
