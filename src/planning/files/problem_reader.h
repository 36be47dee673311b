// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "json/read.h"
#include "planning/files/ids.h"
#include "planning/files/problem.h"

/// The parts of the reader of `flexteam-problem/1`; read.h is what others use.
namespace flexteam::planning {

/// What readers of the parts share: the problem as far as it is read, and who is called what.
struct ProblemReader {
  Problem problem;
  json::Problems problems;
  Ids skills{"skill"};
  Ids people{"person"};
  Ids pools{"pool"};
  Ids sites{"site"};
  Ids clients{"client"};
  Ids packages{"package"};
  std::vector<Ids> activities;  // one per package

  /// One `after` whose name waits until all packages are read.
  struct Waiting {
    Index package = none;
    Index activity = none;
    Index after = none;
    std::string name;
  };
  std::vector<Waiting> waiting;
  std::int64_t lines = 0;  // of the whole problem
};

void read_people(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader);
void read_pools(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader);
void read_sites(const json::Value& value, const json::Pointer& at, ProblemReader& reader);
/// Clients, but for whom they know; the people come after them.
void read_clients(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader);
void read_known(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader);
void read_policy(const json::Value& value, const json::Pointer& at, ProblemReader& reader);
void read_packages(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader);
void read_commitments(const boost::json::array& list, const json::Pointer& at, ProblemReader& reader);

/// Resolves `after` by name, across packages too, and tells of every circle.
void resolve_precedence(const json::Pointer& packages, ProblemReader& reader);

}  // namespace flexteam::planning
