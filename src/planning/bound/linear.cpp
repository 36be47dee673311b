// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/linear.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <set>

#include "lp/program.h"
#include "planning/bound/hall.h"
#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

using Clock = std::chrono::steady_clock;
using lp::Sense;
using lp::Term;

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

constexpr double speck = 1e-6;
constexpr int no_column = -1;
constexpr int no_row = -1;

/// The lines of an activity that one crew does equally fast, together.
struct Work {
  Index activity = none;
  Index crew = none;
  double effort = 0;
  double pace = 1;           ///< most units of one line in a period
  std::vector<double> most;  ///< per stretch of its activity's window: units that its lines can take
  int first = 0;             ///< column of its first stretch
};

/// The relaxation: work flows in units from anybody who is able, in stretches of periods. A plan always gives a
/// solution with its own value, so that the largest value is a bound. Names of rows and columns say what they stand
/// for.
class Model {
 public:
  Model(const Compiled& c, const LinearOptions& options)
      : c_(c), windows_(windows_of(c)), there_(options.newcomers == none ? c.people : options.newcomers) {
    judge();
    choose_stretches(options.most_columns);
    add_activities();
    add_packages();
    add_clients();
    for (Index b = 0; b < stretches_; ++b) add_first_capacity(b);
  }

  lp::Program& program() { return program_; }

  /// Adds the rows that the last solution breaks. Number of them.
  int cut() { return cut_utility() + cut_intensity() + cut_precedence() + cut_capacity() + cut_parallel(); }

  [[nodiscard]] std::vector<ScarceTime> scarce() const { return priced(capacity_rows_); }
  [[nodiscard]] std::vector<ScarceTime> places() const { return priced(parallel_rows_); }

  /// What another unit of value brings a client.
  [[nodiscard]] std::vector<double> worth() const {
    std::vector<double> list;
    list.reserve(value_rows_.size());
    for (const int row : value_rows_) list.push_back(row == no_row ? 0 : program_.price(row));
    return list;
  }

  /// What a unit of planned work brings, on average.
  [[nodiscard]] double hour() const {
    double brought = 0;
    for (std::size_t m = 0; m < value_rows_.size(); ++m) {
      if (value_rows_[m] != no_row) brought += program_.price(value_rows_[m]) * program_.at(value_[m]);
    }
    double worked = 0;
    for (const auto& work : works_) {
      for (std::size_t i = 0; i < work.most.size(); ++i) worked += program_.at(work.first + static_cast<int>(i));
    }
    return worked > 0 ? brought / worked : 0;
  }

 private:
  struct PeopleRow {
    int number = 0;
    Span periods;
    std::vector<Index> people;
  };

  [[nodiscard]] std::vector<ScarceTime> priced(const std::vector<PeopleRow>& rows) const {
    std::vector<ScarceTime> list;
    for (const auto& row : rows) {
      const double price = program_.price(row.number);
      if (price > speck) list.push_back({.periods = row.periods, .people = row.people, .price = price});
    }
    return list;
  }

  /// What no plan has: an activity that has no window or nobody, or comes after such a one.
  void judge() {
    possible_.assign(c_.activities.size(), 0);
    can_be_whole_ = windows_.can_be_whole;
    for (const Index a : c_.order) {
      const auto& activity = c_.activity(a);
      const auto window = windows_.of_part[at(a)];
      bool possible = window.from + activity.shortest - 1 <= window.to;
      for (Index i = 0; i < activity.lines && possible; ++i) possible = !c_.crews[c_.line(a, i).crew].empty();
      for (const auto& link : c_.after[a]) possible = possible && possible_[at(link.activity)] != 0;
      possible_[at(a)] = possible ? 1 : 0;
      if (!possible) can_be_whole_[at(activity.package)] = 0;
    }
  }

  void choose_stretches(int most_columns) {
    for (length_ = 1;; ++length_) {
      std::int64_t columns = 0;
      for (Index a = 0; a < count(); ++a) {
        if (possible_[at(a)] == 0) continue;
        const auto window = windows_.of_part[at(a)];
        columns += std::int64_t{c_.activity(a).lines} * (window.to / length_ - window.from / length_ + 1);
      }
      if (columns <= most_columns || length_ >= c_.periods) break;
    }
    stretches_ = (c_.periods + length_ - 1) / length_;
    capacity_.assign(at(stretches_), std::vector<double>(at(c_.people), 0));
    for (Index p = 0; p < there_; ++p) {
      for (Period t = 0; t < c_.periods; ++t) capacity_[at(t / length_)][at(p)] += c_.capacity[c_.cell(p, t)];
    }
    work_of_stretch_.resize(at(stretches_));
  }

