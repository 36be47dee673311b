// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/instant.h"
#include "model/member.h"
#include "model/units.h"
#include "model/week.h"

namespace flexteam::model {

using ScenarioId = Id<struct ScenarioTag>;

/// Somebody who is not there yet: one role, from a week on.
struct ExtraPerson {
  std::string role;
  int level = 2;  ///< 1 learner, 2 able, 3 expert
  Hours per_week;
  Week from;
  Bond bond = Bond::shared;
  std::string home;  ///< municipality

  friend bool operator==(const ExtraPerson&, const ExtraPerson&) = default;
};

/// A member who is gone from a week on.
struct Departure {
  MemberId member;
  Week from;

  friend bool operator==(const Departure&, const Departure&) = default;
};

/// A request that is asked or not, or in other weeks than it was; what is not given stays as it is.
struct RequestChange {
  OrderId order;
  std::optional<bool> asked;
  std::optional<Week> wished_from;
  std::optional<Week> wished_until;

  friend bool operator==(const RequestChange&, const RequestChange&) = default;
};

struct ShareChange {
  std::string municipality;
  double share = 0;  ///< of the shared team, 0..1

  friend bool operator==(const ShareChange&, const ShareChange&) = default;
};

/// What is different from what is kept.
struct ScenarioChanges {
  std::vector<ExtraPerson> people;
  std::vector<Departure> departures;
  std::vector<RequestChange> requests;
  std::vector<ShareChange> shares;  ///< of all municipalities, or empty: as they are
  std::optional<double> fairness_alpha;
  std::optional<int> weeks;  ///< the length of the plan

  friend bool operator==(const ScenarioChanges&, const ScenarioChanges&) = default;
};

/// A named copy of the planning question with something else in it.
struct Scenario {
  ScenarioId id;
  std::string name;
  ScenarioChanges changes;
  std::string made_by;  ///< account
  Instant made_at{};
  std::int64_t version = 1;  ///< for optimistic locking (ETag)

  friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// The plan that was last made for a scenario.
struct ScenarioPlan {
  ScenarioId scenario;
  Instant made{};
  double seconds = 0;    ///< of search, as asked
  std::string question;  ///< digest of the problem that it answers
  std::string figures;   ///< JSON, of service/scenarios/figures.h
  std::string plan;      ///< flexteam-plan/1

  friend bool operator==(const ScenarioPlan&, const ScenarioPlan&) = default;
};

}  // namespace flexteam::model
