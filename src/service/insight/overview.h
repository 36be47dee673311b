// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "service/kept.h"
#include "service/plans/outcome.h"

/// Asked, there, planned – and the share of each municipality.
namespace flexteam::service {

/// Work and people of one municipality, or of all.
struct Balance {
  std::string municipality;  ///< code; empty for the total
  double asked_hours = 0;    ///< of all orders that are not declined or withdrawn
  double asked_fte = 0;      ///< asked_hours / (weeks / 52 × 1,363)
  double there_fte = 0;   ///< contract hours / 36: own staff and lent hours by home; the total has the shared team too
  double shared_fte = 0;  ///< part of there_fte that is the shared team (total only)
  double lent_fte = 0;    ///< part of there_fte that is lent to all
  double planned_hours = 0;
  double planned_fte = 0;
  int orders = 0;
  int orders_planned = 0;  ///< every step planned
};

/// One place (municipality, district or village) on the map.
struct PlaceBalance {
  std::string place;
  std::string municipality;
  double asked_hours = 0;
  double planned_hours = 0;
  double asked_fte = 0;
  double planned_fte = 0;
};

struct Overview {
  Balance total;
  std::vector<Balance> municipalities;  ///< in the order of Kept
  std::vector<PlaceBalance> places;     ///< those with an order
  int weeks = 0;                        ///< the span that fte are counted over
};

[[nodiscard]] Overview overview_of(const Kept& kept, const Outcome& plan);

/// What a municipality may have of the shared team, and what it gets, over the span of the plan.
struct Standing {
  std::string municipality;
  double share = 0;            ///< 0..1
  double share_hours = 0;      ///< share × hours of the shared team and lent hours
  double planned_hours = 0;    ///< by the shared team and lent hours
  double own_there_hours = 0;  ///< what its own staff has
  double own_planned_hours = 0;
  double left_hours = 0;  ///< share_hours − planned_hours; below 0 = more than its share
};

/// Over weeks `from` .. `from` + `weeks` − 1 (a calendar year: 52).
[[nodiscard]] std::vector<Standing> standings_of(const Kept& kept, const Outcome& plan, model::Week from, int weeks);

}  // namespace flexteam::service
