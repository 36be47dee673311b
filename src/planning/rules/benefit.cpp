// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <vector>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

double raw_value(const State& s, Index package) {
  const auto& c = *s.c;
  if (s.planned_of[at(package)] == 0) return 0;
  const auto& compiled = c.package(package);
  double got = 0;
  for (Index a = compiled.first; a < compiled.first + static_cast<Index>(compiled.activities.size()); ++a) {
    if (s.planned(a)) got += static_cast<double>(c.activity(a).effort) * timely(c, a, s.placement(a).end);
  }
  return compiled.weight * got * (s.whole(package) ? 1 : 1 - c.problem->policy.whole);
}

/// E × u(V / E); a client that is entitled to nothing has no part in the service.
double served(double value, double entitled, double alpha) {
  return entitled > 0 ? entitled * utility(value / entitled, alpha) : 0;
}

}  // namespace

double timely(const Compiled& c, Index activity, Period end) {
  return std::max(0.0, 1 - c.problem->policy.late_discount_per_period * late(c, activity, end));
}

std::int64_t package_value(const State& s, Index package) {
  return std::llround(raw_value(s, package) * value_scale);
}

double utility(double x, double alpha) {
  if (alpha == 1) return std::log1p(x);
  return (std::pow(1 + x, 1 - alpha) - 1) / (1 - alpha);
}

double client_service(const State& s, Index client) {
  const double value = static_cast<double>(s.client_value[at(client)]) / value_scale;
  return served(value, s.c->entitled[at(client)], s.c->problem->policy.fairness_alpha);
}

std::int64_t cost(const State& s) {
  std::int64_t sum = 0;
  const auto rules = costs();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    sum += std::llround(100 * s.c->problem->policy.weights.*rules[i].weight) * s.costs[i];
  }
  return sum;
}

std::int64_t service(const State& s) {
  const auto& c = *s.c;
  if (c.total_capacity <= 0) return 0;
  std::vector<double> values(at(c.clients), 0.0);
  for (Index k = 0; k < static_cast<Index>(c.packages.size()); ++k) values[at(c.package(k).client)] += raw_value(s, k);
  double sum = 0;
  for (Index m = 0; m < c.clients; ++m) {
    sum += served(values[at(m)], c.entitled[at(m)], c.problem->policy.fairness_alpha) / c.total_capacity;
  }
  return static_cast<std::int64_t>(std::floor(1e9 * sum + 0.5));
}

std::int64_t benefit(const State& s) {
  if (s.c->total_capacity <= 0) return 0;
  const double points = static_cast<double>(cost(s)) / 100;
  const double lost = 1e9 * s.c->problem->policy.point_hours * points / s.c->total_capacity;
  return service(s) - static_cast<std::int64_t>(std::floor(lost + 0.5));
}

}  // namespace flexteam::planning::rules
