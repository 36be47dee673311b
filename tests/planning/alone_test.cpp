// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/alone/alone.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "check/check.h"
#include "planning/files/read.h"
#include "planning/files/write.h"
#include "planning/solve.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

Index count(const std::vector<Client>& clients) {
  return static_cast<Index>(clients.size());
}

/// Some of the shared people of a random problem are lent by a client.
std::vector<Index> some_lent(const Problem& problem) {
  std::vector<Index> lent_by(problem.people.size(), none);
  for (std::size_t i = 0; i < lent_by.size(); i += 3) {
    if (problem.people[i].only_clients.empty() && problem.people[i].forbidden_clients.empty()) {
      lent_by[i] = static_cast<Index>(i) % count(problem.clients);
    }
  }
  return lent_by;
}

/// All that the clients have alone is what there is in the pool, less what rounding down takes: under one unit for each
/// client in every period of a person.
TEST(Alone, NobodyIsCountedTwiceAndRoundingAloneTakesSomething) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    const Problem pool = random_problem(seed);
    const auto lent_by = some_lent(pool);
    std::map<std::string, std::vector<std::int64_t>> together;
    for (Index client = 0; client < count(pool.clients); ++client) {
      for (const auto& person : alone(pool, client, lent_by).people) {
        auto& sums = together[person.id];
        sums.resize(person.capacity.size());
        for (std::size_t t = 0; t < sums.size(); ++t) sums[t] += person.capacity[t];
      }
    }
    for (const auto& person : pool.people) {
      const auto& sums = together[person.id];
      if (sums.empty()) continue;  // works for nobody
      for (std::size_t t = 0; t < sums.size(); ++t) {
        EXPECT_LE(sums[t], person.capacity[t]);
        EXPECT_GT(sums[t], person.capacity[t] - count(pool.clients));
      }
    }
  }
}

TEST(Alone, IsAProblemOfItsOwnThatCanBeWrittenAndPlanned) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem pool = random_problem(seed);
    for (Index client = 0; client < count(pool.clients); ++client) {
      Problem problem = alone(pool, client, some_lent(pool));
      for (auto& package : problem.packages) package.required = false;
      const auto read = read_problem(write_problem(problem));
      ASSERT_TRUE(read.has_value()) << read.error().front().place << ": " << read.error().front().message;
      const Plan plan = solve(problem, {.seconds = {}, .iterations = 30, .threads = 1});
      const auto report = check::check(problem, plan);
      ASSERT_TRUE(report.has_value());
      for (const auto& broken : report->broken) ADD_FAILURE() << broken.rule << ": " << broken.message;
    }
  }
}

TEST(Alone, EveryPackageIsInOneClientsProblem) {
  const Problem pool = random_problem(7);
  std::size_t packages = 0;
  for (Index client = 0; client < count(pool.clients); ++client) {
    const Problem problem = alone(pool, client);
    packages += problem.packages.size();
    EXPECT_TRUE(problem.commitments.empty());
    EXPECT_FALSE(problem.published.has_value());
    EXPECT_EQ(problem.clients.size(), 1U);
  }
  EXPECT_EQ(packages, pool.packages.size());
}

TEST(Alone, EntitlementsAddUpToWhatThereIs) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Problem problem = random_problem(seed);
    std::int64_t all = 0;
    for (const auto& person : problem.people) {
      for (const Units units : person.capacity) all += units;
    }
    std::int64_t entitled = 0;
    for (Index client = 0; client < count(problem.clients); ++client) entitled += entitlement(problem, client);
    EXPECT_LE(entitled, all);
    EXPECT_GE(entitled, all - count(problem.clients));
  }
}

}  // namespace
}  // namespace flexteam::planning::testing
