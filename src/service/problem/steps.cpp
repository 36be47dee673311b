// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/steps.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "service/agreements/content.h"
#include "service/problem/capacity.h"

namespace flexteam::service {
namespace {

using LineKey = std::tuple<model::OrderId, std::string, int>;

struct Done {
  std::int64_t hours = 0;
  int weeks_ago = 0;  ///< that it began
};

/// Weeks before `from` in which the member was away: a step may have begun in these, waiting for the member as long as
/// the policy allows.
int weeks_away_before(const Kept& kept, model::MemberId id, model::Week from) {
  const int most = kept.settings.max_gap_weeks > 0 ? kept.settings.max_gap_weeks : kept.settings.weeks;
  const auto* member = find_member(kept, id);
  int weeks = 0;
  while (member != nullptr && weeks < most && capacity_of(*member, model::plus(from, -weeks - 1)).value == 0) {
    ++weeks;
  }
  return weeks;
}

/// Adds the hours of `line` before `until`.
void add_done(const Kept& kept, Done& done, const model::Assignment& line, model::Week until, model::Week first_week) {
  const int weeks = model::weeks_between(line.from, until);
  std::int64_t so_far = 0;
  for (std::size_t i = 0; i < line.hours.size() && static_cast<int>(i) < weeks; ++i) {
    so_far += line.hours[i].value;
  }
  if (so_far > 0) {
    done.hours += so_far;
    const int ago = model::weeks_between(line.from, first_week) + weeks_away_before(kept, line.member, line.from);
    done.weeks_ago = std::max(done.weeks_ago, ago);
  }
}

std::map<LineKey, Done> done_before(const Kept& kept, model::Week first_week) {
  std::map<LineKey, Done> done;
  std::set<LineKey> agreed;
  for (const auto& order : kept.orders) {
    const auto* agreement = agreement_of(kept, order);
    if (agreement == nullptr) {
      continue;
    }
    const model::Week until = order.paused_from ? std::min(first_week, *order.paused_from) : first_week;
    for (const auto& line : assignments_of(order.id, agreement->content.lines)) {
      LineKey key{order.id, line.item, line.line};
      add_done(kept, done[key], line, until, first_week);
      agreed.insert(std::move(key));
    }
  }
  if (!kept.published) {
    return done;
  }
  // The published plan has no weeks before its own first; those stand in the proposal that it carries out.
  for (const auto& order : kept.orders) {
    const auto* open = proposal_of(kept, order);
    if (open == nullptr) {
      continue;
    }
    for (const auto& line : assignments_of(order.id, open->content.lines)) {
      if (const LineKey key{order.id, line.item, line.line}; !agreed.contains(key)) {
        add_done(kept, done[key], line, std::min(first_week, kept.published->first_week), first_week);
      }
    }
  }
  for (const auto& assignment : kept.published->assignments) {
    const LineKey key{assignment.order, assignment.item, assignment.line};
    if (!agreed.contains(key)) {
      add_done(kept, done[key], assignment, first_week, first_week);
    }
  }
  return done;
}

/// Takes what is done off the lines of a step.
void take_off(const std::map<LineKey, Done>& done, Step& step, OpenOrder& left) {
  for (auto& line : step.lines) {
    left.hours += static_cast<double>(line.hours.value);
    const auto worked = done.find({left.order->id, step.item, line.number});
    if (worked != done.end() && worked->second.hours > 0) {
      line.hours.value -= worked->second.hours;
      int& begun = left.begun[step.item];
      begun = std::max(begun, worked->second.weeks_ago);
    }
  }
  std::erase_if(step.lines, [](const StepLine& line) { return line.hours.value <= 0; });
}

/// One for all of the municipality or the province, not one for each place.
bool counts_everywhere(const model::MenuItem& item) {
  return item.unit == model::Unit::municipality || item.unit == model::Unit::province;
}

/// The order, other than `self`, that has `item` open where it counts for `self`.
const OpenOrder* ordered_elsewhere(const std::vector<OpenOrder>& open, const model::Order& self,
                                   const model::MenuItem& item) {
  for (const auto& other : open) {
    const bool here =
        other.order->municipality == self.municipality && (counts_everywhere(item) || other.order->place == self.place);
    if (other.order->id != self.id && here &&
        std::ranges::find(other.steps, item.code, &Step::item) != other.steps.end()) {
      return &other;
    }
  }
  return nullptr;
}

struct Search {
  const std::vector<OpenOrder>& open;
  const OpenOrder& self;
  const model::MenuCard& menu;
  std::set<std::string, std::less<>> seen;
  std::vector<StepKey> found;

  void add(std::string_view code) {
    if (!seen.emplace(code).second) {
      return;
    }
    if (std::ranges::find(self.steps, code, &Step::item) != self.steps.end()) {
      found.push_back({self.order->id, std::string(code)});
      return;
    }
    const model::MenuItem* item = find_item(menu, code);
    if (item == nullptr) {
      return;
    }
    if (const OpenOrder* other = ordered_elsewhere(open, *self.order, *item)) {
      found.push_back({other->order->id, std::string(code)});
      return;
    }
    for (const auto& before : item->after) {
      if (within_order(before)) {
        add(before);
      }
    }
  }

  /// `code` is a step of this order, or comes after one.
  [[nodiscard]] bool within_order(std::string_view code) const {
    if (std::ranges::find(self.steps, code, &Step::item) != self.steps.end()) {
      return true;
    }
    const model::MenuItem* item = find_item(menu, code);
    return item != nullptr &&
           std::ranges::any_of(item->after, [&](const auto& before) { return within_order(before); });
  }
};

}  // namespace

std::vector<OpenOrder> open_orders(const Kept& kept, model::Week first_week) {
  const auto done = done_before(kept, first_week);
  std::vector<OpenOrder> open;
  for (const auto& order : kept.orders) {
    if (!is_asked(order)) {
      continue;
    }
    OpenOrder left{.order = &order, .steps = steps_of(order, menu_of(kept, order)), .hours = 0, .begun = {}};
    for (auto& step : left.steps) {
      take_off(done, step, left);
    }
    std::erase_if(left.steps, [](const Step& step) { return step.lines.empty(); });
    if (!left.steps.empty()) {
      open.push_back(std::move(left));
    }
  }
  std::ranges::stable_sort(open, {}, [](const OpenOrder& o) {
    return std::tuple(std::string_view(o.order->municipality), o.order->rank, o.order->id);
  });
  return open;
}

std::vector<StepKey> steps_before(const std::vector<OpenOrder>& open, std::size_t at, const Step& step,
                                  const model::MenuCard& menu) {
  Search search{.open = open, .self = open[at], .menu = menu, .seen = {}, .found = {}};
  for (const auto& before : step.after) {
    search.add(before);
  }
  return std::move(search.found);
}

}  // namespace flexteam::service
