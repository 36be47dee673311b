// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/orders.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "http/access/gate.h"
#include "http/to_api/agreements.h"
#include "http/to_api/basics.h"
#include "http/to_api/explanations.h"
#include "service/agreements/content.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::http {
namespace {

/// Everyone who comes, once each, in the order in which they come: people are not ranked by their hours.
std::vector<api::OrderMember> people_of(const Caller& who, const service::Kept& kept, const model::Order& order,
                                        const service::OrderProgress& progress) {
  std::vector<api::OrderMember> people;
  for (const auto& person : progress.people) {
    auto found = std::ranges::find(people, person.member.value, &api::OrderMember::id);
    if (found == people.end()) {
      auto ref = ref_of(kept, person.member);
      people.push_back({ref.id, std::move(ref.name), {}, span_of(person.from, person.until), {}});
      found = std::prev(people.end());
    }
    if (std::ranges::find(found->roles, person.role) == found->roles.end()) found->roles.push_back(person.role);
    found->span.from = std::min(found->span.from, person.from);
    found->span.until = std::max(found->span.until, person.until);
    if (may_see_hours(who, order.municipality, person.member)) {
      found->hours = found->hours.value_or(0) + person.hours.value;
    }
  }
  std::ranges::stable_sort(people, {}, [](const api::OrderMember& one) { return std::tie(one.span.from, one.name); });
  return people;
}

std::int64_t late_weeks(const service::Outcome& plan, model::OrderId order, std::string_view item = {}) {
  int weeks = 0;
  for (const auto& late : plan.late) {
    if (late.order == order && (item.empty() || late.item == item)) weeks = std::max(weeks, late.weeks);
  }
  return weeks;
}

const model::Assignment* assignment_of(const service::Outcome& plan, model::OrderId order, std::string_view item,
                                       int line) {
  const auto found = std::ranges::find_if(plan.assignments, [&](const model::Assignment& assignment) {
    return assignment.order == order && assignment.item == item && assignment.line == line;
  });
  return found == plan.assignments.end() ? nullptr : &*found;
}

api::StepLine line_view(const Caller& who, const service::Kept& kept, const service::Outcome& plan,
                        const model::Order& order, const service::Step& step, const service::StepLine& line) {
  api::StepLine view;
  view.line = line.number;
  view.role = line.role;
  view.role_name = service::role_name(kept.menu, line.role);
  view.hours = line.hours.value;
  view.own = line.own;
  if (const auto* work = assignment_of(plan, order.id, step.item, line.number)) {
    view.member = ref_of(kept, work->member);
    view.span = span_of(work->from, last_week(*work));
    if (!may_see_hours(who, order.municipality, work->member)) view.hours.reset();
  }
  view.pin_id = pin_on(kept, order.id, step.item, line.number);
  return view;
}

api::OrderStep step_view(const Caller& who, const service::Kept& kept, const service::Outcome& plan,
                         const model::Order& order, const service::Step& step) {
  api::OrderStep view;
  view.item = step.item;
  view.item_name = step.name;
  view.left_out = false;
  view.late_weeks = late_weeks(plan, order.id, step.item);
  view.is_planned = !step.lines.empty();
  for (const auto& line : step.lines) {
    auto seen = line_view(who, kept, plan, order, step, line);
    view.hours += line.hours.value;
    view.is_planned = view.is_planned && seen.span.has_value();
    if (seen.span) {
      if (!view.span) view.span = seen.span;
      view.span->from = std::min(view.span->from, seen.span->from);
      view.span->until = std::max(view.span->until, seen.span->until);
    }
    view.lines.push_back(std::move(seen));
  }
  return view;
}

api::OrderStep left_out_view(const service::Kept& kept, model::OrderId order, const std::string& item) {
  api::OrderStep view;
  view.item = item;
  view.item_name = service::item_name(kept, order, item);
  view.left_out = true;
  return view;
}

}  // namespace

bool is_new(const service::Kept& kept, const model::Order& order) {
  if (order.state != model::OrderState::requested) return false;
  return !kept.published_plan || !order.requested_at || *order.requested_at > kept.published_plan->created;
}

api::PlannedState planned_state(const service::Kept& kept, const model::Order& order,
                                const service::OrderProgress* progress) {
  if (!service::is_asked(order) || order.items.empty()) return api::PlannedState::none;
  if (progress != nullptr && progress->whole) return api::PlannedState::planned;
  if (progress != nullptr && progress->planned_hours.value > 0) return api::PlannedState::partly;
  return is_new(kept, order) ? api::PlannedState::none : api::PlannedState::unplanned;
}

api::Need to_api(const service::Kept& kept, const service::Request& request) {
  api::Need need;
  need.kind = request.kind == "own-hours" ? api::NeedKind::own_hours
              : request.kind == "start"   ? api::NeedKind::start
                                          : api::NeedKind::result;
  need.order_id = request.order.value;
  need.order_title = order_title(kept, request.order);
  if (!request.item.empty()) need.item = request.item;
  if (request.hours.value > 0) need.hours = request.hours.value;
  need.text = request.text;
  return need;
}

