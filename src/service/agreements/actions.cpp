// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/actions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "service/agreements/content.h"
#include "service/kept.h"
#include "service/kept_reader.h"
#include "service/notices/tell.h"
#include "service/problem/order_to_activities.h"
#include "store/agreement_content.h"
#include "store/agreements.h"
#include "store/migrate.h"
#include "store/notices.h"
#include "store/orders.h"
#include "store/pins.h"
#include "store/places.h"
#include "store/plans.h"

namespace flexteam::service {
namespace {

using model::Agreement;
using model::AgreementState;
using model::Order;

std::unexpected<Denied> denied(store::Refusal refusal) {
  return std::unexpected(Denied{.refusal = std::move(refusal), .why = {}});
}

Acted<Order> keep(store::WriteTransaction& tx, Order order) {
  auto kept = store::orders::update(tx, std::move(order));
  if (!kept) return denied(std::move(kept.error()));
  return *std::move(kept);
}

/// Ends the wait for an answer, if there is one.
Acted<void> close_proposal(store::WriteTransaction& tx, Order& order, AgreementState state) {
  if (order.proposal == 0) return {};
  auto open = store::agreements::find(tx, order.id, order.proposal);
  order.proposal = 0;
  if (!open) return {};
  open->state = state;
  if (auto done = store::agreements::answer(tx, *open); !done) return denied(std::move(done.error()));
  store::notices::settle(tx, order.id);
  return {};
}

/// Makes version `number` the one that holds.
Acted<void> let_hold(store::WriteTransaction& tx, Order& order, int number) {
  if (auto before = store::agreements::find(tx, order.id, order.agreement)) {
    before->state = AgreementState::superseded;
    if (auto done = store::agreements::answer(tx, *before); !done) return denied(std::move(done.error()));
  }
  order.agreement = number;
  order.paused_from.reset();
  for (const auto& pin : store::pins::of_order(tx, order.id)) {
    if (auto gone = store::pins::remove(tx, pin.id); !gone) return denied(std::move(gone.error()));
  }
  return {};
}

/// Where the weeks before a plan stand: in the agreement that holds, else in the proposal that waits for an answer, for
/// what is proposed is worked on. Null: nobody proposed anything yet.
const model::AgreementContent* worked_before(const Agreement* holds, const Agreement* open) {
  const auto* before = holds != nullptr ? holds : open;
  return before == nullptr ? nullptr : &before->content;
}

/// A version that is not kept yet.
Acted<Agreement> version_of(store::WriteTransaction& tx, const Order& order, const Proposal& proposal,
                            const Signer& by) {
  const auto plan = store::plans::find(tx, proposal.plan);
  if (!plan) return denied(store::Refusal{.reason = store::Reason::not_found, .object = "plan"});
  const auto holds = store::agreements::find(tx, order.id, order.agreement);
  const auto open = store::agreements::find(tx, order.id, order.proposal);
  const auto place = store::places::find(tx, order.place);
  std::string conditions = open ? open->content.conditions : holds ? holds->content.conditions : std::string();
  Agreement version;
  version.order = order.id;
  version.kind = holds ? model::AgreementKind::change : model::AgreementKind::proposal;
  version.content =
      content_of(order, menu_of(tx, order), place ? place->name : order.place,
                 {.first_week = plan->first_week, .assignments = store::plans::assignments(tx, plan->id, order.id)},
                 worked_before(holds ? &*holds : nullptr, open ? &*open : nullptr),
                 proposal.conditions.value_or(std::move(conditions)));
  version.plan = plan->id;
  version.reason = proposal.reason;
  version.proposed = {.account = by.account, .role = by.role, .at = model::now()};
  return version;
}

Acted<Agreement> add(store::WriteTransaction& tx, Agreement version) {
  auto added = store::agreements::add(tx, std::move(version));
  if (!added) return denied(std::move(added.error()));
  return *std::move(added);
}

using Lines = std::set<std::pair<std::string, int>>;

/// Every line of every step that the order wants stands in `content`, worked or planned.
bool is_whole(const Order& order, const model::MenuCard& menu, const model::AgreementContent& content) {
  Lines lines;
  for (const auto& line : content.lines) lines.insert({line.item, line.line});
  const auto steps = steps_of(order, menu);
  return !steps.empty() && std::ranges::all_of(steps, [&](const Step& step) {
    return std::ranges::all_of(step.lines,
                               [&](const StepLine& line) { return lines.contains({step.item, line.number}); });
  });
}

/// The plan has lines of the order that nobody agreed on.
bool adds_lines(const model::AgreementContent& agreed, const std::vector<model::Assignment>& work) {
  Lines lines;
  for (const auto& line : agreed.lines) lines.insert({line.item, line.line});
  return std::ranges::any_of(work, [&](const model::Assignment& one) { return !lines.contains({one.item, one.line}); });
}

/// What an order needs after a plan was published.
enum class Next { nothing, propose, withdraw };

Next next_of(store::WriteTransaction& tx, const Order& order, const model::MenuCard& menu,
             const model::StaffingPlan& plan, const std::vector<model::Assignment>& work) {
  const auto versions = store::agreements::of_order(tx, order.id);
  const auto version = [&](int number) {
    const auto found = std::ranges::find(versions, number, &Agreement::number);
    return found == versions.end() ? nullptr : &*found;
  };
  const auto* holds = version(order.agreement);
  if (holds != nullptr && (order.proposal != 0 || !adds_lines(holds->content, work))) return Next::nothing;
  const auto place = store::places::find(tx, order.place);
  const auto content =
      content_of(order, menu, place ? place->name : order.place, {.first_week = plan.first_week, .assignments = work},
                 worked_before(holds, version(order.proposal)),
                 versions.empty() ? std::string() : versions.back().content.conditions);
  if (holds == nullptr && !is_whole(order, menu, content)) {
    return order.proposal != 0 ? Next::withdraw : Next::nothing;
  }
  if (versions.empty()) return Next::propose;
  const auto& last = versions.back();
  const bool same = store::digest(store::canonical_text(content)) == last.content_hash;
  return same && last.state != AgreementState::withdrawn ? Next::nothing : Next::propose;
}

constexpr auto fits_more = "Er past nu meer van deze aanvraag in de planning.";

}  // namespace

std::unexpected<Denied> denied(std::string why) {
  return std::unexpected(
      Denied{.refusal = {.reason = store::Reason::not_allowed, .object = "order"}, .why = std::move(why)});
}

Acted<Order> moved(Order order, OrderAction action, const Signer& by, std::string reason) {
  const auto next = next_state(order.state, action);
  if (!next) return denied(not_now(order.state, action));
  if (*next != order.state) {
    order.state = *next;
    order.state_by = by.account;
    order.state_at = model::now();
    order.state_reason = std::move(reason);
  }
  return order;
}

Acted<Order> act(store::WriteTransaction& tx, Order order, OrderAction action, const Signer& by, std::string reason,
                 model::Week this_week) {
  auto next = moved(std::move(order), action, by, std::move(reason));
  if (!next) return next;
  if (auto closed = close_proposal(tx, *next, AgreementState::withdrawn); !closed) {
    return std::unexpected(closed.error());
  }
  // This week's work is done or under way; what was agreed after it waits.
  const auto waits_from = model::plus(this_week, 1);
  if (action == OrderAction::submit) next->requested_at = next->state_at;
  if (action == OrderAction::pause && !next->paused_from) next->paused_from = waits_from;
  if (action == OrderAction::resume && next->paused_from && *next->paused_from >= waits_from) next->paused_from.reset();
  const bool of_one_side = action == OrderAction::submit || action == OrderAction::change ||
                           action == OrderAction::withdraw || action == OrderAction::set_items;
  if (!of_one_side) tx.cannot_be_undone();
  if (const auto kind = notice_of(action)) tell(tx, *kind, *next, by.account);
  return keep(tx, *std::move(next));
}

Acted<Order> propose(store::WriteTransaction& tx, Order order, const Proposal& proposal, const Signer& by) {
  auto next = moved(std::move(order), OrderAction::propose, by);
  if (!next) return next;
  auto version = version_of(tx, *next, proposal, by);
  if (!version) return std::unexpected(version.error());
  // A change to nothing is something that a municipality can answer.
  if (version->kind == model::AgreementKind::proposal && version->content.lines.empty()) {
    return denied("In dit plan staat geen werk voor deze aanvraag. Maak eerst een plan waarin het past");
  }
  if (version->kind == model::AgreementKind::change && version->reason.empty()) {
    return denied("Er is al een afspraak. Schrijf op waarom je die wilt wijzigen");
  }
  if (auto closed = close_proposal(tx, *next, AgreementState::superseded); !closed) {
    return std::unexpected(closed.error());
  }
  auto added = add(tx, *std::move(version));
  if (!added) return std::unexpected(added.error());
  next->proposal = added->number;
  const bool change = added->kind == model::AgreementKind::change;
  tell(tx, change ? model::NoticeKind::change_proposal : model::NoticeKind::proposal, *next, by.account);
  return keep(tx, *std::move(next));
}

Acted<Order> record_force_majeure(store::WriteTransaction& tx, Order order, const Proposal& proposal,
                                  const Signer& by) {
  auto next = moved(std::move(order), OrderAction::force_majeure, by);
  if (!next) return next;
  auto version = version_of(tx, *next, proposal, by);
  if (!version) return std::unexpected(version.error());
  if (version->kind != model::AgreementKind::change) return denied("Er is nog geen afspraak om van af te wijken");
  version->kind = model::AgreementKind::force_majeure;
  version->state = AgreementState::accepted;
  if (auto closed = close_proposal(tx, *next, AgreementState::superseded); !closed) {
    return std::unexpected(closed.error());
  }
  auto added = add(tx, *std::move(version));
  if (!added) return std::unexpected(added.error());
  if (auto held = let_hold(tx, *next, added->number); !held) return std::unexpected(held.error());
  tell(tx, model::NoticeKind::force_majeure, *next, by.account);
  return keep(tx, *std::move(next));
}

Acted<Order> answer(store::WriteTransaction& tx, Order order, int number, OrderAction action, const Signer& by,
                    std::string comment) {
  if (number != order.proposal || number == 0) {
    return denied("Dit voorstel wacht niet (meer) op een antwoord. Bekijk wat er nu staat");
  }
  const bool yes = action == OrderAction::accept;
  auto next = moved(std::move(order), action, by, comment);
  if (!next) return next;
  auto version = store::agreements::find(tx, next->id, number);
  if (!version) return denied(store::Refusal{.reason = store::Reason::not_found, .object = "agreement"});
  version->state = yes                                 ? AgreementState::accepted
                   : action == OrderAction::ask_change ? AgreementState::change_asked
                                                       : AgreementState::declined;
  version->answered = model::Signature{.account = by.account, .role = by.role, .at = model::now()};
  version->answer = std::move(comment);
  if (auto done = store::agreements::answer(tx, *version); !done) return denied(std::move(done.error()));
  next->proposal = 0;
  if (yes) {
    if (auto held = let_hold(tx, *next, number); !held) return std::unexpected(held.error());
  }
  store::notices::settle(tx, next->id);
  if (const auto kind = notice_of(action)) tell(tx, *kind, *next, by.account);
  return keep(tx, *std::move(next));
}

Acted<int> propose_all(store::WriteTransaction& tx, model::PlanId id, const Signer& by) {
  const auto plan = store::plans::find(tx, id);
  if (!plan) return denied(store::Refusal{.reason = store::Reason::not_found, .object = "plan"});
  std::map<model::OrderId, std::vector<model::Assignment>> work;
  for (auto& assignment : store::plans::assignments(tx, id)) work[assignment.order].push_back(std::move(assignment));
  std::map<int, model::MenuCard> menus;  // by version; what is asked is never a draft
  int made = 0;
  for (auto& order : store::orders::all(tx)) {
    if (!is_asked(order)) continue;
    if (!menus.contains(order.menu_version)) menus[order.menu_version] = menu_of(tx, order);
    const auto next = next_of(tx, order, menus.at(order.menu_version), *plan, work[order.id]);
    if (next == Next::propose) {
      Proposal proposal{.plan = id, .conditions = {}, .reason = order.agreement != 0 ? fits_more : ""};
      if (auto done = propose(tx, std::move(order), proposal, by); !done) return std::unexpected(done.error());
      ++made;
    } else if (next == Next::withdraw) {
      if (auto closed = close_proposal(tx, order, AgreementState::withdrawn); !closed) {
        return std::unexpected(closed.error());
      }
      if (order.state == model::OrderState::proposed) order.state = model::OrderState::requested;
      if (auto done = keep(tx, std::move(order)); !done) return std::unexpected(done.error());
    }
  }
  return made;
}

}  // namespace flexteam::service
