// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/alpha_curve.h"

#include <algorithm>
#include <utility>

#include "json/parse.h"
#include "json/read.h"
#include "json/write.h"
#include "planning/alone/alone.h"
#include "planning/profiles/profile.h"

namespace flexteam::service {
namespace {

struct Found {
  double alpha = 0;
  planning::Plan plan;
};

/// The best of `found` by the score of `problem`; of equal ones that which was searched with its α.
const Found& best_of(const planning::Problem& problem, const std::vector<Found>& found) {
  const auto& profile = planning::profile_of(problem.profile);
  const Found* best = &*std::ranges::find(found, problem.policy.fairness_alpha, &Found::alpha);
  auto levels = score_of(problem, best->plan);
  for (const auto& other : found) {
    auto mine = score_of(problem, other.plan);
    if (planning::at_least_as_good(profile, levels, mine)) continue;
    best = &other;
    levels = std::move(mine);
  }
  return *best;
}

AlphaPoint point_of(const planning::Problem& problem, const Found& best, const std::vector<Delivered>& asked) {
  AlphaPoint point{.alpha = problem.policy.fairness_alpha, .found_with = best.alpha};
  const auto got = delivered_by(problem, best.plan).clients;
  std::optional<double> least;
  for (std::size_t m = 0; m < got.size(); ++m) {
    point.hours += got[m].hours;
    point.orders += got[m].orders;
    const auto part =
        part_of(got[m].hours, asked[m].hours, planning::entitlement(problem, static_cast<planning::Index>(m)));
    if (part && (!least || *part < *least)) {
      least = part;
      point.worst_off = problem.clients[m].id;
    }
  }
  point.worst_part = least.value_or(0);
  return point;
}

}  // namespace

std::optional<double> part_of(std::int64_t planned, std::int64_t asked, std::int64_t right) {
  const auto most = std::min(asked, right);
  return most > 0 ? std::optional(static_cast<double>(planned) / static_cast<double>(most)) : std::nullopt;
}

std::optional<std::vector<AlphaPoint>> alpha_points(const planning::Problem& problem, std::vector<double> alphas,
                                                    const PlanOne& plan_one) {
  std::ranges::sort(alphas);
  alphas.erase(std::ranges::unique(alphas).begin(), alphas.end());
  planning::Problem asked = problem;
  std::vector<Found> found;
  for (const double alpha : alphas) {
    asked.policy.fairness_alpha = alpha;
    auto plan = plan_one(asked);
    if (!plan) return std::nullopt;
    found.push_back({alpha, *std::move(plan)});
  }
  const auto all = asked_in(problem);
  std::vector<AlphaPoint> points;
  for (const double alpha : alphas) {
    asked.policy.fairness_alpha = alpha;
    points.push_back(point_of(asked, best_of(asked, found), all));
  }
  return points;
}

std::string text_of(const AlphaCurve& curve) {
  json::Writer to;
  to.begin_object().key("made").text(model::to_string(curve.made)).key("secondsPerPlan").number(curve.seconds_per_plan);
  to.key("points").begin_list();
  for (const auto& point : curve.points) {
    to.begin_object().key("alpha").number(point.alpha).key("foundWith").number(point.found_with);
    to.key("hours").integer(point.hours).key("orders").integer(point.orders);
    to.key("worstOff").text(point.worst_off).key("worstPart").number(point.worst_part).end_object();
  }
  to.end_list().end_object();
  return std::move(to).take();
}

std::optional<AlphaCurve> alpha_curve_from(std::string_view text) {
  const auto value = json::parse(text);
  if (!value) return std::nullopt;
  json::Problems problems;
  const json::Fields fields(*value, json::Pointer{}, problems, {"made", "secondsPerPlan", "points"});
  AlphaCurve curve;
  curve.made = model::parse_instant(fields.text_or("made", "")).value_or(model::Instant{});
  curve.seconds_per_plan = fields.number_or("secondsPerPlan", 0);
  if (const auto* points = fields.need("points")) {
    const auto read = [](const json::Value& one, const json::Pointer& at, json::Problems& told) {
      const json::Fields in(one, at, told, {"alpha", "foundWith", "hours", "orders", "worstOff", "worstPart"});
      return std::optional(AlphaPoint{.alpha = in.number_or("alpha", 0),
                                      .found_with = in.number_or("foundWith", 0),
                                      .hours = in.integer_or("hours", 0),
                                      .orders = static_cast<int>(in.integer_or("orders", 0)),
                                      .worst_off = in.text_or("worstOff", ""),
                                      .worst_part = in.number_or("worstPart", 0)});
    };
    curve.points = json::read_items<AlphaPoint>(*points, fields.at("points"), problems, read);
  }
  return problems.empty() ? std::optional(std::move(curve)) : std::nullopt;
}

}  // namespace flexteam::service
