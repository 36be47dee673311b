// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/mend/judge.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "planning/compiled/published.h"
#include "planning/decode/insert.h"
#include "planning/decode/lay_near.h"
#include "planning/mend/mender.h"
#include "planning/rules/rules.h"
#include "planning/search/journal.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

constexpr std::size_t most_repairs = 3;
/// Periods from where it is within which work is moved for a repair.
constexpr Period farthest_way = 26;

class Judge {
 public:
  Judge(const Problem& problem, const Plan& plan)
      : c_(compile(problem)),
        placements_(placements_of(plan, c_)),
        by_hand_(c_.activities.size(), 0),
        state_((freeze(c_), empty_state(c_))),
        inserter_(c_, 1) {
    // Repairs keep the amounts of the plan that is judged.
    for (std::size_t a = 0; a < placements_.size(); ++a) {
      if (placements_[a].planned() && c_.frozen[a] == 0) c_.published[a] = placements_[a];
    }
  }

  /// Lays lines over the plan, on a state in which nobody else works.
  void lay_over(const std::vector<Commitment>& hands) {
    std::map<Index, Hands> of;
    for (const auto& hand : hands) of[c_.package(hand.package).first + hand.activity][hand.line] = &hand;
    for (const auto& [a, lines] : of) {
      placements_[at(a)] = laid_over(a, lines);
      by_hand_[at(a)] = 1;
    }
  }

  std::vector<Breach> find() {
    for (const bool hand : {false, true}) {
      for (const Index a : c_.order) {
        if (placements_[at(a)].planned() && (by_hand_[at(a)] != 0) == hand) judge_one(a);
      }
    }
    for (auto& breach : breaches_) find_repairs(breach);
    for (const auto& rule : rules::hard()) {
      const bool told = std::ranges::find(breaches_, rule.name, &Breach::rule) != breaches_.end();
      if (!told && rule.full(state_) > 0) breaches_.push_back({.rule = rule.name, .repairs = {}});
    }
    return std::move(breaches_);
  }

 private:
  /// What is put by hand of an activity, by line.
  using Hands = std::map<Index, const Commitment*>;

  [[nodiscard]] Index person_of(Index a, Index line) const {
    const auto& placement = placements_[at(a)];
    return placement.planned() && line != none ? placement.runs[at(line)].person : none;
  }

  /// The activity from its first line on that is put by hand, all others from there on too.
  Placement laid_over(Index a, const Hands& hands) {
    const auto& activity = c_.activity(a);
    Period first = never;
    for (const auto& [line, hand] : hands) first = std::min(first, hand->start);
    Placement placement{.start = first, .end = first + activity.min_periods - 1, .runs = {}, .amounts = {}};
    for (Index line = 0; line < activity.lines; ++line) {
      const auto found = hands.find(line);
      const Commitment hand = found != hands.end()
                                  ? *found->second
                                  : Commitment{.person = person_of(a, line), .start = first, .amounts = {}};
      const auto offset = static_cast<std::int32_t>(placement.amounts.size());
      const Period start = lay_one(a, line, hand, placement.amounts);
      const auto length = static_cast<Period>(placement.amounts.size()) - offset;
      placement.runs.push_back({hand.person, start, length, offset});
      placement.end = std::max(placement.end, start + length - 1);
    }
    return placement;
  }

  /// Writes the amounts and hands back the first period: as asked if they are whole, else as the person is there.
  Period lay_one(Index a, Index number, const Commitment& hand, std::vector<Units>& amounts) const {
    const auto& line = c_.line(a, number);
    if (std::accumulate(hand.amounts.begin(), hand.amounts.end(), Units{0}) == line.effort) {
      amounts.insert(amounts.end(), hand.amounts.begin(), hand.amounts.end());
      return hand.start;
    }
    const auto before = amounts.size();
    if (hand.person != none && hand.start >= 0 && hand.start < c_.periods) {
      const State nobody = empty_state(c_);
      const Ask ask{.effort = line.effort,
                    .min = line.min,
                    .most = std::max(1, line.max),
                    .latest = c_.periods - 1,
                    .rigid = c_.activity(a).rigid,
                    .first = {}};
      const auto& published = c_.published[at(a)];
      const Amounts near = published.planned() ? published_amounts(published, number) : Amounts{};
      const Laid laid = lay_near(nobody, ask, hand.person, hand.start, OwnWork::nothing(nobody), near,
                                 [&](Units amount) { amounts.push_back(amount); });
      if (laid.fits) return laid.start;
    }
    amounts.resize(before);
    for (Units left = line.effort; left > 0; left -= std::max(1, line.max)) {
      amounts.push_back(std::min(left, std::max(1, line.max)));
    }
    return hand.start;
  }

