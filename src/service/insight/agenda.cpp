// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/agenda.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "service/insight/sentences.h"
#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

constexpr std::size_t most_reasons = 3;

model::Hours hours_in(const model::Assignment& assignment, model::Week week) {
  const int at = model::weeks_between(assignment.from, week);
  return at >= 0 && static_cast<std::size_t>(at) < assignment.hours.size()
             ? assignment.hours[static_cast<std::size_t>(at)]
             : model::Hours{};
}

/// First and last week of every step of the plan.
struct StepSpan {
  model::Week from;
  model::Week until;
};
std::map<std::pair<model::OrderId, std::string>, StepSpan> step_spans(const Outcome& plan) {
  std::map<std::pair<model::OrderId, std::string>, StepSpan> spans;
  for (const auto& assignment : plan.assignments) {
    const Span span = span_of(assignment);
    const auto [at, fresh] = spans.try_emplace({assignment.order, assignment.item}, StepSpan{span.from, span.until});
    at->second.from = std::min(at->second.from, span.from);
    at->second.until = std::max(at->second.until, span.until);
  }
  return spans;
}

/// Who does the same role of the same order before and after this line.
void set_neighbours(const Outcome& plan, const model::Assignment& self, Task& task) {
  const model::Assignment* before = nullptr;
  const model::Assignment* after = nullptr;
  for (const auto& other : plan.assignments) {
    if (other.order != self.order || other.line != self.line || other.item == self.item) {
      continue;
    }
    if (other.from < self.from && (before == nullptr || before->from < other.from)) {
      before = &other;
    }
    if (self.from < other.from && (after == nullptr || other.from < after->from)) {
      after = &other;
    }
  }
  if (before != nullptr && before->member != self.member) {
    task.from_member = before->member;
  }
  if (after != nullptr && after->member != self.member) {
    task.to_member = after->member;
  }
}

std::optional<std::string> next_item(const Kept& kept, const model::Order& order, std::string_view item) {
  for (const auto& code : order.items) {
    const auto* other = find_item(menu_of(kept, order), code);
    if (other != nullptr && std::ranges::find(other->after, item) != other->after.end()) {
      return code;
    }
  }
  return std::nullopt;
}

