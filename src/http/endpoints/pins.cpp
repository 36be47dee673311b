// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <algorithm>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/explanations.h"
#include "service/plans/drafts.h"
#include "service/plans/holds.h"
#include "service/plans/recommendations.h"
#include "service/problem/order_to_activities.h"
#include "store/pins.h"

namespace flexteam::http::endpoints {
namespace {

api::Pin view_of(const service::Kept& kept, const model::Pin& pin) {
  api::Pin view;
  view.id = pin.id.value;
  view.order_id = pin.order.value;
  view.order_title = order_title(kept, pin.order);
  view.municipality_code = order_municipality(kept, pin.order);
  view.item = pin.item;
  view.item_name = service::item_name(kept, pin.order, pin.item);
  view.line = pin.line;
  view.role = service::line_name(kept.menu, pin.line).role;
  view.member = ref_of(kept, pin.member);
  view.from = pin.from;
  for (const auto hours : pin.hours) view.hours.push_back(hours.value);
  return view;
}

/// What a pin must name: an order that is asked, a line of one of its steps, a member.
CallProblems problems_of(const service::Kept& kept, const service::Move& move) {
  CallProblems problems;
  const auto* order = service::find_order(kept, move.order);
  if (order == nullptr) {
    problems.push_back({In::body, "/orderId", "deze aanvraag is er niet"});
  } else {
    const auto steps = service::steps_of(*order, service::menu_of(kept, *order));
    const auto step = std::ranges::find(steps, move.item, &service::Step::item);
    if (step == steps.end()) {
      problems.push_back({In::body, "/item", fmt::format("{} hoort niet bij deze aanvraag", move.item)});
    } else if (std::ranges::find(step->lines, move.line, &service::StepLine::number) == step->lines.end()) {
      problems.push_back({In::body, "/line", "deze regel heeft de stap niet"});
    }
  }
  if (service::find_member(kept, move.member) == nullptr) {
    problems.push_back({In::body, "/memberId", "dit teamlid is er niet"});
  }
  return problems;
}

/// The plan that the coordinator looks at: the newest draft, else the published one.
const service::Outcome* plan_in_hand(const service::Kept& kept) {
  if (kept.draft) return &*kept.draft;
  return kept.published ? &*kept.published : nullptr;
}

Answer no_plan_yet() {
  return problem_answer(409, "Er is nog geen plan om in te verplaatsen. Maak er eerst een");
}

Answer does_not_fit(const std::vector<service::BrokenRule>& broken) {
  CallProblems problems;
  problems.reserve(broken.size());
  for (const auto& rule : broken) problems.push_back({In::body, "", fmt::format("{}: {}", rule.rule, rule.message)});
  return problem_answer(409, "Zo past het niet", problems);
}

std::vector<model::Hours> hours_of(const std::vector<std::int64_t>& numbers) {
  std::vector<model::Hours> hours;
  hours.reserve(numbers.size());
  for (const auto number : numbers) hours.push_back({number});
  return hours;
}

/// A pin to keep, with the replanned draft when the line had to move.
struct Hold {
  model::Pin pin;
  std::optional<service::Replan> replan;
};

/// Only the pin, whatever it breaks; the plan stays as it is.
Hold hold_only(const service::Move& move, const std::optional<std::vector<std::int64_t>>& hours) {
  Hold hold{.pin = {.id = {},
                    .order = move.order,
                    .item = move.item,
                    .line = move.line,
                    .member = move.member,
                    .from = move.from,
                    .hours = {}},
            .replan = {}};
  if (hours) hold.pin.hours = hours_of(*hours);
  return hold;
}

/// The plan as the recommendation told it, and the line held there.
std::expected<Hold, Answer> hold_as_recommended(const service::Kept& kept, const service::Outcome& plan,
                                                const service::Move& move) {
  auto replan = service::plan_as_recommended(kept, plan, move);
  if (!replan) return std::unexpected(problem_answer(409, "Zo kan het niet meer. Kijk opnieuw wie en wanneer kan"));
  auto pin = service::pin_of(replan->outcome, move.order, move.item, move.line);
  if (!pin) return std::unexpected(problem_answer(409, "Zo kan het niet meer. Kijk opnieuw wie en wanneer kan"));
  return Hold{.pin = *std::move(pin), .replan = std::move(replan)};
}

/// Holds the line where it stands when that is what is asked, else moves it there in a plan made shortly again.
std::expected<Hold, Answer> hold(const service::Kept& kept, const service::Move& move,
                                 const std::optional<std::vector<std::int64_t>>& hours,
                                 const std::optional<api::PinFollow>& follow = {}) {
  if (auto problems = problems_of(kept, move); !problems.empty()) return std::unexpected(bad_request(problems));
  const auto* plan = plan_in_hand(kept);
  if (plan == nullptr) return std::unexpected(no_plan_yet());
  if (follow == api::PinFollow::none) return hold_only(move, hours);
  if (follow == api::PinFollow::recommended) return hold_as_recommended(kept, *plan, move);
  auto standing = service::pin_of(*plan, move.order, move.item, move.line);
  // Asked to plan around it, it is planned again also where it stands: its hours may be others now.
  if (!follow && standing && standing->member == move.member && standing->from == move.from) {
    if (hours) standing->hours = hours_of(*hours);
    return Hold{.pin = std::move(*standing), .replan = {}};
  }
  auto result = service::try_move(kept, *plan, move, {});
  if (!result.possible) return std::unexpected(does_not_fit(result.broken));
  auto moved = service::pin_of(result.after.outcome, move.order, move.item, move.line);
  if (!moved) return std::unexpected(does_not_fit(result.broken));
  if (hours) moved->hours = hours_of(*hours);
  return Hold{.pin = std::move(*moved), .replan = std::move(result.after)};
}

/// Keeps the pin, and the draft around it, in one write, so that one undo takes both back.
store::Outcome<model::PinId> keep(Context& context, const service::Kept& kept, const store::Intent& intent,
                                  const Hold& hold) {
  auto id = context.store.write(intent, [&](store::WriteTransaction& tx) -> store::Outcome<model::PinId> {
    if (hold.replan) {
      const auto draft = service::add_draft(tx, hold.replan->plan, hold.replan->built, kept.menu, "Na verplaatsen",
                                            hold.replan->outcome.decided);
      if (!draft) return std::unexpected(draft.error());
    }
    const auto pin = store::pins::put(tx, hold.pin);
    if (!pin) return std::unexpected(pin.error());
    return pin->id;
  });
  if (id && hold.replan) service::drop_old_drafts(context.store);
  return id;
}

service::Move move_of(const api::PinCreate& body) {
  return {.order = {body.order_id},
          .item = body.item,
          .line = static_cast<int>(body.line),
          .member = {body.member_id},
          .from = body.from};
}

}  // namespace

Answer list_pins(Context& context, const api::ListPins& /*call*/) {
  const auto snapshot = context.snapshots.current();
  api::PinList list;
  for (const auto& pin : snapshot->kept.pins) list.pins.push_back(view_of(snapshot->kept, pin));
  return json_answer(list);
}

Answer create_pin(Context& context, const api::CreatePin& call) {
  const auto snapshot = context.snapshots.current();
  auto held = hold(snapshot->kept, move_of(call.body), call.body.hours, call.body.follow);
  if (!held) return held.error();
  const auto id = keep(context, snapshot->kept, context.intent("pin.create"), *held);
  if (!id) return refused(id.error(), "/memberId");
  held->pin.id = *id;
  return created(json_answer(view_of(snapshot->kept, held->pin)), "/pins/" + std::to_string(id->value));
}

Answer check_pin(Context& context, const api::CheckPin& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto move = move_of(call.body);
  if (auto problems = problems_of(kept, move); !problems.empty()) return bad_request(problems);
  const auto* plan = plan_in_hand(kept);
  if (plan == nullptr) return no_plan_yet();
  const auto result = service::try_move(kept, *plan, move, {.explain = false});
  api::PinCheck check;
  check.fits = result.possible;
  for (const auto& rule : result.broken) check.breaks.push_back({.rule = rule.rule, .text = rule.message});
  const auto standing = service::pin_of(*plan, move.order, move.item, move.line);
  const service::BrokenLine asked{
      .order = move.order, .item = move.item, .line = move.line, .member = move.member, .starts = move.from};
  for (const auto& repair : result.repairs) {
    const bool stands = standing && standing->member == repair.member && standing->from == repair.from;
    if (stands) continue;  // where it is now is no answer to a move
    check.repairs.push_back({.member = ref_of(kept, repair.member),
                             .from = repair.from,
                             .text = service::repair_text(kept, asked, repair),
                             .others = repair.others});
  }
  for (const auto& change : result.after.changes) {
    if (service::same_line(change, move)) {
      if (change.after) check.span = span_of(change.after->from, change.after->until);
    } else {
      check.differences.push_back(to_api(kept, change));
    }
  }
  return json_answer(check);
}

Answer update_pin(Context& context, const api::UpdatePin& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto pin = std::ranges::find(kept.pins, model::PinId{call.pin_id}, &model::Pin::id);
  if (pin == kept.pins.end()) return not_there("Pin", call.pin_id);
  const service::Move move{.order = pin->order,
                           .item = pin->item,
                           .line = pin->line,
                           .member = {call.body.member_id.value_or(pin->member.value)},
                           .from = call.body.from.value_or(pin->from)};
  auto held = hold(kept, move, call.body.hours);
  if (!held) return held.error();
  const auto id = keep(context, kept, context.intent("pin.move"), *held);
  if (!id) return refused(id.error(), "/memberId");
  held->pin.id = *id;
  return json_answer(view_of(kept, held->pin));
}

Answer delete_pin(Context& context, const api::DeletePin& call) {
  const auto outcome = context.store.write(context.intent("pin.delete"), [&](store::WriteTransaction& tx) {
    return store::pins::remove(tx, {call.pin_id});
  });
  return outcome ? empty_answer() : refused(outcome.error());
}

}  // namespace flexteam::http::endpoints