  /// It lies within the problem, so that the state can hold it.
  [[nodiscard]] bool placeable(const Placement& placement) const {
    const auto within = [this](Period t) { return t >= 0 && t < c_.periods; };
    return within(placement.start) && within(placement.end) && std::ranges::all_of(placement.runs, [&](const Run& run) {
             return run.person != none && within(run.start) && within(run.end());
           });
  }

  void judge_one(Index a) {
    const auto& placement = placements_[at(a)];
    // What was put there by hand is judged last, and then told of that.
    const bool waits_for_hand = by_hand_[at(a)] == 0 && std::ranges::any_of(c_.after[a], [this](const Link& link) {
                                  return by_hand_[at(link.activity)] != 0;
                                });
    for (const auto& rule : rules::hard()) {
      if (rule.name == rules::precedence.name && waits_for_hand) continue;
      // Weeks that are not there have no hours either; that they are not there says enough.
      const bool outside =
          placement.end >= c_.periods && rule.name != rules::horizon.name && rule.name != rules::skill.name;
      if (outside || rule.breaks(state_, a, placement) == 0) continue;
      tell(rule, a);
      if (!placement.runs.empty() && breaches_.back().person == none) break;  // whatever else is wrong comes of that
    }
    if (placeable(placement)) place(state_, a, Placement(placement));
  }

  /// A group with two holders, which only a broken plan has, is held by who is left once `a` is out.
  void name_holders(Index a) {
    const Index package = c_.activity(a).package;
    for (const auto& worker : state_.workers[at(package)]) {
      const Index group = c_.line(worker.activity, worker.line).group;
      if (group != none) state_.group_holder[at(group)].person = worker.person;
    }
  }

  void tell(const rules::HardRule& rule, Index a) {
    const auto& placement = placements_[at(a)];
    const auto& activity = c_.activity(a);
    const Index first = activity.lines > 0 ? 0 : none;
    Breach breach{.rule = rule.name,
                  .package = activity.package,
                  .activity = activity.number,
                  .line = first,
                  .person = person_of(a, first),
                  .start = placement.start,
                  .from = placement.start,
                  .until = placement.end,
                  .by_hand = by_hand_[at(a)] != 0,
                  .repairs = {}};
    if (rule.name == rules::capacity.name || rule.name == rules::max_parallel.name) narrow(rule, a, breach);
    if (rule.name == rules::skill.name) {
      for (Index line = 0; line < activity.lines; ++line) {
        const auto crew = c_.crews[c_.line(a, line).crew];
        if (std::ranges::find(crew, person_of(a, line)) != crew.end()) continue;
        breach.line = line;
        breach.person = person_of(a, line);
        break;
      }
    }
    breaches_.push_back(std::move(breach));
  }

  /// The line and the periods in which a rule about people's weeks is broken.
  void narrow(const rules::HardRule& rule, Index a, Breach& breach) const {
    const auto& placement = placements_[at(a)];
    for (std::size_t i = 0; i < placement.runs.size(); ++i) {
      const auto& run = placement.runs[i];
      std::optional<Period> first;
      for (Period j = 0; j < run.length; ++j) {
        const Placement one{.start = run.start + j,
                            .end = run.start + j,
                            .runs = {{run.person, run.start + j, 1, 0}},
                            .amounts = {placement.of(run)[at(j)]}};
        if (rule.breaks(state_, a, one) == 0) continue;
        if (!first) first = run.start + j;
        breach.until = run.start + j;
      }
      if (!first) continue;
      breach.from = *first;
      breach.line = static_cast<Index>(i);
      breach.person = run.person;
      return;
    }
  }

  /// The activity fits there with the person in the line, beside all that stands.
  bool fits(Index a, Index line, Index person, Period start) {
    if (start < c_.activity(a).release || start >= c_.periods) return false;
    Taste taste;
    taste.near = true;
    const Terms terms{
        .earliest = start, .latest = c_.activity(a).latest, .last_start = start, .line = line, .person = person};
    return inserter_.find_within(state_, a, taste, terms) &&
           rules::first_broken(state_, a, inserter_.placement()) == nullptr;
  }

