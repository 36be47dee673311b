// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/account.h"
#include "model/agreement.h"
#include "model/member.h"
#include "model/menu.h"
#include "model/order.h"
#include "model/place.h"
#include "model/settings.h"
#include "model/staffing_plan.h"
#include "model/week.h"
#include "service/plans/outcome.h"

namespace flexteam::service {

/// Everything that planning and the screens look at, in one piece, read once from the store.
struct Kept {
  std::vector<model::Municipality> municipalities;
  std::vector<model::District> districts;
  std::vector<model::Village> villages;
  model::MenuCard menu;  ///< the newest version: what can be asked now
  /// Earlier versions that orders were asked with.
  std::vector<std::shared_ptr<const model::MenuCard>> earlier_menus;
  std::vector<model::Member> members;
  std::vector<model::Order> orders;
  std::vector<model::LearningPair> learning_pairs;
  std::vector<model::Pin> pins;              ///< holds of the coordinator
  std::vector<model::Agreement> agreements;  ///< the versions that hold, and those that wait for an answer
  std::vector<model::Account> accounts;      ///< who acted, by name
  model::PlanningSettings settings;
  std::string funding;  ///< what orders of the programme are paid from, unless they say otherwise
  std::string sector;   ///< likewise: sector of the climate agreement
  std::optional<model::StaffingPlan> published_plan;
  std::optional<Outcome> published;
  std::optional<model::StaffingPlan> draft_plan;  ///< the newest draft that is younger than the published plan
  std::optional<Outcome> draft;
};

/// Null when there is none.
[[nodiscard]] const model::Municipality* find_municipality(const Kept& kept, std::string_view code);
[[nodiscard]] const model::Member* find_member(const Kept& kept, model::MemberId id);
/// Of the learner and the role.
[[nodiscard]] const model::LearningPair* find_learning(const Kept& kept, model::MemberId learner,
                                                       std::string_view role);
[[nodiscard]] const model::Order* find_order(const Kept& kept, model::OrderId id);
/// The agreement that holds for `order`, and the one that waits for the municipality's answer.
[[nodiscard]] const model::Agreement* agreement_of(const Kept& kept, const model::Order& order);
[[nodiscard]] const model::Agreement* proposal_of(const Kept& kept, const model::Order& order);
/// Asked and not answered with no: requested, proposed or agreed. The planner plans on these.
[[nodiscard]] bool is_asked(const model::Order& order);
/// Name of who acted; the id itself when it is no account (a program, or somebody who was erased).
[[nodiscard]] std::string actor_name(const Kept& kept, std::string_view actor);
[[nodiscard]] const model::MenuItem* find_item(const model::MenuCard& menu, std::string_view code);
/// The version of the card that holds for an order: the one it was asked with. A draft was not asked yet: the newest.
[[nodiscard]] const model::MenuCard& menu_of(const Kept& kept, const model::Order& order);
/// An item as it is for an order; as the newest card has it for an order that is not kept (any more).
[[nodiscard]] const model::MenuItem* find_item(const Kept& kept, model::OrderId order, std::string_view code);
/// Its name, the code itself when the card has none.
[[nodiscard]] std::string item_name(const Kept& kept, model::OrderId order, std::string_view code);
/// Dutch name of a role of the card ("technisch adviseur"), the code itself when the card has none.
[[nodiscard]] std::string role_name(const model::MenuCard& menu, std::string_view role);
/// Name of a municipality, district or village; the id itself when it is not known.
[[nodiscard]] std::string place_name(const Kept& kept, std::string_view place);
/// Its centre; that of the municipality of `fallback` when the place is not known.
[[nodiscard]] model::Point place_centre(const Kept& kept, std::string_view place, std::string_view fallback);

}  // namespace flexteam::service