  [[nodiscard]] Index count() const { return static_cast<Index>(c_.activities.size()); }
  [[nodiscard]] Index first_stretch(Index a) const { return windows_.of_part[at(a)].from / length_; }
  [[nodiscard]] Index last_stretch(Index a) const { return windows_.of_part[at(a)].to / length_; }
  /// The periods of a stretch in which the activity can work.
  [[nodiscard]] Span within(Index a, Index stretch) const {
    const auto window = windows_.of_part[at(a)];
    return {.from = std::max(window.from, stretch * length_), .to = std::min(window.to, (stretch + 1) * length_ - 1)};
  }
  /// An activity that works in the period ends there or later, and never before its shortest form would.
  [[nodiscard]] Period least_end(Index a, Period works) const {
    return std::max(works, windows_.of_part[at(a)].from + c_.activity(a).shortest - 1);
  }

  /// Units that cost takes from the benefit for each count of a rule.
  [[nodiscard]] double worth_of(double weight) const {
    return c_.problem->policy.point_hours * static_cast<double>(std::llround(100 * weight)) / 100;
  }

  /// The least that a unit of work costs: being late, and travelling with as much work as a week can hold.
  [[nodiscard]] double least_cost(const Work& work, Period from) const {
    const auto& activity = c_.activity(work.activity);
    const auto& weights = c_.problem->policy.weights;
    double sum = 0;
    if (activity.due != none && from > activity.due && activity.effort > 0) {
      sum += worth_of(weights.lateness) * (least_end(work.activity, from) - activity.due) /
             static_cast<double>(activity.effort);
    }
    const double per_minute = worth_of(weights.travel);
    if (per_minute > 0 && !c_.travel[activity.package].empty()) {
      double least = std::numeric_limits<double>::infinity();
      for (const Index p : c_.crews[work.crew]) {
        const double minutes = static_cast<double>(c_.minutes(activity.package, p));
        if (largest_[at(p)] > 0) least = std::min(least, per_minute * minutes / largest_[at(p)]);
      }
      if (std::isfinite(least)) sum += least;
    }
    return sum;
  }

  void add_activities() {
    largest_.assign(at(c_.people), 0);
    for (Index p = 0; p < c_.people; ++p) {
      for (Period t = 0; t < c_.periods; ++t) {
        largest_[at(p)] = std::max(largest_[at(p)], static_cast<double>(c_.capacity[c_.cell(p, t)]));
      }
    }
    planned_.assign(c_.activities.size(), no_column);
    works_of_.resize(c_.activities.size());
    for (Index a = 0; a < count(); ++a) {
      if (possible_[at(a)] == 0) continue;
      const auto& activity = c_.activity(a);
      const double start = worth_of(c_.problem->policy.weights.start) * std::max(0, windows_.of_part[at(a)].from);
      planned_[at(a)] = program_.add_column(fmt::format("planned_{}", a), -start, 1);
      std::map<std::pair<Index, Units>, std::vector<Index>> alike;
      for (Index i = 0; i < activity.lines; ++i) alike[{c_.line(a, i).crew, c_.line(a, i).max}].push_back(i);
      for (const auto& [what, lines] : alike) add_work(a, what.first, lines);
    }
    for (Index a = 0; a < count(); ++a) {
      if (possible_[at(a)] == 0) continue;
      for (const auto& link : c_.after[a]) {
        program_.add_row(fmt::format("after_{}_{}", a, link.activity), Sense::at_most,
                         {{planned_[at(a)], 1}, {planned_[at(link.activity)], -1}}, 0);
      }
    }
  }