  void find_repairs(Breach& breach) {
    if (breach.line == none) return;
    const Index a = c_.package(breach.package).first + breach.activity;
    const Placement was = placements_[at(a)];
    const bool stood = state_.planned(a);
    if (stood) {
      lift(state_, a);
      name_holders(a);
    }
    const Period start = std::clamp(was.start, 0, c_.periods - 1);
    const auto crew = c_.crews[c_.line(a, breach.line).crew];
    const auto add = [&](Index person, Period when) {
      const bool twice = std::ranges::any_of(
          breach.repairs, [&](const Repair& one) { return one.person == person && one.start == when; });
      if (!twice && breach.repairs.size() < most_repairs) breach.repairs.push_back({.person = person, .start = when});
    };
    const auto nearest = [&](Index person) -> std::optional<Period> {
      for (Period d = 0; d < c_.periods; ++d) {
        for (const Period when : {start + d, start - d}) {
          if (when >= 0 && when < c_.periods && fits(a, breach.line, person, when)) return when;
        }
      }
      return std::nullopt;
    };
    const auto& published = c_.published[at(a)];
    if (c_.frozen[at(a)] != 0 && rules::first_broken(state_, a, published) == nullptr) {
      add(published.runs[at(breach.line)].person, published.start);  // it may be nowhere else
    }
    if (std::ranges::find(crew, breach.person) != crew.end()) {
      if (const auto when = nearest(breach.person)) add(breach.person, *when);
    }
    std::vector<std::pair<Period, Index>> others;
    for (const Index person : crew) {
      if (person == breach.person) continue;
      if (const auto when = nearest(person)) others.emplace_back(std::abs(*when - start), person);
    }
    std::ranges::sort(others);
    for (const auto& [distance, person] : others) {
      if (breach.repairs.size() >= most_repairs) break;
      add(person, *nearest(person));
    }
    if (stood) place(state_, a, Placement(was));
    if (breach.repairs.empty() && stood) find_ways(breach, a, start);
  }

  /// Where nothing is free: the nearest start with which all that stands in the way finds another place.
  void find_ways(Breach& breach, Index a, Period start) {
    std::vector<Period> starts{start};
    // Near starts one by one, further ones in longer steps.
    for (Period d = 1; d <= farthest_way; d += 1 + d / 4) {
      if (start + d < c_.periods) starts.push_back(start + d);
      if (start - d >= c_.activity(a).release) starts.push_back(start - d);
    }
    for (const Period when : starts) {
      for (const Index person : c_.crews[c_.line(a, breach.line).crew]) {
        const auto others = moved_for({a, breach.line, person, when});
        if (others) breach.repairs.push_back({person, when, *others});
        if (breach.repairs.size() == most_repairs) return;
      }
      if (!breach.repairs.empty()) return;
    }
  }

  /// How many others move when the line is put there; nothing when it cannot be or something finds no other place.
  std::optional<Index> moved_for(const Spot& spot) {
    Journal journal(state_);
    Mender mender(state_, journal, inserter_);
    mender.take(spot.activity);
    name_holders(spot.activity);
    std::optional<Index> others;
    if (mender.make_way(spot)) {
      mender.put_back();
      std::vector<Index> touched;
      journal.visit([&](Index a) { touched.push_back(a); });
      std::ranges::sort(touched);
      touched.erase(std::ranges::unique(touched).begin(), touched.end());
      const auto moved = [&](Index a) { return a != spot.activity && !(state_.placement(a) == placements_[at(a)]); };
      if (std::ranges::all_of(touched, [&](Index a) { return state_.planned(a); })) {
        others = static_cast<Index>(std::ranges::count_if(touched, moved));
      }
    }
    journal.undo(0);
    return others;
  }

  Compiled c_;
  std::vector<Placement> placements_;
  std::vector<std::uint8_t> by_hand_;
  State state_;
  Inserter inserter_;
  std::vector<Breach> breaches_;
};

}  // namespace

std::vector<Breach> judge(const Problem& problem, const Plan& plan, const std::vector<Commitment>& by_hand) {
  Judge judge(problem, plan);
  judge.lay_over(by_hand);
  return judge.find();
}

}  // namespace flexteam::planning
