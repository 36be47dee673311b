// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/agreement.h"
#include "model/menu.h"
#include "model/order.h"
#include "model/staffing_plan.h"

/// What an agreement says, from an order and a plan; and whether a plan keeps to it.
namespace flexteam::service {

/// The work of one order in a plan.
struct PlannedWork {
  model::Week first_week;                      ///< of the plan; what came before stays as it was agreed
  std::vector<model::Assignment> assignments;  ///< of this order
};

/// `before` is the agreement that holds or else the open proposal (null: neither): its weeks before the plan begins, as
/// far as they were worked, stay in the new one.
[[nodiscard]] model::AgreementContent content_of(const model::Order& order, const model::MenuCard& menu,
                                                 std::string place_name, const PlannedWork& work,
                                                 const model::AgreementContent* before, std::string conditions);

/// How the order differs from the menu card: one Dutch sentence for each difference; empty: as the card says.
[[nodiscard]] std::vector<std::string> tailored_texts(const model::Order& order, const model::MenuCard& menu);

/// What of `line` lies before `until`; no hours: nothing does.
[[nodiscard]] model::AgreedLine part_before(model::AgreedLine line, model::Week until);

/// `lines` as a plan has them.
[[nodiscard]] std::vector<model::Assignment> assignments_of(model::OrderId order,
                                                            const std::vector<model::AgreedLine>& lines);
/// The same without the weeks before `first`; lines that were over by then are gone.
[[nodiscard]] std::vector<model::Assignment> lines_from(model::OrderId order,
                                                        const std::vector<model::AgreedLine>& lines, model::Week first);

/// The plan has each agreed line from its first week on with the same person, weeks and hours in every week.
[[nodiscard]] bool keeps(const model::AgreementContent& agreed, const PlannedWork& work);

/// An order that a plan does not deal with as was agreed.
struct BrokenAgreement {
  model::OrderId order;
  int agreement = 0;                                    ///< its number
  model::OrderState state = model::OrderState::agreed;  ///< not asked (any more): the plan still works on it
};
/// All of them, in the order of `orders`. `agreements` has at least those that hold.
[[nodiscard]] std::vector<BrokenAgreement> broken_agreements(const std::vector<model::Order>& orders,
                                                             const std::vector<model::Agreement>& agreements,
                                                             const std::vector<model::Assignment>& plan,
                                                             model::Week first_week);

}  // namespace flexteam::service
