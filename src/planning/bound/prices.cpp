// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/prices.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include "planning/bound/windows.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// The horizon is cut into about this many stretches; a person's time within one is one good.
constexpr Period stretches = 26;

class Dual {
 public:
  explicit Dual(const Compiled& c)
      : c_(c),
        windows_(windows_of(c)),
        length_(std::max(1, (c.periods + stretches - 1) / stretches)),
        count_((c.periods + length_ - 1) / std::max(1, length_)),
        capacity_(at(c.people) * at(count_), 0),
        price_(capacity_.size(), 0.5),
        load_(capacity_.size(), 0),
        worth_(at(c.clients), c.problem->policy.fairness_alpha > 0 ? 0.6 : 1.0),
        taken_(at(c.clients), 0),
        slope_(capacity_.size(), 0),
        worth_slope_(at(c.clients), 0) {
    for (Index p = 0; p < c.people; ++p) {
      for (Period t = 0; t < c.periods; ++t) capacity_[good(p, t / length_)] += c.capacity[c.cell(p, t)];
    }
  }

  /// Begins at the prices of the linear program: a person's time costs what all the rows cost that hold it.
  void begin_at(const LinearBound& linear) {
    if (linear.worth.empty()) return;
    std::ranges::fill(price_, 0);
    for (const auto& scarce : linear.scarce) {
      for (Period b = scarce.periods.from / length_; b <= scarce.periods.to / length_; ++b) {
        const Period first = std::max(scarce.periods.from, b * length_);
        const Period last = std::min(scarce.periods.to, (b + 1) * length_ - 1);
        const double part = static_cast<double>(last - first + 1) / length_;
        for (const Index p : scarce.people) price_[good(p, b)] += part * scarce.price;
      }
    }
    if (c_.problem->policy.fairness_alpha <= 0) return;
    for (std::size_t m = 0; m < worth_.size(); ++m) worth_[m] = std::clamp(linear.worth[m], 1e-3, 1.0);
  }

  /// The dual value at the current prices, a bound for every plan; load and taken are the subgradient.
  double value() {
    cheapest_of_crews();
    std::ranges::fill(load_, 0);
    std::ranges::fill(taken_, 0);
    double sum = 0;
    for (std::size_t i = 0; i < price_.size(); ++i) sum += price_[i] * capacity_[i];
    for (Index m = 0; m < c_.clients; ++m) sum += conjugate(m);
    for (Index k = 0; k < static_cast<Index>(c_.packages.size()); ++k) sum += best_of_package(k);
    return sum;
  }

  /// A step against the subgradient, smoothed over the rounds, as long as the dual value is `excess` too high.
  void step(double excess) {
    constexpr double memory = 0.75;
    double norm = 0;
    for (std::size_t i = 0; i < price_.size(); ++i) {
      const bool held = price_[i] <= 0 && load_[i] < capacity_[i];
      slope_[i] = memory * slope_[i] + (held ? 0 : capacity_[i] - load_[i]);
      norm += slope_[i] * slope_[i];
    }
    const bool always_one = c_.problem->policy.fairness_alpha <= 0;
    for (std::size_t m = 0; m < worth_.size() && !always_one; ++m) {
      if (c_.entitled[m] <= 0) continue;
      worth_slope_[m] = memory * worth_slope_[m] + taken_[m] - share(m) * c_.entitled[m];
      norm += worth_slope_[m] * worth_slope_[m];
    }
    const double size = excess / std::max(1.0, norm);
    for (std::size_t i = 0; i < price_.size(); ++i) price_[i] = std::max(0.0, price_[i] - size * slope_[i]);
    for (std::size_t m = 0; m < worth_.size() && !always_one; ++m) {
      if (c_.entitled[m] > 0) worth_[m] = std::clamp(worth_[m] - size * worth_slope_[m], 1e-3, 1.0);
    }
  }

