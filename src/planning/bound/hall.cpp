// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/hall.h"

#include <algorithm>

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

constexpr double speck = 1e-6;

/// Hands out loads to people along augmenting paths: crew → person → crew that gives some of its work away → …
class HandingOut {
 public:
  HandingOut(const Compiled& c, std::span<const CrewLoad> loads, std::span<const double> capacity)
      : c_(c), loads_(loads), free_(capacity.begin(), capacity.end()), given_(loads.size()), holders_(free_.size()) {
    for (const auto& load : loads) left_.push_back(load.units);
    for (std::size_t i = 0; i < loads.size(); ++i) given_[i].assign(c.crews[loads[i].crew].size(), 0);
    for (std::size_t i = 0; i < loads.size(); ++i) {
      const auto crew = c.crews[loads[i].crew];
      for (std::size_t j = 0; j < crew.size(); ++j) holders_[at(crew[j])].push_back({i, j});
    }
  }

  std::vector<Index> cut() {
    for (std::size_t i = 0; i < loads_.size(); ++i) {
      for (std::size_t j = 0; j < given_[i].size() && left_[i] > 0; ++j) give(i, j);
    }
    while (augment()) {
    }
    std::vector<Index> people;
    for (std::size_t p = 0; p < free_.size(); ++p) {
      if (found_by_[p].load != nobody) people.push_back(static_cast<Index>(p));
    }
    return people;
  }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
  struct Arc {
    std::size_t load = nobody;
    std::size_t place = 0;  ///< in the crew of the load
  };

  void give(std::size_t load, std::size_t place) {
    auto& room = free_[at(c_.crews[loads_[load].crew][place])];
    const double units = std::min(room, left_[load]);
    room -= units;
    left_[load] -= units;
    given_[load][place] += units;
  }

  /// One step on the shortest path from work that is left to somebody with time. False: there is none; then the people
  /// that were found are the cut.
  bool augment() {
    found_by_.assign(free_.size(), {});
    std::vector<Arc> reached_by(loads_.size());  // by which arc, backwards, a load was reached
    std::vector<std::uint8_t> reached(loads_.size(), 0);
    std::vector<std::size_t> queue;
    for (std::size_t i = 0; i < loads_.size(); ++i) {
      if (left_[i] <= speck) continue;
      reached[i] = 1;
      queue.push_back(i);
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {
      const auto load = queue[next];
      const auto crew = c_.crews[loads_[load].crew];
      for (std::size_t j = 0; j < crew.size(); ++j) {
        const auto person = at(crew[j]);
        if (found_by_[person].load != nobody) continue;
        found_by_[person] = {load, j};
        if (free_[person] > speck) {
          push(person, reached_by);
          return true;
        }
        for (const auto& arc : holders_[person]) {
          if (reached[arc.load] != 0 || given_[arc.load][arc.place] <= speck) continue;
          reached[arc.load] = 1;
          reached_by[arc.load] = arc;
          queue.push_back(arc.load);
        }
      }
    }
    return false;
  }

  void push(std::size_t person, const std::vector<Arc>& reached_by) {
    const auto walk = [&](auto&& on_arc) {
      auto to = person;
      for (;;) {
        const auto arc = found_by_[to];
        const auto back = reached_by[arc.load];
        on_arc(arc, back);
        if (back.load == nobody) return arc.load;
        to = at(c_.crews[loads_[back.load].crew][back.place]);
      }
    };
    double units = free_[person];
    const auto source = walk([&](const Arc&, const Arc& back) {
      if (back.load != nobody) units = std::min(units, given_[back.load][back.place]);
    });
    units = std::min(units, left_[source]);
    walk([&](const Arc& arc, const Arc& back) {
      given_[arc.load][arc.place] += units;
      if (back.load != nobody) given_[back.load][back.place] -= units;
    });
    left_[source] -= units;
    free_[person] -= units;
  }

  const Compiled& c_;
  std::span<const CrewLoad> loads_;
  std::vector<double> free_;                ///< per person
  std::vector<double> left_;                ///< per load
  std::vector<std::vector<double>> given_;  ///< per load and place in its crew
  std::vector<std::vector<Arc>> holders_;   ///< per person: the loads that may give work
  std::vector<Arc> found_by_;               ///< per person: the load whose work reaches them
};

}  // namespace

std::vector<Index> overloaded(const Compiled& c, std::span<const CrewLoad> loads, std::span<const double> capacity) {
  return HandingOut(c, loads, capacity).cut();
}

}  // namespace flexteam::planning
