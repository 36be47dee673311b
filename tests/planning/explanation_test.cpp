// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Ten problems of the size of a province. The independent checker judges every explanation: each unplanned activity
// once, its witness, its relaxations with each left out in turn, and the cause of everything late. Then it is asked
// whether anything cheaper would have done, by the prices of docs/planning/explanation.md written out anew.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <stop_token>
#include <string>

#include "check/check.h"
#include "check/places.h"
#include "check/replay.h"
#include "check/score.h"
#include "planning/files/write.h"
#include "planning/solve.h"
#include "tests/planning/made_problem.h"
#include "tests/planning/sound.h"

namespace flexteam::planning::testing {
namespace {

using check::ActivityId;
using check::Conditions;

struct Case {
  Problem problem;
  Plan plan;
};

/// Half of them with everything that the model knows; some planned by the search, some plainly in order of weight. Each
/// is made and planned once.
const Case& made_case(int number) {
  static std::map<int, Case> cases;
  auto [found, fresh] = cases.try_emplace(number);
  auto& [problem, plan] = found->second;
  if (fresh) {
    problem = made_problem(static_cast<std::uint64_t>(number), number % 2 == 1);
    Options options{.seconds = {}, .iterations = 100, .threads = 1};
    if (number % 4 < 2) options.search = Search::serial;
    plan = solve(problem, options);
  }
  return found->second;
}

class TenProblems : public ::testing::TestWithParam<int> {
 protected:
  const Problem& problem() const { return made_case(GetParam()).problem; }
  const Plan& plan() const { return made_case(GetParam()).plan; }
};

TEST_P(TenProblems, EveryNoAndEveryLateIsExplainedAndReplays) {
  EXPECT_GT(plan().unplanned.size(), 50U);
  EXPECT_GT(plan().late.size(), 0U);
  for (const auto& no : plan().unplanned) {
    const bool helpless = no.relaxation.empty() && no.reason != "benefit";
    EXPECT_FALSE(helpless && no.place) << no.package << '/' << no.activity;
  }
  expect_sound(problem(), plan());
}

TEST_P(TenProblems, WithoutTimeToLookAroundTheyReplayToo) {
  Plan hasty = plan();
  explain(problem(), hasty, std::chrono::steady_clock::time_point::min());
  EXPECT_EQ(hasty.unplanned.size(), plan().unplanned.size());
  // Why something is late is looked for all the same: a cause that was not tried could be untrue.
  EXPECT_TRUE(std::ranges::equal(hasty.late, plan().late, {}, &Late::reason, &Late::reason));
  expect_sound(problem(), hasty);
}

TEST_P(TenProblems, AskedToStopItLooksAroundNoMore) {
  Plan hasty = plan();
  explain(problem(), hasty, std::chrono::steady_clock::time_point::min());
  Plan stopped = plan();
  std::stop_source stop;
  stop.request_stop();
  explain(problem(), stopped, std::chrono::steady_clock::time_point::max(), stop.get_token());
  EXPECT_EQ(write_plan(stopped), write_plan(hasty));
}

/// Asks of one plan whether anything cheaper than what it tells would have made an activity fit.
class Cheapest {
 public:
  Cheapest(const Problem& problem, const Plan& plan)
      : problem_(problem),
        names_(problem),
        schedule_(check::resolve(problem, names_, plan).value()),
        usage_(problem),
        places_(problem, schedule_, usage_),
        followers_(problem) {
    check::for_each_placed(schedule_, [&](ActivityId id, const check::Placed& placed) { usage_.add(id, placed, 1); });
  }

  /// The list could be another: nothing else must change before the activity has a place at all.
  bool has_choice(ActivityId id) {
    stands_ = places_.as_it_stands(id);
    const Period room = room_behind(id);
    const Period own = check::shortest(check::activity_of(problem_, id));
    if (stands_.earliest + room > problem_.periods) return false;
    horizon_ = problem_.periods - 1 - (room - own);
    stands_.latest = std::min(stands_.latest, horizon_);
    return stands_.earliest + own - 1 <= stands_.latest;
  }

  /// "" or what would do for less than `told` costs.
  std::string cheaper(ActivityId id, const Unplanned& told) {
    const double below = price_of(id, told);
    if (below > 0 && places_.first(id, stands_)) return "nothing at all";
    for (const auto& look :
         {&Cheapest::times, &Cheapest::parallel, &Cheapest::people, &Cheapest::agreements, &Cheapest::packages}) {
      if (auto found = (this->*look)(id, below); !found.empty()) return fmt::format("{} (told: {})", found, below);
    }
    return "";
  }

