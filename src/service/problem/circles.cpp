// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/circles.h"

#include <utility>
#include <vector>

namespace flexteam::service {
namespace {

enum class Seen { no, under_way, done };

class Walk {
 public:
  explicit Walk(planning::Problem& problem) : problem_(problem) {
    for (const auto& package : problem.packages) seen_.emplace_back(package.activities.size(), Seen::no);
  }

  /// Goes through everything that must come before; what leads back to where the walk is under way goes out.
  void visit(std::size_t package, std::size_t activity) {
    if (seen_[package][activity] != Seen::no) return;
    seen_[package][activity] = Seen::under_way;
    auto& after = problem_.packages[package].activities[activity].after;
    std::erase_if(after, [&](const planning::Predecessor& one) {
      const auto other = static_cast<std::size_t>(one.package);
      const auto step = static_cast<std::size_t>(one.activity);
      if (seen_[other][step] == Seen::under_way) return true;
      visit(other, step);
      return false;
    });
    seen_[package][activity] = Seen::done;
  }

 private:
  planning::Problem& problem_;
  std::vector<std::vector<Seen>> seen_;
};

}  // namespace

void break_circles(planning::Problem& problem) {
  Walk walk(problem);
  for (std::size_t package = 0; package < problem.packages.size(); ++package) {
    for (std::size_t activity = 0; activity < problem.packages[package].activities.size(); ++activity) {
      walk.visit(package, activity);
    }
  }
}

}  // namespace flexteam::service