api::Tailoring to_api(const model::Tailoring& tailoring) {
  api::Tailoring view;
  view.item = tailoring.item;
  view.left_out = tailoring.left_out;
  if (!tailoring.roles.empty()) {
    auto& roles = view.roles.emplace();
    for (const auto& role : tailoring.roles) roles.push_back(to_api(role));
  }
  if (tailoring.lead_time) view.lead_time_weeks = tailoring.lead_time->value;
  view.after = tailoring.after;
  return view;
}

model::Tailoring from_api(const api::Tailoring& tailoring) {
  model::Tailoring change;
  change.item = tailoring.item;
  change.left_out = tailoring.left_out;
  for (const auto& role : tailoring.roles.value_or(std::vector<api::RoleHours>{})) {
    change.roles.push_back({role.role, {role.hours}, role.team_share, from_api(role.doer)});
  }
  if (tailoring.lead_time_weeks) change.lead_time = model::Weeks{*tailoring.lead_time_weeks};
  change.after = tailoring.after;
  return change;
}

OrderViews::OrderViews(const Caller& who, const service::Kept& kept, model::Week this_week,
                       std::string_view municipality)
    : who_(who), kept_(kept), this_week_(this_week), plan_(published_or_empty(kept, empty_)) {
  for (auto& progress : service::progress_of(kept, plan_, municipality)) {
    const auto id = progress.order;
    progress_.emplace(id, std::move(progress));
  }
  for (const auto& place : kept.municipalities) {
    if (!municipality.empty() && place.code.code != municipality) continue;
    for (const auto& request : service::needed_from(kept, plan_, place.code.code, this_week)) {
      needs_[request.order].push_back(to_api(kept, request));
    }
  }
}

api::OrderPlanning OrderViews::planning(const model::Order& order) const {
  api::OrderPlanning view;
  const auto found = progress_.find(order.id);
  const auto* progress = found == progress_.end() ? nullptr : &found->second;
  view.state = planned_state(kept_, order, progress);
  view.step_count = static_cast<std::int64_t>(service::steps_of(order, service::menu_of(kept_, order)).size());
  view.late_weeks = late_weeks(plan_, order.id);
  if (progress != nullptr) {
    view.span = span_of(progress->from, progress->until);
    view.planned_step_count = std::ranges::count(progress->steps, true, &service::PlannedStep::whole);
    view.planned_hours = progress->planned_hours.value;
    view.members = people_of(who_, kept_, order, *progress);
    if (!progress->reasons.empty()) view.not_earlier = progress->reasons.front();
  }
  if (const auto needs = needs_.find(order.id); needs != needs_.end()) view.needed_this_week = needs->second;
  return view;
}

api::Order OrderViews::view(const model::Order& order) const {
  api::Order view;
  view.id = order.id.value;
  view.version = order.version;
  view.municipality_code = order.municipality;
  view.place_id = order.place;
  view.place_name = service::place_name(kept_, order.place);
  view.title = order.title;
  view.items = order.items;
  view.menu_version = order.menu_version;
  if (!order.free_text.empty()) view.free_text = order.free_text;
  view.homes = order.homes.value;
  view.rank = order.rank;
  view.urgent = order.urgent;
  view.wished_from = order.wished_from;
  view.wished_until = order.wished_until;
  for (const auto& change : order.tailoring) view.tailoring.push_back(to_api(change));
  view.state = state_of(kept_, order, this_week_);
  if (!order.state_reason.empty()) view.state_reason = order.state_reason;
  if (!order.state_by.empty()) view.state_by = service::actor_name(kept_, order.state_by);
  if (order.state_at) view.state_at = model::to_string(*order.state_at);
  view.funding = order.funding;
  view.sector = order.sector;
  if (!order.topic.empty()) view.topic = order.topic;
  if (const auto* holds = service::agreement_of(kept_, order)) view.agreement = head_of(*holds);
  if (const auto* open = service::proposal_of(kept_, order)) view.proposal = head_of(*open);
  const auto hours = service::hours_of(order, service::menu_of(kept_, order));
  view.team_hours = hours.team.value;
  view.own_hours = hours.own.value;
  view.hours = view.team_hours + view.own_hours;
  view.planning = planning(order);
  return view;
}

api::OrderDetail OrderViews::detail(const model::Order& order) const {
  api::OrderDetail detail;
  detail.order = view(order);
  detail.tailored = service::tailored_texts(order, service::menu_of(kept_, order));
  const auto steps = service::steps_of(order, service::menu_of(kept_, order));
  for (const auto& item : order.items) {
    const auto step = std::ranges::find(steps, item, &service::Step::item);
    detail.steps.push_back(step == steps.end() ? left_out_view(kept_, order.id, item)
                                               : step_view(who_, kept_, plan_, order, *step));
  }
  detail.explanations = explanations_of(kept_, plan_, {.order = order.id});
  return detail;
}

}  // namespace flexteam::http
