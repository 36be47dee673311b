// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/market.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

using Flags = std::vector<std::uint8_t>;

class Maker {
 public:
  explicit Maker(const Compiled& c) : c_(c) {}

  Market make() {
    find_sellers();
    market_.ask_of.resize(c_.lines.size());
    for (const auto& package : c_.packages) {
      const auto& places = places_of(package);
      for (std::size_t i = 0; i < package.activities.size(); ++i) {
        const auto& activity = c_.activity(package.activities[i]);
        for (Index line = activity.first_line; line < activity.first_line + activity.lines; ++line) {
          market_.ask_of[at(line)] = ask_of(c_.lines[at(line)], places[i]);
        }
      }
    }
    return std::move(market_);
  }

 private:
  void find_sellers() {
    std::vector<std::vector<Index>> crews_of(at(c_.people));
    for (Index crew = 0; crew < static_cast<Index>(c_.crews.size()); ++crew) {
      for (const Index p : c_.crews[crew]) crews_of[at(p)].push_back(crew);
    }
    std::map<std::vector<Index>, Index> known;
    for (Index p = 0; p < c_.people; ++p) {
      const auto [found, is_new] = known.try_emplace(crews_of[at(p)], market_.sellers);
      if (is_new) {
        ++market_.sellers;
        skills_.emplace_back(c_.problem->skills.size(), 0);
      }
      market_.seller_of.push_back(found->second);
      for (const auto& skill : c_.problem->people[at(p)].skills) skills_[at(found->second)][at(skill.skill)] = 1;
    }
    sellers_of_crew_.resize(c_.crews.size());
    for (Index crew = 0; crew < static_cast<Index>(c_.crews.size()); ++crew) {
      auto& list = sellers_of_crew_[at(crew)];
      for (const Index p : c_.crews[crew]) list.push_back(market_.seller_of[at(p)]);
      std::ranges::sort(list);
      const auto rest = std::ranges::unique(list);
      list.erase(rest.begin(), rest.end());
    }
  }

  /// Per activity of the package and seller: its lines take places. Packages of the same form share one answer.
  const std::vector<Flags>& places_of(const CompiledPackage& package) {
    std::vector<std::vector<Index>> form;
    for (const Index a : package.activities) {
      std::vector<Index> skills;
      for (Index i = 0; i < c_.activity(a).lines; ++i) skills.push_back(c_.line(a, i).skill);
      form.push_back(std::move(skills));
      form.push_back(predecessors(package, a));
    }
    const auto [found, is_new] = places_.try_emplace(std::move(form));
    if (!is_new) return found->second;
    found->second.assign(package.activities.size(), Flags(at(market_.sellers), 0));
    if (c_.max_parallel <= 0) return found->second;
    for (Index seller = 0; seller < market_.sellers; ++seller) mark_longest_chain(package, seller, found->second);
    return found->second;
  }

  /// Positions in the package of what `a` starts after the end of.
  [[nodiscard]] std::vector<Index> predecessors(const CompiledPackage& package, Index a) const {
    std::vector<Index> list;
    for (const auto& link : c_.after[a]) {
      const auto found = std::ranges::find(package.activities, link.activity);
      if (found != package.activities.end() && link.lag >= 0) {
        list.push_back(static_cast<Index>(found - package.activities.begin()));
      }
    }
    return list;
  }

  /// Periods that the longest line of the activity takes that the seller has a skill for.
  [[nodiscard]] double periods(Index a, Index seller) const {
    double most = 0;
    for (Index i = 0; i < c_.activity(a).lines; ++i) {
      const auto& line = c_.line(a, i);
      if (skills_[at(seller)][at(line.skill)] == 0) continue;
      most = std::max(most, static_cast<double>(line.effort) / std::max(1, line.max));
    }
    return most;
  }

  void mark_longest_chain(const CompiledPackage& package, Index seller, std::vector<Flags>& places) const {
    std::vector<std::pair<double, Index>>
        chain;  // per activity: periods of the chain that ends with it, the one before
    Index last = none;
    for (std::size_t i = 0; i < package.activities.size(); ++i) {
      std::pair<double, Index> best{0, none};
      for (const Index before : predecessors(package, package.activities[i])) {
        if (chain[at(before)].first > best.first) best = {chain[at(before)].first, before};
      }
      best.first += periods(package.activities[i], seller);
      chain.push_back(best);
      if (best.first > 0 && (last == none || best.first > chain[at(last)].first)) last = static_cast<Index>(i);
    }
    for (; last != none; last = chain[at(last)].second) places[at(last)][at(seller)] = 1;
  }

  Index ask_of(const CompiledLine& line, const Flags& places) {
    Flags of_members;
    for (const Index seller : sellers_of_crew_[at(line.crew)]) of_members.push_back(places[at(seller)]);
    const auto next = static_cast<Index>(market_.asks.size());
    const auto [found, is_new] = asks_.try_emplace(std::tuple(line.crew, line.max, of_members), next);
    if (!is_new) return found->second;
    Market::Ask ask{.pace = static_cast<double>(std::max(1, line.max)), .first = market_.members.size()};
    for (std::size_t i = 0; i < of_members.size(); ++i) {
      market_.members.push_back({.seller = sellers_of_crew_[at(line.crew)][i], .takes_place = of_members[i] != 0});
    }
    ask.last = market_.members.size();
    market_.asks.push_back(ask);
    return next;
  }

  const Compiled& c_;
  Market market_;
  std::vector<Flags> skills_;                        ///< seller × skill: somebody of them has it
  std::vector<std::vector<Index>> sellers_of_crew_;  ///< ascending
  std::map<std::vector<std::vector<Index>>, std::vector<Flags>> places_;
  std::map<std::tuple<Index, Units, Flags>, Index> asks_;
};

}  // namespace

Market market_of(const Compiled& compiled) {
  return Maker(compiled).make();
}

}  // namespace flexteam::planning
