// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planning/files/plan.h"

/// The planning problem as it stands in a file `flexteam-problem/1`, references resolved to indices.
/// Units: efforts, amounts and capacities in whole units (hours in practice) per period; periods count from 0.
/// Source: docs/planning/model.md.
namespace flexteam::planning {

using Units = std::int32_t;
using Period = std::int32_t;
using Index = std::int32_t;
inline constexpr Index none = -1;

/// Level of a person in a skill; 0 = does not have it. `skill` indexes Problem::skills.
struct SkillLevel {
  Index skill = none;
  int level = 1;
};

struct Person {
  std::string id;
  std::string name;
  Index site = none;
  std::vector<SkillLevel> skills;
  std::vector<Units> capacity;  ///< one per period
  std::vector<Index> only_clients;
  std::vector<Index> forbidden_clients;
};

struct Pool {
  std::string id;
  std::vector<Units> capacity;  ///< one per period
};

/// Travel minutes between sites, one way; minutes[from][to].
struct Sites {
  std::vector<std::string> ids;
  std::vector<std::vector<std::int64_t>> minutes;
};

struct Client {
  std::string id;
  std::string name;
  double share = 0;
  std::vector<Index> known;  ///< people this client has worked with
};

/// Work for one person of one skill. `heads` of the file is expanded: n equal lines after each other.
struct Line {
  std::string role;
  Index skill = none;
  int level = 1;
  Units effort = 1;
  Units min = 1;
  Units max = 1;
  std::optional<std::string> group;
};

struct PoolUse {
  Index pool = none;
  Units use = 0;
};

/// start > end of the other + lag. `package`/`activity` index Problem::packages and its activities.
struct Predecessor {
  Index package = none;
  Index activity = none;
  Period lag = 0;
};

struct Activity {
  std::string id;
  Period release = 0;
  std::optional<Period> deadline;
  std::optional<Period> due;
  Period min_periods = 1;
  bool rigid = false;
  std::vector<Line> lines;
  std::vector<PoolUse> pools;
  std::vector<Predecessor> after;
};

struct Package {
  std::string id;
  Index client = none;
  Index site = none;
  double weight = 1;
  Period release = 0;
  std::optional<Period> due;
  bool required = false;
  std::vector<Activity> activities;
};

/// An agreement: `person` works `amounts` on `line` (expanded number) from `start` on; the rest of the line is free.
struct Commitment {
  Index package = none;
  Index activity = none;
  Index line = none;
  Index person = none;
  Period start = 0;
  std::vector<Units> amounts;
  std::int64_t weight = 1;
};

/// Points per count of each cost; the score rounds 100 × weight to whole hundredths.
struct Weights {
  double handover = 0;
  double new_face = 0;
  double change = 0;
  double travel = 0;
  double lateness = 0;
  double start = 0;
  double interruption = 0;
};

struct Policy {
  double fairness_alpha = 1;
  double late_discount_per_period = 0;
  double whole = 0;
  double point_hours = 0;
  int max_parallel_packages = 0;  ///< 0 = no limit
  int max_gap = 0;                ///< longest run of zeros in a line, the wait before it counted; 0 = no limit
  Period freeze_until = 0;
  Weights weights;
};

struct Problem {
  std::string name;
  std::string profile = "flexteam";
  Period periods = 0;
  std::string first_week;
  int unit_minutes = 60;
  std::vector<std::string> skills;
  std::vector<Person> people;
  std::vector<Pool> pools;
  Sites sites;
  std::vector<Client> clients;
  std::vector<Package> packages;
  std::vector<Commitment> commitments;
  std::optional<Plan> published;
  Policy policy;
};

}  // namespace flexteam::planning