  [[nodiscard]] double mean_price(Index person) const {
    double paid = 0;
    double units = 0;
    for (Period b = 0; b < count_; ++b) {
      paid += price_[good(person, b)] * capacity_[good(person, b)];
      units += capacity_[good(person, b)];
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
        sum += std::min(fill(line, windows_.of_part[at(a)], a, 0), 2.0 * line.effort);
      }
    }
    return sum;
  }

 private:
  static constexpr double nobody = 1e9;
  struct Offer {
    double price = nobody;
    std::size_t good = 0;
  };

  [[nodiscard]] std::size_t good(Index person, Period stretch) const { return at(person) * at(count_) + at(stretch); }

  void cheapest_of_crews() {
    offers_.assign(c_.crews.size() * at(count_), {});
    for (Index crew = 0; crew < static_cast<Index>(c_.crews.size()); ++crew) {
      for (const Index p : c_.crews[crew]) {
        for (Period b = 0; b < count_; ++b) {
          auto& offer = offers_[at(crew) * at(count_) + at(b)];
          const auto g = good(p, b);
          if (capacity_[g] > 0 && price_[g] < offer.price) offer = {price_[g], g};
        }
      }
    }
  }

  /// Fills the cheapest stretches of the window with the line's work, no faster than it goes; what lateness takes from
  /// `value` counted. The price of all of it; what it takes is put into `chosen`. What does not fit costs as if nobody
  /// had time.
  double fill(const CompiledLine& line, Span window, Index activity, double value) {
    const Period due = c_.activity(activity).due;
    const double discount = c_.problem->policy.late_discount_per_period;
    filling_.clear();
    for (Period b = std::max(0, window.from) / length_; b < count_ && b * length_ <= window.to; ++b) {
      Offer offer = offers_[at(line.crew) * at(count_) + at(b)];
      const Period first = std::max(window.from, b * length_);
      const Period last = std::min(window.to, (b + 1) * length_ - 1);
      if (due != none && first > due) offer.price += value * std::min(1.0, discount * (first - due));
      filling_.push_back({offer, static_cast<double>(line.max) * (last - first + 1)});
    }
    double left = line.effort;
    double sum = 0;
    while (left > 0) {
      auto best = std::ranges::min_element(filling_, {}, [](const Filling& one) { return one.offer.price; });
      if (best == filling_.end()) return sum + nobody * left;
      const double units = std::min(left, best->room);
      sum += units * best->offer.price;
      chosen_.push_back({best->offer.good, units});
      left -= units;
      *best = filling_.back();
      filling_.pop_back();
    }
    return sum;
  }

  /// What the activity brings above its price when a unit of work is worth `value`; its offers are put into `chosen`.
  double surplus(Index a, Span window, double value) {
    double sum = 0;
    for (Index i = 0; i < c_.activity(a).lines; ++i) {
      const auto& line = c_.line(a, i);
      sum += value * line.effort - fill(line, window, a, value);
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
    for (auto i = first; i < last; ++i) load_[chosen_[i].good] += chosen_[i].effort;
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

  struct Chosen {
    std::size_t good;
    double effort;
  };
  /// A stretch that a line can be laid in, and how much of it.
  struct Filling {
    Offer offer;
    double room = 0;
  };
  /// An activity of a package that is not planned whole.
  struct Part {
    double surplus = 0;
    bool taken = false;
    std::size_t from = 0;  ///< what it takes, in chosen_
    std::size_t to = 0;
    std::vector<std::uint8_t> before;  ///< per activity of the package: this one comes after it
  };

  const Compiled& c_;
  Windows windows_;
  Period length_;
  Period count_;
  std::vector<double> capacity_;  ///< per good
  std::vector<double> price_;     ///< per good, ≥ 0
  std::vector<double> load_;      ///< per good
  std::vector<double> worth_;     ///< per client: worth of another unit of value
  std::vector<double> taken_;     ///< per client: V at these prices
  std::vector<Offer> offers_;     ///< crew × stretch
  std::vector<Chosen> chosen_;
  std::vector<Filling> filling_;
  std::vector<Part> parts_;
  std::vector<double> slope_;        ///< per good: smoothed capacity − load
  std::vector<double> worth_slope_;  ///< per client: smoothed taken − asked
};

}  // namespace

Prices find_prices(const Compiled& c, const PriceOptions& options, const std::stop_token& stop) {
  using Clock = std::chrono::steady_clock;
  const auto began = Clock::now();
  const auto too_late = [&] { return std::chrono::duration<double>(Clock::now() - began).count() >= options.seconds; };
  Prices best;
  best.service = std::numeric_limits<double>::infinity();
  Dual dual(c);
  if (options.begin != nullptr) dual.begin_at(*options.begin);
  double ambition = 0.1;  // the dual value is thought to be so far above its least
  const int patience = std::max(15, options.rounds / 40);
  int since = 0;
  for (int round = 0; round < options.rounds && !stop.stop_requested() && !too_late(); ++round) {
    const double value = dual.value();
    if (best.person.empty() || value < best.service) {
      if (value > best.service * (1 - 0.05 * ambition)) ++since;
      best.service = value;
      best.person.resize(at(c.people));
      for (Index p = 0; p < c.people; ++p) best.person[at(p)] = dual.mean_price(p);
      best.package.resize(c.packages.size());
      for (Index k = 0; k < static_cast<Index>(c.packages.size()); ++k) best.package[at(k)] = dual.package_price(k);
    } else {
      ++since;
    }
    if (since >= patience) {
      ambition *= 0.7;
      since = 0;
    }
    dual.step(value - best.service * (1 - ambition));
  }
  return best;
}

}  // namespace flexteam::planning
