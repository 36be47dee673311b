// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/cost.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "check/score.h"

namespace flexteam::check {
namespace {

__extension__ using Wide = __int128;

/// For every (package, role): different persons − 1.
std::int64_t handovers(const planning::Problem& problem, const Schedule& schedule) {
  std::map<std::pair<Index, std::string_view>, std::set<Index>> carriers;
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    const auto& lines = activity_of(problem, id).lines;
    for (std::size_t l = 0; l < std::min(lines.size(), placed.lines.size()); ++l) {
      carriers[{id.package, lines[l].role}].insert(placed.lines[l].person);
    }
  });
  std::int64_t count = 0;
  for (const auto& [role, people] : carriers) {
    count += static_cast<std::int64_t>(people.size()) - 1;
  }
  return count;
}

/// Different (person, client) pairs of whom the client does not know the person.
std::int64_t new_faces(const planning::Problem& problem, const Schedule& schedule) {
  std::set<std::pair<Index, Index>> faces;
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    const Index client = package_of(problem, id).client;
    for (const auto& line : placed.lines) {
      if (client != none) {
        faces.emplace(line.person, client);
      }
    }
  });
  return std::count_if(faces.begin(), faces.end(), [&](const auto& face) {
    const auto& known = problem.clients[static_cast<std::size_t>(face.second)].known;
    return std::find(known.begin(), known.end(), face.first) == known.end();
  });
}

using Amounts = std::map<std::pair<std::string_view, Period>, std::int64_t>;  // of one activity

template <class Lines>
Amounts amounts_by_person(const Lines& lines) {
  Amounts amounts;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.amounts.size(); ++i) {
      amounts[{line.person, line.start + static_cast<Period>(i)}] += line.amounts[i];
    }
  }
  return amounts;
}

/// Per person, period and activity: units that the published plan has and this one has not.
std::int64_t changes(const planning::Problem& problem, const Names& names, const Schedule& schedule) {
  if (!problem.published) {
    return 0;
  }
  std::int64_t count = 0;
  for (const auto& planned : problem.published->activities) {
    const auto id = names.activity(planned.package, planned.activity);
    std::vector<planning::PlannedLine> lines;
    if (id.activity != none && schedule.at(id)) {
      for (const auto& line : schedule.at(id)->lines) {
        lines.push_back({problem.people[static_cast<std::size_t>(line.person)].id,
                         line.start,
                         {line.amounts.begin(), line.amounts.end()}});
      }
    }
    const auto now = amounts_by_person(lines);
    for (const auto& [key, was] : amounts_by_person(planned.lines)) {
      const auto found = now.find(key);
      count += std::max<std::int64_t>(0, was - (found == now.end() ? 0 : found->second));
    }
  }
  return count;
}

/// For every (person, package): minutes between their sites × periods with work.
std::int64_t travel(const planning::Problem& problem, const Schedule& schedule) {
  std::int64_t minutes = 0;
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    std::set<std::pair<Index, Period>> days;
    for (const auto& placed : schedule.placed[p]) {
      if (!placed) {
        continue;
      }
      for (const auto& line : placed->lines) {
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
          if (line.amounts[i] > 0) {
            days.emplace(line.person, line.start + static_cast<Period>(i));
          }
        }
      }
    }
    const Index to = problem.packages[p].site;
    for (const auto& [person, period] : days) {
      const Index from = problem.people[static_cast<std::size_t>(person)].site;
      if (from != none && to != none) {
        minutes += problem.sites.minutes[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
      }
    }
  }
  return minutes;
}

/// For every line: periods without work between its first and its last period with work.
std::int64_t interruptions(const Schedule& schedule) {
  std::int64_t count = 0;
  for_each_placed(schedule, [&](ActivityId, const Placed& placed) {
    for (const auto& line : placed.lines) {
      const auto works = [](auto amount) { return amount > 0; };
      const auto first = std::find_if(line.amounts.begin(), line.amounts.end(), works);
      const auto last = std::find_if(line.amounts.rbegin(), std::make_reverse_iterator(first), works).base();
      count += std::count(first, last, 0);
    }
  });
  return count;
}

}  // namespace

std::int64_t total_cost(const planning::Problem& problem, const Names& names, const Schedule& schedule) {
  std::int64_t lateness = 0;
  std::int64_t starts = 0;
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    lateness += late_periods(problem, id, placed.end);
    starts += placed.start;
  });
  const auto& weights = problem.policy.weights;
  const auto points = [](double weight, std::int64_t count) { return Wide{std::llround(100 * weight)} * count; };
  const Wide sum = points(weights.handover, handovers(problem, schedule)) +
                   points(weights.new_face, new_faces(problem, schedule)) +
                   points(weights.change, changes(problem, names, schedule)) +
                   points(weights.travel, travel(problem, schedule)) + points(weights.lateness, lateness) +
                   points(weights.start, starts) + points(weights.interruption, interruptions(schedule));
  constexpr Wide most = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::clamp(sum, -most, most));
}

}  // namespace flexteam::check