 private:
  static constexpr double endless = std::numeric_limits<double>::infinity();

  /// Periods from its start to the end of all that comes after it and is not planned, at least.
  Period room_behind(ActivityId id) const {
    const Period own = check::shortest(check::activity_of(problem_, id));
    Period room = own;
    for (const auto& next : followers_.closure({id})) {
      for (const auto& after : check::activity_of(problem_, next).after) {
        if (ActivityId{after.package, after.activity} == id && !schedule_.at(next)) {
          room = std::max(room, own + after.lag + room_behind(next));
        }
      }
    }
    return room;
  }

  double price_of(ActivityId id, const Unplanned& told) const {
    double sum = 0;
    for (const auto& r : told.relaxation) {
      if (r.kind == "displace" && told.relaxation.size() > 1) return endless;  // only where nothing else helps
      if (r.kind == "later-deadline") sum += 2 * (r.to - stands_.latest);
      if (r.kind == "earlier-release") sum += 2 * (stands_.earliest - r.to);
      if (r.kind == "raise-parallel") sum += 8 * (r.to - problem_.policy.max_parallel_packages);
      if (r.kind == "extra-level") sum += price_of_level(names_.person(r.person), names_.skill(r.skill), r.level);
      if (r.kind == "release-commitment") sum += 20.0 * static_cast<double>(commitment(r.commitment).weight);
      if (r.kind == "displace") sum += value_of(names_.package(r.package));
    }
    if (told.place && sum == 0) {
      const auto& lines = check::activity_of(problem_, id).lines;
      for (std::size_t l = 0; l < lines.size(); ++l) {
        if (told.place->lines[l].person.starts_with("extra-")) sum += lines[l].effort;
      }
      if (sum > 0) sum += 0.5 * (told.place->start - stands_.earliest);
    }
    return told.place ? sum : endless;
  }

  double price_of_level(Index person, Index skill, int level) const {
    int has = 0;
    for (const auto& known : problem_.people[static_cast<std::size_t>(person)].skills) {
      if (known.skill == skill) has = known.level;
    }
    return level <= has ? endless : 16 * (level - has) + (has == 0 ? 40 : 0);
  }

  const Commitment& commitment(Index number) const { return problem_.commitments[static_cast<std::size_t>(number)]; }

  /// What a package brings its client: the weighted hours in time, less when it is not whole.
  double value_of(Index number) const {
    const auto& package = problem_.packages[static_cast<std::size_t>(number)];
    double got = 0;
    bool whole = true;
    for (std::size_t a = 0; a < package.activities.size(); ++a) {
      const ActivityId id{number, static_cast<Index>(a)};
      const auto& placed = schedule_.at(id);
      whole = whole && placed;
      if (!placed) continue;
      double effort = 0;
      for (const auto& line : package.activities[a].lines) effort += line.effort;
      const Period late = check::late_periods(problem_, id, placed->end);
      got += effort * std::max(0.0, 1 - problem_.policy.late_discount_per_period * late);
    }
    return package.weight * got * (whole ? 1 : 1 - problem_.policy.whole);
  }

  static Period count_below(double below, double each) {
    return below == endless ? 1'000'000 : static_cast<Period>(std::ceil(below / each - 1e-6)) - 1;
  }

  std::string times(ActivityId id, double below) {
    const Period periods = count_below(below, 2);
    if (periods <= 0) return "";
    Conditions later = stands_;
    later.latest = std::min(horizon_, stands_.latest + periods);
    if (places_.first(id, later)) return "later-deadline";
    Conditions sooner = stands_;
    Period lowest = 0;
    for (const auto& after : check::activity_of(problem_, id).after) {
      lowest = std::max(lowest, schedule_.at({after.package, after.activity})->end + after.lag + 1);
    }
    sooner.earliest = std::max(lowest, stands_.earliest - periods);
    return places_.first(id, sooner) ? "earlier-release" : "";
  }

  std::string parallel(ActivityId id, double below) {
    Conditions more = stands_;
    const int packages = count_below(below, 8);
    if (packages <= 0 || more.max_parallel == 0) return "";
    more.max_parallel += packages;
    return places_.first(id, more) ? fmt::format("raise-parallel by {}", packages) : "";
  }

