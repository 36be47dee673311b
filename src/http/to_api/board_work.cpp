// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/board_work.h"

#include <algorithm>

#include "http/to_api/basics.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::http {

BoardWork::BoardWork(const service::Kept& kept, const service::Outcome& plan) : kept_(kept), plan_(plan) {
  if (kept.published) {
    for (const auto& assignment : kept.published->assignments) published_.emplace(key_of(assignment), &assignment);
  }
  for (const auto& pin : kept.pins) pins_.emplace(Key{pin.order, pin.item, pin.line}, pin.id.value);
}

WorkInWeek BoardWork::in_week(const model::Assignment& assignment, model::Week week) const {
  WorkInWeek work{.assignment = &assignment, .hours = hours_in(assignment, week)};
  const auto published = published_.find(key_of(assignment));
  work.is_published = published != published_.end() && published->second->member == assignment.member &&
                      hours_in(*published->second, week) == work.hours;
  if (const auto pin = pins_.find(key_of(assignment)); pin != pins_.end()) work.pin = pin->second;
  return work;
}

std::vector<const model::Assignment*> BoardWork::within(model::Week from, int count) const {
  const auto until = model::plus(from, count - 1);
  std::vector<const model::Assignment*> found;
  for (const auto& assignment : plan_.assignments) {
    if (assignment.from <= until && from <= last_week(assignment)) found.push_back(&assignment);
  }
  return found;
}

api::BoardLine BoardWork::line(const model::Assignment& assignment) const {
  api::BoardLine line;
  line.order_id = assignment.order.value;
  if (const auto* order = service::find_order(kept_, assignment.order)) {
    line.order_title = order->title;
    line.municipality_code = order->municipality;
    line.place_name = service::place_name(kept_, order->place);
  }
  line.item = assignment.item;
  line.item_name = service::item_name(kept_, assignment.order, assignment.item);
  line.line = assignment.line;
  line.role = assignment.role;
  line.own = service::line_name(kept_.menu, assignment.line).own;
  line.member = ref_of(kept_, assignment.member);
  line.span = span_of(assignment.from, last_week(assignment));
  line.hours = hours_of(assignment);
  if (const auto pin = pins_.find(key_of(assignment)); pin != pins_.end()) line.pin_id = pin->second;
  return line;
}

std::vector<model::Week> weeks_from(model::Week from, int count) {
  std::vector<model::Week> weeks;
  weeks.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) weeks.push_back(model::plus(from, i));
  return weeks;
}

}  // namespace flexteam::http
