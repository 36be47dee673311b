// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/prices.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "planning/bound/market.h"
#include "planning/bound/windows.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// The horizon is cut into about this many stretches; a seller's time within one is one good, its places another.
constexpr Period stretches = 26;

/// So much of a good there is, what it costs, what is asked of it, and the smoothed difference.
struct Goods {
  std::vector<double> offered;
  std::vector<double> price;  ///< ≥ 0
  std::vector<double> load;
  std::vector<double> slope;

  Goods(std::size_t count, double begin) : offered(count, 0), price(count, begin), load(count, 0), slope(count, 0) {}

  [[nodiscard]] double worth() const { return std::inner_product(price.begin(), price.end(), offered.begin(), 0.0); }
  /// The square of the new slope.
  double turn(double memory) {
    double norm = 0;
    for (std::size_t i = 0; i < price.size(); ++i) {
      const bool held = price[i] <= 0 && load[i] < offered[i];
      slope[i] = memory * slope[i] + (held ? 0 : offered[i] - load[i]);
      norm += slope[i] * slope[i];
    }
    return norm;
  }
  void step(double size) {
    for (std::size_t i = 0; i < price.size(); ++i) price[i] = std::max(0.0, price[i] - size * slope[i]);
  }
};

class Dual {
 public:
  explicit Dual(const Compiled& c)
      : c_(c),
        market_(market_of(c)),
        windows_(windows_of(c)),
        length_(std::max(1, (c.periods + stretches - 1) / stretches)),
        count_((c.periods + length_ - 1) / std::max(1, length_)),
        hours_(at(market_.sellers) * at(count_), 0.5),
        places_(at(market_.sellers) * at(count_), 0),
        largest_(hours_.offered.size(), 0),
        worth_(at(c.clients), c.problem->policy.fairness_alpha > 0 ? 0.6 : 1.0),
        taken_(at(c.clients), 0),
        worth_slope_(at(c.clients), 0) {
    for (Index p = 0; p < c.people; ++p) {
      for (Period t = 0; t < c.periods; ++t) {
        const Units units = c.capacity[c.cell(p, t)];
        if (units <= 0) continue;
        const auto g = good_of(p, t / length_);
        hours_.offered[g] += units;
        places_.offered[g] += c.max_parallel;
        largest_[g] = std::max(largest_[g], static_cast<double>(units));
      }
    }
    // Places count in hours too, so that one step suits both.
    const double hours = std::accumulate(hours_.offered.begin(), hours_.offered.end(), 0.0);
    const double places = std::accumulate(places_.offered.begin(), places_.offered.end(), 0.0);
    if (places > 0) place_ = hours / places;
    for (auto& offered : places_.offered) offered *= place_;
    for (const double largest : largest_) place_of_.push_back(largest > 0 ? place_ / largest : 0);
  }

  /// Begins at the prices of the linear program: a person's time costs what all the rows cost that hold it.
  void begin_at(const LinearBound& linear) {
    if (linear.worth.empty()) return;
    add_prices(linear.scarce, 1, hours_.price);
    add_prices(linear.places, 1 / place_, places_.price);
    if (c_.problem->policy.fairness_alpha <= 0) return;
    for (std::size_t m = 0; m < worth_.size(); ++m) worth_[m] = std::clamp(linear.worth[m], 1e-3, 1.0);
  }

  /// Begins where an earlier search for prices ended.
  void begin_at(const Prices& prices) {
    hours_.price = prices.hours;
    places_.price = prices.places;
    worth_ = prices.worth;
  }

  void write_to(Prices& prices) const {
    prices.hours = hours_.price;
    prices.places = places_.price;
    prices.worth = worth_;
  }

  /// The dual value at the current prices, a bound for every plan; load and taken are the subgradient.
  double value() {
    find_offers();
    std::ranges::fill(hours_.load, 0);
    std::ranges::fill(places_.load, 0);
    std::ranges::fill(taken_, 0);
    double sum = hours_.worth() + places_.worth();
    for (Index m = 0; m < c_.clients; ++m) sum += conjugate(m);
    for (Index k = 0; k < static_cast<Index>(c_.packages.size()); ++k) sum += best_of_package(k);
    return sum;
  }

