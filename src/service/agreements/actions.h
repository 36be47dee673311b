// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "model/agreement.h"
#include "model/order.h"
#include "model/week.h"
#include "service/agreements/states.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// What municipality and team do with an order, each in one write. Nothing that both sides have a part in can be taken
/// back afterwards: it is answered by the next step.
namespace flexteam::service {

/// Who acts: the account and in which role (word of model::AccountRole; empty for a program).
struct Signer {
  std::string account;
  std::string role;
};

/// A no: of the store, or with a Dutch sentence for the one who asked.
struct Denied {
  store::Refusal refusal;
  std::string why;  ///< empty: as `refusal` says
};
template <class T>
using Acted = std::expected<T, Denied>;

/// A "no" that is about the state of things.
[[nodiscard]] std::unexpected<Denied> denied(std::string why);

/// The order in the state that `action` leads to, with who, when and why; not kept yet. Denied: not in this state.
[[nodiscard]] Acted<model::Order> moved(model::Order order, OrderAction action, const Signer& by,
                                        std::string reason = {});

/// Submit, change, set_items, withdraw, decline, pause, resume, stop, complete: moves the order and keeps it. What the
/// municipality had not answered yet is withdrawn. `this_week`: of a pause and its end.
[[nodiscard]] Acted<model::Order> act(store::WriteTransaction& tx, model::Order order, OrderAction action,
                                      const Signer& by, std::string reason, model::Week this_week);

struct Proposal {
  model::PlanId plan;                     ///< where people and weeks come from
  std::optional<std::string> conditions;  ///< none: those of the version before
  std::string reason;                     ///< asked when an agreement holds already
};
/// A new version for the municipality to answer; an open one is superseded. Denied: the plan has no work for it and
/// nothing was agreed, or an agreement holds and no reason is given.
[[nodiscard]] Acted<model::Order> propose(store::WriteTransaction& tx, model::Order order, const Proposal& proposal,
                                          const Signer& by);
/// As `propose`, but it holds at once.
[[nodiscard]] Acted<model::Order> record_force_majeure(store::WriteTransaction& tx, model::Order order,
                                                       const Proposal& proposal, const Signer& by);

/// Accept, ask_change or refuse: the answer to version `number`. What is accepted holds from now on, and pins of the
/// order are released. Denied: that version does not wait for an answer.
[[nodiscard]] Acted<model::Order> answer(store::WriteTransaction& tx, model::Order order, int number,
                                         OrderAction action, const Signer& by, std::string comment);

/// After `plan` was published: whole orders without an agreement get a proposal, agreed ones that fit for a larger part
/// than was agreed a change proposal; open proposals that the plan does not
/// carry out are renewed or withdrawn. What the municipality asked to change or declined is not proposed again
/// unchanged. Error: what the store refused.
[[nodiscard]] Acted<int> propose_all(store::WriteTransaction& tx, model::PlanId plan, const Signer& by);

}  // namespace flexteam::service