/// The week in which a member is gone for good, if within the span.
std::optional<model::Week> leaves_in(const model::Member& member, model::Week from, model::Week until) {
  for (const auto& leave : member.leave) {
    if (leave.kind == "vertrokken" && from <= leave.from && leave.from <= until) {
      return leave.from;
    }
  }
  if (contract_hours(member, from).value > 0) {
    for (model::Week week = model::plus(from, 1); week <= until; week = model::plus(week, 1)) {
      if (contract_hours(member, week).value == 0) {
        return week;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

MemberWeek member_week(const Kept& kept, const Outcome& plan, model::MemberId member, model::Week week) {
  MemberWeek result{.member = member, .week = week};
  if (const auto* found = find_member(kept, member)) {
    result.capacity = capacity_of(*found, week);
  }
  for (const auto& assignment : plan.assignments) {
    const model::Hours hours = hours_in(assignment, week);
    const auto* order = assignment.member == member && hours.value > 0 ? find_order(kept, assignment.order) : nullptr;
    if (order == nullptr) {
      continue;
    }
    Task task{.order = order->id,
              .title = order->title,
              .municipality = order->municipality,
              .place = order->place,
              .item = assignment.item,
              .line = assignment.line,
              .role = assignment.role,
              .hours = hours,
              .ends = span_of(assignment).until};
    if (const auto* item = find_item(menu_of(kept, *order), assignment.item)) {
      task.item_name = item->name;
      task.deliverable = item->deliverable;
    }
    set_neighbours(plan, assignment, task);
    task.next_item = next_item(kept, *order, assignment.item);
    result.planned += hours;
    result.tasks.push_back(std::move(task));
  }
  std::ranges::stable_sort(result.tasks, std::greater{}, [](const Task& task) { return task.hours.value; });
  return result;
}

std::vector<AgendaEvent> coming_weeks(const Kept& kept, const Outcome& plan, model::Week from, int weeks) {
  const model::Week until = model::plus(from, weeks - 1);
  const auto within = [&](model::Week week) { return from <= week && week <= until; };
  std::vector<AgendaEvent> events;
  std::set<model::OrderId> planned;
  for (const auto& [key, span] : step_spans(plan)) {
    planned.insert(key.first);
    const auto* order = find_order(kept, key.first);
    if (order == nullptr) {
      continue;
    }
    if (within(span.from)) {
      events.push_back({span.from, EventKind::starts, order->municipality, order->id, key.second, std::nullopt});
    }
    if (within(span.until)) {
      events.push_back({span.until, EventKind::ends, order->municipality, order->id, key.second, std::nullopt});
    }
  }
  for (const auto& order : kept.orders) {
    // What the published plan already said no or later to is answered.
    const bool is_new =
        !kept.published_plan || !order.requested_at || *order.requested_at > kept.published_plan->created;
    const bool waits = order.state == model::OrderState::requested && !planned.contains(order.id);
    if (waits && is_new && (!order.wished_from || *order.wished_from <= until)) {
      const model::Week week = order.wished_from ? std::max(*order.wished_from, from) : from;
      events.push_back({week, EventKind::decision_needed, order.municipality, order.id, "", std::nullopt});
    }
  }
  for (const auto& member : kept.members) {
    if (const auto week = leaves_in(member, from, until)) {
      events.push_back({*week, EventKind::member_leaves, member.home, std::nullopt, "", member.id});
    }
  }
  std::ranges::stable_sort(events, {}, [](const AgendaEvent& event) { return std::tuple(event.week, event.kind); });
  return events;
}

std::vector<Request> needed_from(const Kept& kept, const Outcome& plan, std::string_view municipality,
                                 model::Week week) {
  std::vector<Request> requests;
  std::map<std::pair<model::OrderId, std::string>, model::Hours> own;
  for (const auto& assignment : plan.assignments) {
    if (line_name(kept.menu, assignment.line).own) {
      if (const model::Hours hours = hours_in(assignment, week); hours.value > 0) {
        own[{assignment.order, assignment.item}] += hours;
      }
    }
  }
  const auto of_here = [&](model::OrderId id) {
    const auto* order = find_order(kept, id);
    return order != nullptr && order->municipality == municipality;
  };
  for (const auto& [key, span] : step_spans(plan)) {
    if (!of_here(key.first)) {
      continue;
    }
    if (span.from == week) {
      requests.push_back({"start", key.first, key.second, {}, ""});
    }
    if (model::plus(span.until, 1) == week) {
      requests.push_back({"result", key.first, key.second, {}, ""});
    }
  }
  for (const auto& [key, hours] : own) {
    if (of_here(key.first)) {
      requests.push_back({"own-hours", key.first, key.second, hours, ""});
    }
  }
  for (auto& request : requests) {
    request.text = request_text(kept, request);
  }
  return requests;
}

namespace {

class Progress {
 public:
  Progress(const Kept& kept, const Outcome& plan) : kept_(kept) {
    for (const auto& assignment : plan.assignments) {
      assignments_[assignment.order].push_back(&assignment);
    }
    for (const auto& step : plan.unplanned) {
      unplanned_[step.order].push_back(&step);
    }
    for (const auto& step : plan.late) {
      late_[step.order].push_back(&step);
    }
  }

  [[nodiscard]] OrderProgress of(const model::Order& order) const {
    OrderProgress progress{.order = order.id};
    const auto& menu = menu_of(kept_, order);
    const OrderHours hours = hours_of(order, menu);
    progress.team_hours = hours.team;
    progress.own_hours = hours.own;
    const auto steps = steps_of(order, menu);
    progress.whole = !steps.empty();
    for (const auto& step : steps) {
      add_step(progress, step);
    }
    add_people(progress);
    add_reasons(progress);
    return progress;
  }

 private:
  template <class T>
  static const std::vector<const T*>& at(const std::map<model::OrderId, std::vector<const T*>>& map,
                                         model::OrderId order) {
    static const std::vector<const T*> nothing;
    const auto found = map.find(order);
    return found == map.end() ? nothing : found->second;
  }

  void add_step(OrderProgress& progress, const Step& step) const {
    PlannedStep planned{.item = step.item, .name = step.name};
    std::size_t lines = 0;
    for (const auto* assignment : at(assignments_, progress.order)) {
      if (assignment->item != step.item) {
        continue;
      }
      const Span span = span_of(*assignment);
      planned.from = lines == 0 ? span.from : std::min(planned.from, span.from);
      planned.until = lines == 0 ? span.until : std::max(planned.until, span.until);
      progress.planned_hours += hours_of(*assignment);
      ++lines;
    }
    planned.whole = lines >= step.lines.size();
    progress.whole = progress.whole && planned.whole;
    if (lines == 0) {
      return;
    }
    progress.from = progress.from ? std::min(*progress.from, planned.from) : planned.from;
    progress.until = progress.until ? std::max(*progress.until, planned.until) : planned.until;
    progress.steps.push_back(std::move(planned));
  }

  void add_people(OrderProgress& progress) const {
    std::map<std::pair<model::MemberId, int>, PlannedPerson> people;
    for (const auto* assignment : at(assignments_, progress.order)) {
      const Span span = span_of(*assignment);
      const auto [found, fresh] = people.try_emplace({assignment->member, assignment->line});
      PlannedPerson& person = found->second;
      if (fresh) {
        person = {assignment->member, assignment->role, line_name(kept_.menu, assignment->line).own,
                  span.from,          span.until,       {}};
      }
      person.from = std::min(person.from, span.from);
      person.until = std::max(person.until, span.until);
      person.hours += hours_of(*assignment);
    }
    for (auto& [key, person] : people) {
      progress.people.push_back(std::move(person));
    }
    std::ranges::stable_sort(progress.people, {}, [](const PlannedPerson& p) { return std::tuple(p.own, p.from); });
  }

  /// First what stands in the way by itself, then what waits for it, then what is late.
  void add_reasons(OrderProgress& progress) const {
    const auto add = [&](std::string text) {
      if (progress.reasons.size() < most_reasons &&
          std::ranges::find(progress.reasons, text) == progress.reasons.end()) {
        progress.reasons.push_back(std::move(text));
      }
    };
    const auto waits = [](const UnplannedStep* step) {
      return std::ranges::all_of(step->needs, [](const Need& need) { return need.kind == "plan-first"; }) &&
             !step->needs.empty();
    };
    for (const bool waiting : {false, true}) {
      for (const auto* step : at(unplanned_, progress.order)) {
        if (waits(step) == waiting) {
          const auto* item = find_item(kept_, step->order, step->item);
          add((item != nullptr ? item->name + ": " : std::string()) + sentence(kept_, *step));
        }
      }
    }
    for (const auto* step : at(late_, progress.order)) {
      add(sentence(kept_, *step));
    }
  }

  const Kept& kept_;
  std::map<model::OrderId, std::vector<const model::Assignment*>> assignments_;
  std::map<model::OrderId, std::vector<const UnplannedStep*>> unplanned_;
  std::map<model::OrderId, std::vector<const LateStep*>> late_;
};

}  // namespace

std::vector<OrderProgress> progress_of(const Kept& kept, const Outcome& plan, std::string_view municipality) {
  const Progress progress(kept, plan);
  std::vector<OrderProgress> found;
  for (const auto& order : kept.orders) {
    if (municipality.empty() || order.municipality == municipality) {
      found.push_back(progress.of(order));
    }
  }
  return found;
}

}  // namespace flexteam::service
