// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/units.h"

namespace flexteam::model {

/// Who does the work of a role: the shared team, the municipality's own staff, or either.
enum class Doer { team, municipality, either };

enum class ItemKind { work, knowledge_product };

/// What an item is counted in; decides how hours scale and what an order must name.
/// Letters are those of the menu card: G N NY V H P S O.
enum class Unit {
  municipality,
  neighbourhood,
  neighbourhood_year,
  owners_association,
  hundred_homes,
  province,
  session,
  order
};

/// Hours of one role in one unit of an item.
struct RoleHours {
  std::string role;  ///< "PB"
  Hours hours;
  double team_share = 0;  ///< part of the hours that the shared team does by default, 0..1
  Doer doer = Doer::either;

  friend bool operator==(const RoleHours&, const RoleHours&) = default;
};

/// How far hours and weeks may turn out otherwise, in per cent of what was said: low ≤ 100 ≤ high.
struct Uncertainty {
  int hours_low = 100;
  int hours_high = 100;
  int lead_low = 100;  ///< of the lead time
  int lead_high = 100;

  friend bool operator==(const Uncertainty&, const Uncertainty&) = default;
};

struct MenuItem {
  std::string code;  ///< "B5"
  std::string name;  ///< Dutch, as users read it
  std::string category;
  ItemKind kind = ItemKind::work;
  Unit unit = Unit::municipality;
  std::vector<RoleHours> roles;
  Weeks lead_time;
  std::vector<std::string> after;  ///< codes of items that must be finished first
  std::string deliverable;
  std::string source;                        ///< where the figures come from; "aanname" where they are assumed
  std::optional<Uncertainty> uncertainty{};  ///< none: that of the settings

  friend bool operator==(const MenuItem&, const MenuItem&) = default;
};

struct Role {
  std::string code;
  std::string name;
  double team_share = 0;    ///< default for the items; source in the programme's data
  bool one_person = false;  ///< one person should hold this role through an order
  bool assumed = false;     ///< the share is an assumption of ours

  friend bool operator==(const Role&, const Role&) = default;
};

/// Items that are asked in one go: B0–B10 are one neighbourhood plan.
struct Chain {
  std::string name;                ///< Dutch, as users read it
  std::vector<std::string> items;  ///< codes, in the order of the card

  friend bool operator==(const Chain&, const Chain&) = default;
};

/// A released version never changes; running orders keep theirs.
struct MenuCard {
  std::string programme;  ///< "heat"
  int version = 1;
  std::vector<Role> roles;
  std::vector<MenuItem> items;
  std::vector<Chain> chains;

  friend bool operator==(const MenuCard&, const MenuCard&) = default;
};

}  // namespace flexteam::model