  void add_work(Index a, Index crew, const std::vector<Index>& lines) {
    Work work{.activity = a, .crew = crew, .pace = static_cast<double>(c_.line(a, lines.front()).max)};
    for (const Index i : lines) work.effort += c_.line(a, i).effort;
    std::vector<Term> terms;
    for (Index b = first_stretch(a); b <= last_stretch(a); ++b) {
      const auto periods = within(a, b);
      double most = 0;
      for (Period t = periods.from; t <= periods.to; ++t) {
        Units able = 0;
        for (const Index p : c_.crews[crew]) able = std::max(able, c_.capacity[c_.cell(p, t)]);
        for (const Index i : lines) most += std::min(c_.line(a, i).max, able);
      }
      work.most.push_back(std::min(most, work.effort));
      const int column = program_.add_column(fmt::format("work_{}_{}_{}", a, works_.size(), b),
                                             -least_cost(work, periods.from), work.most.back());
      if (b == first_stretch(a)) work.first = column;
      terms.push_back({column, 1});
      work_of_stretch_[at(b)].push_back(works_.size());
    }
    terms.push_back({planned_[at(a)], -work.effort});
    program_.add_row(fmt::format("effort_{}_{}", a, works_.size()), Sense::equal, std::move(terms), 0);
    works_of_[at(a)].push_back(works_.size());
    works_.push_back(std::move(work));
  }

  /// What the package's work is worth, each unit in its stretch.
  void add_terms_of(Index package, double factor, std::vector<Term>& terms) const {
    for (const Index a : c_.package(package).activities) {
      for (const auto w : works_of_[at(a)]) {
        const auto& work = works_[w];
        for (Index b = first_stretch(a); b <= last_stretch(a); ++b) {
          const double timely = rules::timely(c_, a, least_end(a, within(a, b).from));
          if (timely > 0) terms.push_back({work.first + b - first_stretch(a), factor * timely});
        }
      }
    }
  }

  /// A whole package brings the rest of its worth: no more than its work does, nor than any of its activities is
  /// planned.
  void add_packages() {
    whole_.assign(c_.packages.size(), no_column);
    for (Index k = 0; k < static_cast<Index>(c_.packages.size()); ++k) {
      if (can_be_whole_[at(k)] == 0 || c_.problem->policy.whole <= 0) continue;
      double most = 0;
      for (const Index a : c_.package(k).activities) {
        const Period end = windows_.of_whole[at(a)].from + c_.activity(a).shortest - 1;
        most += static_cast<double>(c_.activity(a).effort) * rules::timely(c_, a, end);
      }
      if (most <= 0) continue;
      whole_[at(k)] = program_.add_column(fmt::format("whole_{}", k), 0, most);
      std::vector<Term> terms;
      add_terms_of(k, -1, terms);
      terms.push_back({whole_[at(k)], 1});
      program_.add_row(fmt::format("got_{}", k), Sense::at_most, std::move(terms), 0);
      for (const Index a : c_.package(k).activities) {
        program_.add_row(fmt::format("all_{}_{}", k, a), Sense::at_most, {{whole_[at(k)], 1}, {planned_[at(a)], -most}},
                         0);
      }
    }
  }

  void add_clients() {
    value_.assign(at(c_.clients), no_column);
    value_rows_.assign(at(c_.clients), no_row);
    served_.assign(at(c_.clients), no_column);
    for (Index m = 0; m < c_.clients; ++m) {
      if (c_.entitled[at(m)] <= 0) continue;
      std::vector<Term> terms;
      double most = 0;
      for (Index k = 0; k < static_cast<Index>(c_.packages.size()); ++k) {
        const auto& package = c_.package(k);
        if (package.client != m) continue;
        add_terms_of(k, -package.weight * (1 - c_.problem->policy.whole), terms);
        if (whole_[at(k)] != no_column) terms.push_back({whole_[at(k)], -package.weight * c_.problem->policy.whole});
        most += package.weight * static_cast<double>(package.effort);
      }
      if (most <= 0) continue;
      value_[at(m)] = program_.add_column(fmt::format("value_{}", m), 0, most);
      terms.push_back({value_[at(m)], 1});
      value_rows_[at(m)] = program_.add_row(fmt::format("value_of_{}", m), Sense::at_most, std::move(terms), 0);
      served_[at(m)] = program_.add_column(fmt::format("served_{}", m), 1, utility(m, most));
      for (const double x : {0.0, 0.5, 1.0, 2.0}) add_tangent(m, x * c_.entitled[at(m)]);
    }
  }

  [[nodiscard]] double utility(Index m, double value) const {
    const double entitled = c_.entitled[at(m)];
    return entitled * rules::utility(value / entitled, c_.problem->policy.fairness_alpha);
  }