  /// A step against the subgradient, smoothed over the rounds, as long as the dual value is `excess` too high.
  void step(double excess) {
    constexpr double memory = 0.75;
    double norm = hours_.turn(memory) + places_.turn(memory);
    const bool always_one = c_.problem->policy.fairness_alpha <= 0;
    for (std::size_t m = 0; m < worth_.size() && !always_one; ++m) {
      if (c_.entitled[m] <= 0) continue;
      worth_slope_[m] = memory * worth_slope_[m] + taken_[m] - share(m) * c_.entitled[m];
      norm += worth_slope_[m] * worth_slope_[m];
    }
    const double size = excess / std::max(1.0, norm);
    hours_.step(size);
    places_.step(size);
    for (std::size_t m = 0; m < worth_.size() && !always_one; ++m) {
      if (c_.entitled[m] > 0) worth_[m] = std::clamp(worth_[m] - size * worth_slope_[m], 1e-3, 1.0);
    }
  }

  /// What the current prices say of people and packages.
  void describe(Prices& prices) {
    find_offers();
    prices.person.clear();
    prices.package.clear();
    for (Index p = 0; p < c_.people; ++p) prices.person.push_back(mean_price(p));
    for (Index k = 0; k < static_cast<Index>(c_.packages.size()); ++k) prices.package.push_back(package_price(k));
  }

 private:
  [[nodiscard]] double mean_price(Index person) const {
    double paid = 0;
    double units = 0;
    for (Period b = 0; b < count_; ++b) {
      const auto g = good_of(person, b);
      paid += hours_.price[g] * hours_.offered[g] + places_.price[g] * places_.offered[g];
      units += hours_.offered[g];
    }
    return units > 0 ? paid / units : 0;
  }

  /// Price of all the package's work where it is cheapest; work that nobody can do at twice its hours.
  [[nodiscard]] double package_price(Index package) {
    double sum = 0;
    chosen_.clear();
    for (const Index a : c_.package(package).activities) {
      for (Index i = 0; i < c_.activity(a).lines; ++i) {
        const auto& line = c_.line(a, i);
        const double price = fill(c_.activity(a).first_line + i, windows_.of_part[at(a)], a, 0);
        sum += std::min(price, 2.0 * line.effort);
      }
    }
    return sum;
  }

  static constexpr double nobody = 1e9;
  struct Chosen {
    std::size_t good;
    double effort;
    double places;  ///< in hours
  };

  [[nodiscard]] std::size_t good(Index seller, Period stretch) const { return at(seller) * at(count_) + at(stretch); }
  [[nodiscard]] std::size_t good_of(Index person, Period stretch) const {
    return good(market_.seller_of[at(person)], stretch);
  }

  /// The prices of one person of a seller count for all of them.
  void add_prices(const std::vector<ScarceTime>& list, double factor, std::vector<double>& price) const {
    std::ranges::fill(price, 0);
    std::vector<std::uint8_t> seen(at(market_.sellers), 0);
    for (const auto& scarce : list) {
      std::ranges::fill(seen, 0);
      for (const Index p : scarce.people) {
        if (std::exchange(seen[at(market_.seller_of[at(p)])], 1) != 0) continue;
        for (Period b = scarce.periods.from / length_; b <= scarce.periods.to / length_; ++b) {
          const Period first = std::max(scarce.periods.from, b * length_);
          const Period last = std::min(scarce.periods.to, (b + 1) * length_ - 1);
          price[good_of(p, b)] += factor * scarce.price * static_cast<double>(last - first + 1) / length_;
        }
      }
    }
  }

  /// Per ask and stretch the member where a unit costs least; without branches, for this is most of the work.
  void find_offers() {
    asked_.resize(hours_.price.size());
    for (std::size_t g = 0; g < asked_.size(); ++g) asked_[g] = largest_[g] > 0 ? hours_.price[g] : nobody;
    const auto count = at(count_);
    price_of_ask_.assign(market_.asks.size() * count, nobody);
    member_of_ask_.assign(price_of_ask_.size(), 0);
    auto* price = price_of_ask_.data();
    auto* who = member_of_ask_.data();
    for (const auto& ask : market_.asks) {
      const double least = place_ / ask.pace;
      for (std::size_t m = ask.first; m < ask.last; ++m) {
        const auto g = good(market_.members[m].seller, 0);
        const double takes = market_.members[m].takes_place ? 1 : 0;
        for (std::size_t b = 0; b < count; ++b) {
          const double one = asked_[g + b] + takes * std::max(least, place_of_[g + b]) * places_.price[g + b];
          const bool is_less = one < price[b];
          price[b] = is_less ? one : price[b];
          who[b] = is_less ? static_cast<std::int64_t>(m) : who[b];
        }
      }
      price += count;
      who += count;
    }
  }

