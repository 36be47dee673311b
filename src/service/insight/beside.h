// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planning/files/problem.h"
#include "service/plans/outcome.h"
#include "service/problem/from_store.h"

/// Lays activities beside a plan that stays as it is, each as early as it fits, by the rules of docs/planning/model.md.
namespace flexteam::service {

/// Amounts of one line: `start` is the first with work, the last is not 0.
struct LaidLine {
  planning::Index person = planning::none;
  planning::Period start = 0;
  planning::Period end = 0;
  std::vector<planning::Units> amounts;
};

struct LaidActivity {
  planning::Period start = 0;
  planning::Period end = 0;
  std::vector<LaidLine> lines;
};

/// What is left of everybody's weeks beside a plan.
class Beside {
 public:
  /// `without`: an order whose own lines in the plan do not count (it is asked anew). `built` outlives this.
  Beside(const BuiltProblem& built, const Outcome& plan, model::OrderId without);

  /// The earliest place of `activity` of `package` from `from` on; nullopt when it does not fit before the end. Persons
  /// of `groups` do the lines of their group.
  [[nodiscard]] std::optional<LaidActivity> earliest(planning::Index package, const planning::Activity& activity,
                                                     planning::Period from,
                                                     const std::map<std::string, planning::Index>& groups) const;
  /// The same for one line alone, as if the others were no trouble.
  [[nodiscard]] std::optional<LaidLine> earliest_line(planning::Index package, const planning::Line& line,
                                                      planning::Period from) const;
  /// Everybody who may do `line` for the package's client.
  [[nodiscard]] std::vector<planning::Index> crew(planning::Index package, const planning::Line& line) const;
  /// Takes the hours; the package counts for each person in these weeks.
  void take(planning::Index package, const LaidActivity& laid);

 private:
  [[nodiscard]] std::optional<LaidLine> lay(planning::Index package, const planning::Line& line, planning::Index person,
                                            planning::Period from) const;
  [[nodiscard]] planning::Units room(planning::Index package, planning::Index person, planning::Period week) const;

  const planning::Problem& problem_;
  std::vector<std::vector<planning::Units>> used_;                   ///< person × week
  std::vector<std::vector<std::vector<planning::Index>>> packages_;  ///< person × week: packages with work
  std::vector<planning::Units> most_;                                ///< largest capacity of each person
};

}  // namespace flexteam::service