  /// u is concave: it lies under its tangent at any value.
  void add_tangent(Index m, double value) {
    const double slope = std::pow(1 + value / c_.entitled[at(m)], -c_.problem->policy.fairness_alpha);
    program_.add_row(fmt::format("tangent_{}_{}", m, program_.rows()), Sense::at_most,
                     {{served_[at(m)], 1}, {value_[at(m)], -slope}}, utility(m, value) - slope * value);
  }

  int cut_utility() {
    int added = 0;
    for (Index m = 0; m < c_.clients; ++m) {
      if (served_[at(m)] == no_column) continue;
      const double value = program_.at(value_[at(m)]);
      if (program_.at(served_[at(m)]) <= utility(m, value) + 1e-6 * c_.total_capacity) continue;
      add_tangent(m, value);
      ++added;
    }
    return added;
  }

  /// Work of an activity that is half planned goes half as fast.
  int cut_intensity() {
    int added = 0;
    for (std::size_t w = 0; w < works_.size(); ++w) {
      const auto& work = works_[w];
      const int planned = planned_[at(work.activity)];
      for (std::size_t i = 0; i < work.most.size(); ++i) {
        const int column = work.first + static_cast<int>(i);
        if (program_.at(column) <= work.most[i] * program_.at(planned) + 1e-4 * work.effort) continue;
        program_.add_row(fmt::format("intensity_{}_{}", w, i), Sense::at_most, {{column, 1}, {planned, -work.most[i]}},
                         0);
        ++added;
      }
    }
    return added;
  }

  /// By any moment no larger a part of an activity is done than of what it comes after.
  int cut_precedence() {
    int added = 0;
    for (Index a = 0; a < count(); ++a) {
      if (possible_[at(a)] == 0 || works_of_[at(a)].empty()) continue;
      for (const auto& link : c_.after[a]) {
        if (works_of_[at(link.activity)].empty()) continue;
        double most = 1e-3;
        Index worst = none;
        for (Index b = first_stretch(a); b <= last_stretch(a); ++b) {
          const double ahead = done(a, b) - done(link.activity, stretch_before(a, b, link.lag));
          if (ahead > most) {
            most = ahead;
            worst = b;
          }
        }
        if (worst == none) continue;
        std::vector<Term> terms;
        add_done(a, worst, 1, terms);
        add_done(link.activity, stretch_before(a, worst, link.lag), -1, terms);
        program_.add_row(fmt::format("order_{}_{}_{}", a, link.activity, worst), Sense::at_most, std::move(terms), 0);
        ++added;
      }
    }
    return added;
  }

  /// The last stretch in which something with this lag before `a` can work if `a` works in stretch b.
  [[nodiscard]] Index stretch_before(Index a, Index b, Period lag) const {
    return (within(a, b).to - 1 - lag) / length_;
  }

  [[nodiscard]] double done(Index a, Index until) const {
    double sum = 0;
    double effort = 0;
    for (const auto w : works_of_[at(a)]) {
      const auto& work = works_[w];
      effort += work.effort;
      for (Index b = first_stretch(a); b <= std::min(until, last_stretch(a)); ++b) {
        sum += program_.at(work.first + b - first_stretch(a));
      }
    }
    return sum / effort;
  }

  void add_done(Index a, Index until, double sign, std::vector<Term>& terms) const {
    for (const auto w : works_of_[at(a)]) {
      const auto& work = works_[w];
      for (Index b = first_stretch(a); b <= std::min(until, last_stretch(a)); ++b) {
        terms.push_back({work.first + b - first_stretch(a), sign / static_cast<double>(c_.activity(a).effort)});
      }
    }
  }

  void add_first_capacity(Index b) {
    std::map<Index, std::vector<Index>> by_skill;
    std::vector<Index> all;
    for (Index p = 0; p < c_.people; ++p) {
      all.push_back(p);
      for (const auto& skill : c_.problem->people[at(p)].skills) by_skill[skill.skill].push_back(p);
    }
    add_capacity(b, all);
    for (const auto& [skill, people] : by_skill) add_capacity(b, people);
  }

