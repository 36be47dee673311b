// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/planning/planted.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "planning/decode/random.h"

namespace flexteam::planning::testing {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

constexpr Index skills = 4;
constexpr Index clients = 3;

/// Work of one person in the full plan.
struct Piece {
  Index person = none;
  Index skill = none;
  Period start = 0;
  std::vector<Units> amounts;

  [[nodiscard]] Period end() const { return start + static_cast<Period>(amounts.size()) - 1; }
};

class Planter {
 public:
  Planter(std::uint64_t seed, Index people, Period periods) : random_(seed), periods_(periods) {
    auto& problem = planted_.problem;
    problem.name = fmt::format("planted {}", seed);
    problem.periods = periods;
    for (Index s = 0; s < skills; ++s) problem.skills.push_back(fmt::format("s{}", s));
    for (Index m = 0; m < clients; ++m) {
      problem.clients.push_back({.id = fmt::format("c{}", m), .name = "", .share = m == 0 ? 0.5 : 0.25});
    }
    problem.policy = {.fairness_alpha = 1, .late_discount_per_period = 0.02, .whole = 0.3, .point_hours = 0.1};
    for (Index p = 0; p < people; ++p) fill(p);
  }

  Planted plant(double spare) {
    std::ranges::sort(pieces_, {}, [](const Piece& piece) { return std::pair(piece.start, piece.person); });
    while (!pieces_.empty()) package();
    decoys(spare);
    planted_.plan.problem = planted_.problem.name;
    planted_.plan.profile = "flexteam";
    return std::move(planted_);
  }

 private:
  std::int32_t below(std::int32_t size) { return random_.below(size); }

  /// A person whose whole time is pieces, up to two beside each other.
  void fill(Index p) {
    Person person{.id = fmt::format("p{}", p), .name = "", .skills = {{below(skills), 2}}};
    const Index second = below(skills);
    if (second != person.skills[0].skill) person.skills.push_back({second, 1});
    const Index lanes = 1 + below(2);
    const Units of_lane = 6 + 2 * below(4);
    person.capacity.assign(at(periods_), lanes * of_lane);
    for (Index lane = 0; lane < lanes; ++lane) {
      for (Period t = 0; t < periods_;) {
        const Period length = std::min(periods_ - t, 3 + below(8));
        const auto& skill = person.skills[at(below(static_cast<Index>(person.skills.size())))];
        pieces_.push_back({.person = p, .skill = skill.skill, .start = t, .amounts = std::vector(at(length), of_lane)});
        t += length;
      }
    }
    planted_.problem.people.push_back(std::move(person));
  }

  /// The next pieces of different people become activities; each comes after one that ended before it, if there is one.
  void package() {
    auto& problem = planted_.problem;
    const auto number = static_cast<Index>(problem.packages.size());
    Package package{.id = fmt::format("w{}", number), .client = below(clients), .weight = 1};
    const Index activities = 1 + below(5);
    std::vector<PlannedActivity> done;
    for (Index n = 0; n < activities && !pieces_.empty(); ++n) {
      const Index lines = 1 + below(2);
      auto& activity = package.activities.emplace_back(Activity{.id = fmt::format("B{}", n)});
      auto& planned = done.emplace_back(PlannedActivity{.package = package.id, .activity = activity.id});
      add_lines(lines, activity, planned);
      for (Index other = 0; other < n; ++other) {
        if (done[at(other)].end < planned.start && random_.chance(0.7)) {
          activity.after.push_back({number, other, 0});
        }
      }
      activity.due = planned.end;
      if (random_.chance(0.5)) activity.release = planned.start;
    }
    for (auto& planned : done) planted_.plan.activities.push_back(std::move(planned));
    problem.packages.push_back(std::move(package));
  }

  void add_lines(Index lines, Activity& activity, PlannedActivity& planned) {
    for (auto piece = pieces_.begin(); piece != pieces_.end() && static_cast<Index>(planned.lines.size()) < lines;) {
      const auto& id = planted_.problem.people[at(piece->person)].id;
      // Lines of one activity begin together and have different people.
      const bool fits = planned.lines.empty() ||
                        (piece->start == planned.start &&
                         std::ranges::none_of(planned.lines, [&](const PlannedLine& l) { return l.person == id; }));
      if (!fits) {
        if (piece->start > planned.start) return;
        ++piece;
        continue;
      }
      Units effort = 0;
      for (const Units amount : piece->amounts) effort += amount;
      const Units amount = piece->amounts.front();
      activity.lines.push_back({.role = planted_.problem.skills[at(piece->skill)],
                                .skill = piece->skill,
                                .level = 1,
                                .effort = effort,
                                .min = std::max(1, amount / 2),
                                .max = amount});
      planned.start = piece->start;
      planned.end = std::max(planned.end, piece->end());
      planned.lines.push_back({.person = id, .start = piece->start, .amounts = piece->amounts});
      piece = pieces_.erase(piece);
    }
  }

  /// Work like that of the plan, in time anywhere, worth half.
  void decoys(double spare) {
    auto& problem = planted_.problem;
    const auto planted_packages = problem.packages.size();
    const auto more = static_cast<std::size_t>(spare * static_cast<double>(planted_packages));
    for (std::size_t i = 0; i < more; ++i) {
      auto package = problem.packages[random_.below(planted_packages)];
      const auto number = static_cast<Index>(problem.packages.size());
      package.id = fmt::format("w{}", number);
      package.client = below(clients);
      package.weight = 0.5;
      for (auto& activity : package.activities) {
        activity.due.reset();
        activity.release = 0;
        for (auto& after : activity.after) after.package = number;
      }
      problem.packages.push_back(std::move(package));
    }
  }

  Random random_;
  Period periods_;
  Planted planted_;
  std::vector<Piece> pieces_;
};

}  // namespace

Planted planted(std::uint64_t seed, Index people, Period periods, double spare) {
  return Planter(seed, people, periods).plant(spare);
}

}  // namespace flexteam::planning::testing