  /// Somebody who learns, or one new person.
  std::string people(ActivityId id, double below) {
    const auto& lines = check::activity_of(problem_, id).lines;
    const Index client = check::package_of(problem_, id).client;
    for (std::size_t l = 0; l < lines.size(); ++l) {
      Conditions other = stands_;
      other.line = static_cast<Index>(l);
      const auto held = holder(id, lines[l].group);
      for (Index p = 0; p < static_cast<Index>(problem_.people.size()); ++p) {
        const auto& person = problem_.people[static_cast<std::size_t>(p)];
        const bool kept_away = (!person.only_clients.empty() && std::ranges::count(person.only_clients, client) == 0) ||
                               std::ranges::count(person.forbidden_clients, client) > 0;
        if (kept_away || (held && *held != p) || price_of_level(p, lines[l].skill, lines[l].level) >= below) continue;
        other.person = p;
        if (places_.first(id, other)) return fmt::format("extra-level for {}", person.id);
      }
      if (held || lines[l].effort >= below) continue;
      other.person = none;
      if (below != endless) other.last_start = stands_.earliest + count_below(below - lines[l].effort, 0.5);
      if (places_.first(id, other)) return fmt::format("extra-capacity for line {}", l);
    }
    return "";
  }

  std::optional<Index> holder(ActivityId id, const std::optional<std::string>& group) const {
    const auto& package = check::package_of(problem_, id);
    for (std::size_t a = 0; group && a < package.activities.size(); ++a) {
      const auto& placed = schedule_.at({id.package, static_cast<Index>(a)});
      for (std::size_t l = 0; placed && l < placed->lines.size(); ++l) {
        if (package.activities[a].lines[l].group == group) return placed->lines[l].person;
      }
    }
    return std::nullopt;
  }

  std::string agreements(ActivityId id, double below) {
    for (std::size_t i = 0; i < problem_.commitments.size(); ++i) {
      const auto& commitment = problem_.commitments[i];
      const bool counts = commitment.package != id.package && check::is_kept(commitment, schedule_);
      if (!counts || 20.0 * static_cast<double>(commitment.weight) >= below) continue;
      if (fits_without(id, {{commitment.package, commitment.activity}})) return fmt::format("release-commitment {}", i);
    }
    return "";
  }

  std::string packages(ActivityId id, double below) {
    for (Index k = 0; k < static_cast<Index>(problem_.packages.size()); ++k) {
      std::set<ActivityId> own;
      for (std::size_t a = 0; a < problem_.packages[static_cast<std::size_t>(k)].activities.size(); ++a) {
        if (schedule_.at({k, static_cast<Index>(a)})) own.insert({k, static_cast<Index>(a)});
      }
      const bool agreed =
          std::ranges::any_of(problem_.commitments, [&](const Commitment& c) { return c.package == k; });
      if (k == id.package || own.empty() || agreed || value_of(k) >= below) continue;
      if (fits_without(id, std::move(own))) return "displace " + problem_.packages[static_cast<std::size_t>(k)].id;
    }
    return "";
  }

  /// It fits when they leave, with what comes after them; nothing that must be planned leaves, nor what it comes after.
  bool fits_without(ActivityId id, std::set<ActivityId> leaving) {
    Conditions without = stands_;
    for (const auto& gone : followers_.closure(std::move(leaving))) {
      if (schedule_.at(gone)) without.out.insert(gone);
    }
    const bool may_leave = std::ranges::none_of(without.out, [&](ActivityId gone) {
      const bool before = std::ranges::any_of(check::activity_of(problem_, id).after, [&](const Predecessor& after) {
        return ActivityId{after.package, after.activity} == gone;
      });
      return before || check::package_of(problem_, gone).required;
    });
    return may_leave && places_.first(id, without);
  }

  const Problem& problem_;
  check::Names names_;
  check::Schedule schedule_;
  check::Usage usage_;
  check::Places places_;
  check::Followers followers_;
  Conditions stands_;
  Period horizon_ = 0;
};

TEST_P(TenProblems, NothingCheaperWouldDo) {
  Cheapest cheapest(problem(), plan());
  const check::Names names(problem());
  int asked = 0;
  for (const auto& no : plan().unplanned) {
    const auto id = names.activity(no.package, no.activity);
    if (!cheapest.has_choice(id)) continue;
    ++asked;
    EXPECT_EQ(cheapest.cheaper(id, no), "") << no.package << '/' << no.activity << ' ' << no.message;
  }
  EXPECT_GT(asked, 10);
}

INSTANTIATE_TEST_SUITE_P(, TenProblems, ::testing::Range(1, 11));

}  // namespace
}  // namespace flexteam::planning::testing