  void add_capacity(Index b, const std::vector<Index>& people) {
    std::vector<std::uint8_t> inside(at(c_.people), 0);
    for (const Index p : people) inside[at(p)] = 1;
    std::map<Index, bool> all_inside;
    std::vector<Term> terms;
    for (const auto w : work_of_stretch_[at(b)]) {
      const auto& work = works_[w];
      const auto [found, is_new] = all_inside.try_emplace(work.crew, false);
      if (is_new) {
        found->second = std::ranges::all_of(c_.crews[work.crew], [&](Index p) { return inside[at(p)] != 0; });
      }
      if (found->second) terms.push_back({work.first + b - first_stretch(work.activity), 1});
    }
    if (terms.empty()) return;
    // Only those who can do any of it: the hours of others are no help.
    std::set<Index> able;
    for (const auto& [crew, all] : all_inside) {
      if (all) able.insert(c_.crews[crew].begin(), c_.crews[crew].end());
    }
    double units = 0;
    for (const Index p : able) units += capacity_[at(b)][at(p)];
    const int number = program_.add_row(fmt::format("capacity_{}_{}", b, capacity_rows_.size()), Sense::at_most,
                                        std::move(terms), units);
    capacity_rows_.push_back({.number = number, .periods = periods_of(b), .people = {able.begin(), able.end()}});
  }

  [[nodiscard]] Span periods_of(Index stretch) const {
    return {.from = stretch * length_, .to = std::min(c_.periods, (stretch + 1) * length_) - 1};
  }

  /// Somebody who works on a line for one period is with its package for that period, and of activities that come after
  /// each other only one is worked on. For each set of people, stretch and package the longest such chain counts.
  int cut_parallel() {
    if (c_.max_parallel <= 0) return 0;
    int added = 0;
    const auto sets = people_sets();
    for (Index b = 0; b < stretches_; ++b) {
      for (const auto& inside : sets) {
        double places = 0;
        std::vector<Index> people;
        for (Index p = 0; p < c_.people; ++p) {
          if (inside[at(p)] == 0) continue;
          people.push_back(p);
          if (p >= there_) continue;
          for (Period t = periods_of(b).from; t <= periods_of(b).to; ++t) {
            if (c_.capacity[c_.cell(p, t)] > 0) places += c_.max_parallel;
          }
        }
        double taken = 0;
        std::vector<Term> terms;
        for (Index k = 0; k < static_cast<Index>(c_.packages.size()); ++k) taken += chain(k, b, inside, terms);
        if (taken <= places + 1e-3 * (1 + places)) continue;
        const int number = program_.add_row(fmt::format("parallel_{}_{}", b, program_.rows()), Sense::at_most,
                                            std::move(terms), places);
        parallel_rows_.push_back({.number = number, .periods = periods_of(b), .people = std::move(people)});
        ++added;
      }
    }
    return added;
  }

  [[nodiscard]] std::vector<std::vector<std::uint8_t>> people_sets() const {
    std::vector<std::vector<std::uint8_t>> sets(at(static_cast<Index>(c_.problem->skills.size())) + 1,
                                                std::vector<std::uint8_t>(at(c_.people), 0));
    std::ranges::fill(sets.back(), 1);
    for (Index p = 0; p < c_.people; ++p) {
      for (const auto& skill : c_.problem->people[at(p)].skills) sets[at(skill.skill)][at(p)] = 1;
    }
    return sets;
  }

  /// Periods of people that the heaviest chain of the package takes; its terms are added to `terms`.
  double chain(Index package, Index b, const std::vector<std::uint8_t>& inside, std::vector<Term>& terms) const {
    std::map<Index, std::pair<double, Index>>
        best;  // per activity: weight of the chain that ends with it, the one before
    std::pair<double, Index> last{0, none};
    for (const Index a : c_.package(package).activities) {
      if (possible_[at(a)] == 0) continue;
      double own = 0;
      if (first_stretch(a) <= b && b <= last_stretch(a)) {
        for (const auto w : works_of_[at(a)]) {
          const auto& work = works_[w];
          if (!all_of_crew(work.crew, inside)) continue;
          own += program_.at(work.first + b - first_stretch(a)) / work.pace;
        }
      }
      std::pair<double, Index> before{0, none};
      for (const auto& link : c_.after[a]) {
        const auto found = best.find(link.activity);
        if (found != best.end() && found->second.first > before.first) before = {found->second.first, link.activity};
      }
      best[a] = {own + before.first, before.second};
      if (best[a].first > last.first) last = {best[a].first, a};
    }
    for (Index a = last.second; a != none; a = best[a].second) {
      if (first_stretch(a) > b || b > last_stretch(a)) continue;
      for (const auto w : works_of_[at(a)]) {
        const auto& work = works_[w];
        if (all_of_crew(work.crew, inside)) terms.push_back({work.first + b - first_stretch(a), 1 / work.pace});
      }
    }
    return last.first;
  }

