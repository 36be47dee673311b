// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <chrono>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/members.h"
#include "service/insight/agenda.h"

namespace flexteam::http::endpoints {
namespace {

std::string monday_of(model::Week week) {
  const auto midnight = model::to_string(std::chrono::time_point_cast<std::chrono::milliseconds>(model::monday(week)));
  return midnight.substr(0, midnight.find('T'));
}

/// The assignment that a task comes from, and who else works on the same step in that week.
void add_line(const service::Kept& kept, const service::Outcome& plan, const service::Task& task,
              model::MemberId member, model::Week week, api::MemberTask& view) {
  for (const auto& assignment : plan.assignments) {
    if (assignment.order != task.order || assignment.item != task.item) continue;
    if (assignment.member == member && assignment.line == task.line) {
      view.span = span_of(assignment.from, last_week(assignment));
      for (auto later = model::plus(week, 1); later <= view.span.until; later = model::plus(later, 1)) {
        view.left_hours += hours_in(assignment, later);
      }
    } else if (assignment.member != member && hours_in(assignment, week) > 0) {
      auto colleague = ref_of(kept, assignment.member);
      if (std::ranges::find(view.colleagues, colleague.id, &api::MemberRef::id) == view.colleagues.end()) {
        view.colleagues.push_back(std::move(colleague));
      }
    }
  }
  view.is_first_week = view.span.from == week;
  view.is_last_week = view.span.until == week;
}

api::MemberTask view_of(const service::Kept& kept, const service::Outcome& plan, const service::Task& task,
                        model::MemberId member, model::Week week) {
  api::MemberTask view;
  view.order_id = task.order.value;
  view.order_title = task.title;
  view.municipality_code = task.municipality;
  view.place_name = service::place_name(kept, task.place);
  view.item = task.item;
  view.item_name = task.item_name;
  view.role = task.role;
  view.hours = task.hours.value;
  view.span = span_of(week, task.ends);
  view.deliverable = task.deliverable;
  if (task.from_member) view.taken_over_from = ref_of(kept, *task.from_member);
  if (task.to_member) view.hand_over_to = ref_of(kept, *task.to_member);
  view.next_item = task.next_item;
  add_line(kept, plan, task, member, week, view);
  return view;
}

}  // namespace

Answer list_member_weeks(Context& context, const api::ListMemberWeeks& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto* member = service::find_member(kept, {call.member_id});
  if (member == nullptr) return not_there("Teamlid", call.member_id);
  // Whose hours somebody else looks at can be found later.
  if (context.who.account->member != member->id) {
    context.store.log(happening(context.who, "member.read-hours", "member", std::to_string(call.member_id)));
  }
  service::Outcome empty;
  const auto& plan = published_or_empty(kept, empty);
  const auto from = call.from.value_or(context.this_week());

  api::MemberWeekList list;
  list.member = to_api(*member, context.this_week());
  for (int i = 0; i < static_cast<int>(call.count); ++i) {
    const auto week = service::member_week(kept, plan, member->id, model::plus(from, i));
    api::MemberWeek view;
    view.week = week.week;
    view.monday = monday_of(week.week);
    view.capacity_hours = week.capacity.value;
    view.planned_hours = week.planned.value;
    view.leave_kind = leave_in(*member, week.week);
    for (const auto& task : week.tasks) view.tasks.push_back(view_of(kept, plan, task, member->id, week.week));
    list.weeks.push_back(std::move(view));
  }
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