  /// What a unit for the ask takes in the stretch.
  [[nodiscard]] Chosen chosen(Index ask, Period b, double units) const {
    const auto& member = market_.members[static_cast<std::size_t>(member_of_ask_[at(ask) * at(count_) + at(b)])];
    const auto g = good(member.seller, b);
    const double place = member.takes_place ? std::max(place_ / market_.asks[at(ask)].pace, place_of_[g]) : 0;
    return {.good = g, .effort = units, .places = units * place};
  }

  /// Fills the cheapest stretches of the window with the line's work, no faster than it goes; what lateness takes from
  /// `value` counted. The price of all of it; what it takes is put into `chosen`. What does not fit costs as if nobody
  /// had time.
  double fill(Index number, Span window, Index activity, double value) {
    const auto& line = c_.lines[at(number)];
    const Index ask = market_.ask_of[at(number)];
    const auto* prices = price_of_ask_.data() + at(ask) * at(count_);
    const Period due = c_.activity(activity).due;
    const double discount = value * c_.problem->policy.late_discount_per_period;
    const Period from = std::max(0, window.from) / length_;
    const Period to = std::min(count_ - 1, window.to / length_);
    const auto first = [&](Period b) { return std::max(window.from, b * length_); };
    open_.clear();
    if (from <= to) open_.assign(prices + from, prices + to + 1);
    if (due != none) {
      for (Period b = std::max(from, due / length_); b <= to; ++b) {
        open_[at(b - from)] += std::clamp(discount * (first(b) - due), 0.0, value);
      }
    }
    double left = line.effort;
    double sum = 0;
    for (std::size_t i = 0; left > 0; ++i) {
      const auto best = std::ranges::min_element(open_) - open_.begin();
      if (i == open_.size() || open_[static_cast<std::size_t>(best)] >= nobody) return sum + nobody * left;
      const Period b = from + static_cast<Period>(best);
      const double room = static_cast<double>(line.max) * (std::min(window.to, (b + 1) * length_ - 1) - first(b) + 1);
      const double units = std::min(left, room);
      sum += units * open_[static_cast<std::size_t>(best)];
      chosen_.push_back(chosen(ask, b, units));
      left -= units;
      open_[static_cast<std::size_t>(best)] = std::numeric_limits<double>::infinity();
    }
    return sum;
  }

  /// What the activity brings above its price when a unit of work is worth `value`; its offers are put into `chosen`.
  double surplus(Index a, Span window, double value) {
    double sum = 0;
    for (Index i = 0; i < c_.activity(a).lines; ++i) {
      sum += value * c_.line(a, i).effort - fill(c_.activity(a).first_line + i, window, a, value);
    }
    return sum;
  }