  [[nodiscard]] bool all_of_crew(Index crew, const std::vector<std::uint8_t>& inside) const {
    return std::ranges::all_of(c_.crews[crew], [&](Index p) { return inside[at(p)] != 0; });
  }

  int cut_capacity() {
    int added = 0;
    for (Index b = 0; b < stretches_; ++b) {
      std::map<Index, double> of_crew;
      for (const auto w : work_of_stretch_[at(b)]) {
        const auto& work = works_[w];
        const double units = program_.at(work.first + b - first_stretch(work.activity));
        if (units > speck) of_crew[work.crew] += units;
      }
      std::vector<CrewLoad> loads;
      loads.reserve(of_crew.size());
      for (const auto& [crew, units] : of_crew) loads.push_back({.crew = crew, .units = units});
      auto people = overloaded(c_, loads, capacity_[at(b)]);
      if (people.empty()) continue;
      double over = 0;
      for (const auto& [crew, units] : of_crew) {
        if (std::ranges::includes(people, c_.crews[crew])) over += units;
      }
      for (const Index p : people) over -= capacity_[at(b)][at(p)];
      if (over <= 1e-3) continue;
      add_capacity(b, people);
      ++added;
    }
    return added;
  }

  const Compiled& c_;
  Windows windows_;
  Index there_;  ///< who comes after has no hours: newcomers
  lp::Program program_;
  Period length_ = 1;
  Index stretches_ = 0;
  std::vector<std::uint8_t> possible_;         ///< per activity
  std::vector<std::uint8_t> can_be_whole_;     ///< per package
  std::vector<std::vector<double>> capacity_;  ///< stretch × person
  std::vector<double> largest_;                ///< per person: largest capacity of a period
  std::vector<Work> works_;
  std::vector<std::vector<std::size_t>> works_of_;         ///< per activity
  std::vector<std::vector<std::size_t>> work_of_stretch_;  ///< per stretch
  std::vector<int> planned_;                               ///< per activity: column
  std::vector<int> whole_;                                 ///< per package: column
  std::vector<int> value_;                                 ///< per client: column
  std::vector<int> value_rows_;                            ///< per client: row
  std::vector<int> served_;                                ///< per client: column
  std::vector<PeopleRow> capacity_rows_;
  std::vector<PeopleRow> parallel_rows_;
};

/// The format has no program without columns: one that must be 0.
bool write_nothing(const std::string& file) {
  lp::Program program;
  const int nothing = program.add_column("nothing", 1, 0);
  program.add_row("no_work", lp::Sense::at_most, {{nothing, 1}}, 0);
  return program.write(file);
}

}  // namespace

LinearOutcome linear_bound(const Compiled& c, const LinearOptions& options, const std::stop_token& stop) {
  const auto begin = Clock::now();
  LinearOutcome outcome;
  auto& bound = outcome.bound;
  Model model(c, options);
  auto& program = model.program();
  if (c.total_capacity <= 0 || program.columns() == 0) {  // nothing can be planned
    bound.benefit = 0;
    bound.closed = true;
    bound.worth.assign(at(c.clients), 0);
    if (!options.file.empty()) outcome.file_written = write_nothing(options.file);
    return outcome;
  }
  while (!stop.stop_requested()) {
    const double left = options.seconds - std::chrono::duration<double>(Clock::now() - begin).count();
    if (left <= 0 || !program.maximise(left, stop)) break;
    bound.benefit = std::min(bound.benefit, program.bound());
    bound.scarce = model.scarce();
    bound.places = model.places();
    bound.hour = model.hour();
    bound.worth = model.worth();
    bound.columns = program.columns();
    bound.rows = program.rows();
    bound.closed = model.cut() == 0;
    if (bound.closed) break;
  }
  if (!options.file.empty()) outcome.file_written = program.write(options.file);
  return outcome;
}

}  // namespace flexteam::planning
