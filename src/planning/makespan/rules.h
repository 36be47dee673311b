// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/makespan/instance.h"
#include "planning/makespan/paths.h"
#include "planning/makespan/random.h"

namespace flexteam::planning::makespan {

/// Every job after all before it; of those that may come next, the one with the smallest key.
[[nodiscard]] std::vector<Job> list_by_key(const Instance& instance, const std::vector<double>& key);

/// Priority rules of the literature for a first list; smaller keys go first.
class Rules {
 public:
  Rules(const Instance& instance, const Paths& paths);

  [[nodiscard]] std::size_t count() const { return keys_.size(); }

  /// A list after rule `rule`, precedence kept. `noise` blurs the keys of single jobs and of whole packages, as a
  /// fraction of their spread.
  [[nodiscard]] std::vector<Job> list(std::size_t rule, double noise, Random& random) const;

 private:
  const Instance& instance_;
  std::vector<std::vector<double>> keys_;
};

}  // namespace flexteam::planning::makespan