  /// What the activities of the package bring that pay for themselves and for all that they come after, at most; and
  /// their worth in units. Each pays, in order, what those before it lack: a flow, so that what is left over is a
  /// bound.
  std::pair<double, double> best_parts(const CompiledPackage& package, double part) {
    const auto count = package.activities.size();
    parts_.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
      const Index a = package.activities[i];
      auto& own = parts_[i];
      own.from = chosen_.size();
      own.surplus = surplus(a, windows_.of_part[at(a)], part);
      own.to = chosen_.size();
      own.before.assign(count, 0);
      for (const auto& link : c_.after[a]) {
        for (std::size_t j = 0; j < i; ++j) {
          if (package.activities[j] != link.activity) continue;
          own.before[j] = 1;
          for (std::size_t h = 0; h < j; ++h) own.before[h] |= parts_[j].before[h];
        }
      }
      for (std::size_t j = 0; j < i && own.surplus > 0; ++j) {
        if (own.before[j] == 0 || parts_[j].surplus >= 0) continue;
        const double paid = std::min(own.surplus, -parts_[j].surplus);
        own.surplus -= paid;
        parts_[j].surplus += paid;
      }
    }
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (parts_[i].surplus <= 0) continue;
      sum += parts_[i].surplus;
      parts_[i].taken = true;
      for (std::size_t j = 0; j < i; ++j) {
        if (parts_[i].before[j] != 0) parts_[j].taken = true;
      }
    }
    double units = 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!parts_[i].taken) continue;
      units += (1 - c_.problem->policy.whole) * static_cast<double>(c_.activity(package.activities[i]).effort);
      for (auto from = parts_[i].from; from < parts_[i].to; ++from) chosen_[kept++] = chosen_[from];
    }
    chosen_.resize(kept);
    return {sum, units};
  }

  /// The better of the package as a whole and of those of its activities that pay for themselves.
  double best_of_package(Index k) {
    const auto& package = c_.package(k);
    const double value = worth_[at(package.client)] * package.weight;
    const double part = value * (1 - c_.problem->policy.whole);
    chosen_.clear();
    const auto [parts, units] = best_parts(package, part);
    const auto mark = chosen_.size();
    double whole = 0;
    for (const Index a : package.activities) whole += surplus(a, windows_.of_whole[at(a)], value);
    const bool is_whole = windows_.can_be_whole[at(k)] != 0 && whole > parts;
    const double best = is_whole ? whole : parts;
    if (best <= 0) return 0;
    taken_[at(package.client)] += package.weight * (is_whole ? static_cast<double>(package.effort) : units);
    const auto first = is_whole ? mark : 0;
    const auto last = is_whole ? chosen_.size() : mark;
    for (auto i = first; i < last; ++i) {
      hours_.load[chosen_[i].good] += chosen_[i].effort;
      places_.load[chosen_[i].good] += chosen_[i].places;
    }
    return best;
  }

  /// x at which another unit is worth just worth_[m]: u'(x) = (1 + x)^−α.
  /// With α = 0 every unit is worth 1 and the conjugate is 0 for any x.
  [[nodiscard]] double share(std::size_t m) const {
    const double alpha = c_.problem->policy.fairness_alpha;
    return alpha <= 0 ? 0 : std::pow(worth_[m], -1 / alpha) - 1;
  }

  /// sup over x ≥ 0 of E × (u(x) − worth × x).
  [[nodiscard]] double conjugate(Index m) const {
    const double entitled = c_.entitled[at(m)];
    if (entitled <= 0) return 0;
    const double alpha = c_.problem->policy.fairness_alpha;
    const double x = share(at(m));
    const double u = alpha == 1 ? std::log1p(x) : (std::pow(1 + x, 1 - alpha) - 1) / (1 - alpha);
    return entitled * (u - worth_[at(m)] * x);
  }

  /// An activity of a package that is not planned whole.
  struct Part {
    double surplus = 0;
    bool taken = false;
    std::size_t from = 0;  ///< what it takes, in chosen_
    std::size_t to = 0;
    std::vector<std::uint8_t> before;  ///< per activity of the package: this one comes after it
  };

  const Compiled& c_;
  Market market_;
  Windows windows_;
  Period length_;
  Period count_;
  Goods hours_;                              ///< seller × stretch
  Goods places_;                             ///< seller × stretch: periods with a package, each counted as place_ hours
  double place_ = 1;                         ///< hours for each place that there is
  std::vector<double> largest_;              ///< per good: capacity of its largest period
  std::vector<double> worth_;                ///< per client: worth of another unit of value
  std::vector<double> taken_;                ///< per client: V at these prices
  std::vector<double> place_of_;             ///< per good: least that a unit takes of places, in hours
  std::vector<double> asked_;                ///< per good: price of an hour, `nobody` where there is none
  std::vector<double> price_of_ask_;         ///< ask × stretch: the least
  std::vector<std::int64_t> member_of_ask_;  ///< ask × stretch: whose that is
  std::vector<Chosen> chosen_;
  std::vector<double> open_;  ///< price in each stretch of a window that is not full
  std::vector<Part> parts_;
  std::vector<double> worth_slope_;  ///< per client: smoothed taken − asked
};

}  // namespace

Prices find_prices(const Compiled& c, const PriceOptions& options, const std::stop_token& stop) {
  using Clock = std::chrono::steady_clock;
  const auto began = Clock::now();
  Prices best;
  best.service = std::numeric_limits<double>::infinity();
  Dual dual(c);
  if (options.begin != nullptr) dual.begin_at(*options.begin);
  if (options.go_on != nullptr) dual.begin_at(*options.go_on);
  double ambition = 0.1;  // the dual value is thought to be so far above its least
  double expected = options.rounds;
  int since = 0;
  for (int round = 0; round < options.rounds && !stop.stop_requested(); ++round) {
    const double passed = std::chrono::duration<double>(Clock::now() - began).count();
    if (passed >= options.seconds) break;
    if (std::isfinite(options.seconds) && round > 0) expected = std::min(expected, round * options.seconds / passed);
    const double value = dual.value();
    if (best.hours.empty() || value < best.service) {
      if (value > best.service * (1 - 0.05 * ambition)) ++since;
      best.service = value;
      dual.write_to(best);
    } else {
      ++since;
    }
    if (since >= std::max(15, static_cast<int>(expected / 40))) {
      ambition *= 0.7;
      since = 0;
    }
    dual.step(value - best.service * (1 - ambition));
  }
  if (best.hours.empty()) return best;
  dual.begin_at(best);
  dual.describe(best);
  return best;
}

}  // namespace flexteam::planning
