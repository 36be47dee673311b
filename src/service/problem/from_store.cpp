// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/from_store.h"
#include "service/problem/outcome_of.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "service/agreements/content.h"
#include "service/problem/capacity.h"
#include "service/problem/circles.h"
#include "service/problem/learning.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/rank_weight.h"
#include "service/problem/steps.h"

namespace flexteam::service {
namespace {

using planning::Index;
using planning::Period;

constexpr std::string_view own_mark = "@own";

std::string skill_name(std::string_view role, bool own) {
  return fmt::format("{}{}", role, own ? own_mark : "");
}

/// Minutes by car: the straight line, a third longer for the road, at 60 km an hour.
std::int64_t travel_minutes(model::Point a, model::Point b) {
  constexpr double km_per_degree = 111.2;
  constexpr double road = 1.33;
  const double north = (b.lat - a.lat) * km_per_degree;
  const double east = (b.lon - a.lon) * km_per_degree * std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
  return std::llround(std::hypot(north, east) * road);
}

class Builder {
 public:
  Builder(const Kept& kept, const ProblemOptions& options)
      : kept_(kept), options_(options), open_(open_orders(kept, options.first_week)), holds_(holds_of(kept)) {}

  BuiltProblem build() {
    frame();
    add_sites();
    add_clients();
    add_people();
    weigh();
    for (std::size_t i = 0; i < open_.size(); ++i) {
      add_package(i);
    }
    for (std::size_t i = 0; i < open_.size(); ++i) {
      link(i);
    }
    break_circles(built_.problem);
    add_commitments();
    built_.first_week = options_.first_week;
    add_published();
    add_urgent();
    return std::move(built_);
  }

 private:
  void frame() {
    auto& problem = built_.problem;
    const auto& set = kept_.settings;
    problem.name = fmt::format("{} {}", kept_.menu.programme.empty() ? "flexteam" : kept_.menu.programme,
                               model::to_string(options_.first_week));
    problem.periods = options_.weeks;
    problem.first_week = model::to_string(options_.first_week);
    for (const auto& role : kept_.menu.roles) {
      problem.skills.push_back(skill_name(role.code, false));
      problem.skills.push_back(skill_name(role.code, true));
    }
    problem.policy = {.fairness_alpha = set.fairness_alpha,
                      .late_discount_per_period = set.late_discount_per_week,
                      .whole = set.whole,
                      .point_hours = set.point_hours,
                      .max_parallel_packages = set.max_parallel_orders,
                      .max_gap = set.max_gap_weeks,
                      .freeze_until = 0,
                      .weights = {.handover = set.handover,
                                  .new_face = set.new_face,
                                  .change = set.change,
                                  .travel = set.travel,
                                  .lateness = set.lateness,
                                  .start = set.start,
                                  .interruption = set.interruption}};
  }

  void add_sites() {
    std::set<std::string> ids;
    for (const auto& municipality : kept_.municipalities) {
      ids.insert(municipality.code.code);
    }
    for (const auto& open : open_) {
      ids.insert(open.order->place);
    }
    std::vector<model::Point> centres;
    std::map<std::string, std::string> municipality_of;
    for (const auto& open : open_) {
      municipality_of.emplace(open.order->place, open.order->municipality);
    }
    for (const auto& id : ids) {
      const auto within = municipality_of.find(id);
      site_[id] = static_cast<Index>(centres.size());
      // A village's id has a stroke, which ids of a problem may not have.
      std::string plain = id;
      std::ranges::replace(plain, '/', '|');
      built_.problem.sites.ids.push_back(plain);
      centres.push_back(place_centre(kept_, id, within == municipality_of.end() ? id : within->second));
    }
    for (const auto& from : centres) {
      auto& row = built_.problem.sites.minutes.emplace_back();
      for (const auto& to : centres) {
        row.push_back(travel_minutes(from, to));
      }
    }
  }

  void add_clients() {
    double all = 0;
    for (const auto& municipality : kept_.municipalities) {
      all += municipality.share;
    }
    for (const auto& municipality : kept_.municipalities) {
      client_[municipality.code.code] = static_cast<Index>(built_.problem.clients.size());
      const double share = all > 0 ? municipality.share / all : 1.0 / static_cast<double>(kept_.municipalities.size());
      built_.problem.clients.push_back(
          {.id = municipality.code.code, .name = municipality.name, .share = share, .known = {}});
    }
  }

  void add_people() {
    for (const auto& member : kept_.members) {
      const auto index = static_cast<Index>(built_.problem.people.size());
      // Without the name: the problem is kept with its plan and never changes, so nobody could be erased from it.
      planning::Person person{.id = person_id(member.id), .name = {}, .site = site_of(member.home)};
      const bool own = member.bond == model::Bond::own;
      for (const auto& role : member.roles) {
        if (const int line = line_number(kept_.menu, role.role, own); line >= 0) {
          person.skills.push_back({.skill = line, .level = role.level});
        }
      }
      for (const auto hours : capacity_of(member, options_.first_week, options_.weeks)) {
        person.capacity.push_back(static_cast<planning::Units>(hours.value));
      }
      if (const auto home = client_.find(member.home); home != client_.end()) {
        if (own) {
          person.only_clients = {home->second};
        }
        built_.problem.clients[static_cast<std::size_t>(home->second)].known.push_back(index);
      }
      person_[member.id] = index;
      built_.problem.people.push_back(std::move(person));
    }
    for (const auto& pair : kept_.learning_pairs) {
      add_learner(pair);
    }
    add_known(kept_.published);
  }

  /// What a learner gives to the role becomes a person beside the learner, for skills of a person do not change from
  /// week to week. Once the member has the role by itself the pair is over.
  void add_learner(const model::LearningPair& pair) {
    const auto* learner = find_member(kept_, pair.learner);
    const auto* expert = find_member(kept_, pair.expert);
    if (learner == nullptr || expert == nullptr) {
      return;
    }
    const int line = line_number(kept_.menu, pair.role, learner->bond == model::Bond::own);
    if (line < 0 || std::ranges::find(learner->roles, pair.role, &model::MemberRole::role) != learner->roles.end()) {
      return;
    }
    auto& self = built_.problem.people[static_cast<std::size_t>(person_.at(learner->id))];
    planning::Person other = self;
    other.id = learner_id(learner->id, pair.role);
    other.skills = {{.skill = line, .level = 1}};
    const auto hours = learning_hours(pair, free_hours(self.capacity, {learner->id, line}, holds_, options_.first_week),
                                      *expert, options_.first_week);
    for (std::size_t i = 0; i < hours.given.size(); ++i) {
      other.capacity[i] = static_cast<planning::Units>(hours.counted[i].value);
      self.capacity[i] -= static_cast<planning::Units>(hours.given[i].value);
    }
    const auto index = static_cast<Index>(built_.problem.people.size());
    if (const auto home = client_.find(learner->home); home != client_.end()) {
      built_.problem.clients[static_cast<std::size_t>(home->second)].known.push_back(index);
    }
    learner_[{learner->id, line}] = index;
    built_.problem.people.push_back(std::move(other));
  }

  /// Who of the problem does a line of this member.
  [[nodiscard]] std::optional<Index> person_of(model::MemberId member, int line) const {
    if (const auto learner = learner_.find({member, line}); learner != learner_.end()) return learner->second;
    const auto person = person_.find(member);
    return person == person_.end() ? std::nullopt : std::optional(person->second);
  }

  /// Who worked for a municipality, or is agreed to, is no new face there.
  void add_known(const std::optional<Outcome>& plan) {
    if (!plan) {
      return;
    }
    for (const auto& assignment : plan->assignments) {
      const auto* order = find_order(kept_, assignment.order);
      const auto person = person_of(assignment.member, assignment.line);
      const auto client = order == nullptr ? client_.end() : client_.find(order->municipality);
      if (person && client != client_.end()) {
        auto& known = built_.problem.clients[static_cast<std::size_t>(client->second)].known;
        if (std::ranges::find(known, *person) == known.end()) {
          known.push_back(*person);
        }
      }
    }
  }

  void weigh() {
    weights_.resize(open_.size());
    for (std::size_t first = 0; first < open_.size();) {
      std::size_t last = first;
      std::vector<RankedHours> ranked;
      for (; last < open_.size() && open_[last].order->municipality == open_[first].order->municipality; ++last) {
        ranked.push_back({open_[last].order->rank, open_[last].order->urgent, open_[last].hours});
      }
      std::ranges::copy(weights_by_rank(ranked), weights_.begin() + static_cast<std::ptrdiff_t>(first));
      first = last;
    }
  }

  void add_package(std::size_t at) {
    const OpenOrder& open = open_[at];
    const model::Order& order = *open.order;
    planning::Package package{.id = package_id(order.id), .client = client_.at(order.municipality)};
    package.site = site_of(order.place);
    package.weight = weights_[at];
    if (order.wished_from) {
      package.release = period_of(*order.wished_from);
    }
    if (order.wished_until) {
      package.due = period_of(*order.wished_until);
    }
    for (const auto& step : open.steps) {
      add_activities(package, open, step);
    }
    package_[order.id] = static_cast<Index>(built_.problem.packages.size());
    built_.problem.packages.push_back(std::move(package));
  }

  /// One activity for each role of a step: its team line and its own line, which different people do. Roles stand apart
  /// so that in a small municipality one person can do several of them.
  void add_activities(planning::Package& package, const OpenOrder& open, const Step& step) {
    const auto begun = open.begun.find(step.item);
    const int gone = begun == open.begun.end() ? 0 : begun->second;
    for (std::size_t i = 0; i < step.lines.size();) {
      const std::string& role = step.lines[i].role;
      planning::Activity activity{.id = activity_id(step.item, role)};
      activity.min_periods = std::max(1, min_weeks(step.lead_time) - gone);
      for (; i < step.lines.size() && step.lines[i].role == role; ++i) {
        activity.lines.push_back(line_of(open, step, step.lines[i]));
      }
      package.activities.push_back(std::move(activity));
    }
  }

  planning::Line line_of(const OpenOrder& open, const Step& step, const StepLine& line) const {
    const std::string skill = skill_name(line.role, line.own);
    // The pace is that of all hours and all of the lead time, also when a part is done already.
    const Pace pace = pace_of(whole_hours(open, step, line), step.lead_time);
    const auto effort = static_cast<planning::Units>(line.hours.value);
    planning::Line made{.role = skill, .skill = line.number, .level = 1, .effort = effort};
    made.min = std::min<planning::Units>(pace.min, effort);
    made.max = pace.max;
    if (line.one_person && !pinned_to_several(open.order->id, line)) {
      made.group = skill;
    }
    return made;
  }

  [[nodiscard]] model::Hours whole_hours(const OpenOrder& open, const Step& step, const StepLine& line) const {
    if (!open.begun.contains(step.item)) {
      return line.hours;
    }
    for (const auto& whole : steps_of(*open.order, menu_of(kept_, *open.order))) {
      for (const auto& other : whole.lines) {
        if (whole.item == step.item && other.number == line.number) {
          return other.hours;
        }
      }
    }
    return line.hours;
  }

  /// Agreements with more than one person in a role that one should hold: the agreements go first.
  [[nodiscard]] bool pinned_to_several(model::OrderId order, const StepLine& line) const {
    std::optional<model::MemberId> first;
    return std::ranges::any_of(holds_, [&](const model::Pin& pin) {
      if (pin.order != order || pin.line != line.number) {
        return false;
      }
      const bool other = first && *first != pin.member;
      first = pin.member;
      return other;
    });
  }

  void link(std::size_t at) {
    auto& package = built_.problem.packages[at];
    for (const auto& step : open_[at].steps) {
      const auto before = steps_before(open_, at, step, menu_of(kept_, *open_[at].order));
      for (auto& activity : package.activities) {
        if (item_of(activity.id) == step.item) {
          for (const auto& key : before) {
            add_predecessors(activity, key);
          }
        }
      }
    }
  }

  void add_predecessors(planning::Activity& activity, const StepKey& key) const {
    const Index other = package_.at(key.order);
    const auto& activities = built_.problem.packages[static_cast<std::size_t>(other)].activities;
    const auto& open = open_[static_cast<std::size_t>(other)];
    const auto step = std::ranges::find(open.steps, key.item, &Step::item);
    for (std::size_t i = 0; i < activities.size(); ++i) {
      if (item_of(activities[i].id) == key.item) {
        activity.after.push_back(
            {.package = other, .activity = static_cast<Index>(i), .lag = settle_weeks(step->lead_time)});
      }
    }
  }

  void add_commitments() {
    for (const auto& pin : holds_) {
      const auto package = package_.find(pin.order);
      const auto person = person_of(pin.member, pin.line);
      const LineName name = line_name(kept_.menu, pin.line);
      if (package == package_.end() || !person) {
        continue;
      }
      const auto& activities = built_.problem.packages[static_cast<std::size_t>(package->second)].activities;
      const auto activity = std::ranges::find(activities, activity_id(pin.item, name.role), &planning::Activity::id);
      if (activity == activities.end()) {
        continue;  // done, or left out of the order since
      }
      const auto line = std::ranges::find(activity->lines, pin.line, &planning::Line::skill);
      if (line == activity->lines.end()) {
        continue;
      }
      planning::Commitment commitment{.package = package->second,
                                      .activity = static_cast<Index>(activity - activities.begin()),
                                      .line = static_cast<Index>(line - activity->lines.begin()),
                                      .person = *person};
      commitment.weight = agreement_weight;
      if (place_amounts(pin, line->effort, commitment)) {
        built_.problem.commitments.push_back(std::move(commitment));
      }
    }
  }

  /// Weeks of the pin from first_week on, as far as there is work left. False: it lies in the past or beyond the plan.
  bool place_amounts(const model::Pin& pin, planning::Units effort, planning::Commitment& to) const {
    const int start = model::weeks_between(options_.first_week, pin.from);
    std::size_t skip = start < 0 ? static_cast<std::size_t>(-start) : 0;
    while (skip < pin.hours.size() && pin.hours[skip].value == 0) {
      ++skip;
    }
    if (start >= options_.weeks || (start < 0 && skip >= pin.hours.size())) {
      return false;
    }
    to.start = std::max(0, start + static_cast<int>(skip));
    planning::Units left = effort;
    for (std::size_t i = skip; i < pin.hours.size() && left > 0; ++i) {
      to.amounts.push_back(static_cast<planning::Units>(std::min<std::int64_t>(pin.hours[i].value, left)));
      left -= to.amounts.back();
    }
    while (!to.amounts.empty() && to.amounts.back() == 0) {
      to.amounts.pop_back();
    }
    return to.start + static_cast<int>(to.amounts.size()) <= options_.weeks;
  }

  /// A plan close to another has seen no more than that one.
  void add_urgent() {
    if (options_.stay_close_to != nullptr) {
      built_.urgent = options_.stay_close_to->urgent;
      return;
    }
    for (const auto& order : kept_.orders) {
      if (order.urgent) built_.urgent.push_back(order.id);
    }
    std::ranges::sort(built_.urgent);
  }

  void add_published() {
    if (options_.stay_close_to != nullptr) {
      built_.problem.published = plan_of(*options_.stay_close_to, built_);
    } else if (options_.keep_published && kept_.published) {
      built_.problem.published = plan_of(published_as_agreed(kept_), built_);
    }
    if (built_.problem.published) {
      built_.problem.policy.freeze_until = std::min<Period>(options_.freeze_weeks, options_.weeks);
    }
  }

  [[nodiscard]] Index site_of(const std::string& place) const {
    const auto found = site_.find(place);
    return found == site_.end() ? planning::none : found->second;
  }

  /// The period of `week`, within the plan.
  [[nodiscard]] Period period_of(model::Week week) const {
    return std::clamp(model::weeks_between(options_.first_week, week), 0, options_.weeks - 1);
  }

  const Kept& kept_;
  const ProblemOptions& options_;
  std::vector<OpenOrder> open_;
  std::vector<model::Pin> holds_;
  std::vector<double> weights_;
  BuiltProblem built_;
  std::map<std::string, Index> site_;
  std::map<std::string, Index> client_;
  std::map<model::MemberId, Index> person_;
  std::map<std::pair<model::MemberId, int>, Index> learner_;  ///< by member and line
  std::map<model::OrderId, Index> package_;
};

}  // namespace

model::Week planning_week(std::chrono::sys_days today) {
  const model::Week week = model::week_of(today);
  return std::chrono::weekday{today} == std::chrono::Monday ? week : model::plus(week, 1);
}

ProblemOptions problem_options(const Kept& kept, std::chrono::sys_days today) {
  return {.first_week = std::max(kept.settings.first_week, planning_week(today)),
          .weeks = kept.settings.weeks,
          .freeze_weeks = kept.settings.freeze_weeks,
          .keep_published = true,
          .stay_close_to = nullptr};
}

std::string package_id(model::OrderId order) {
  return fmt::format("order-{}", order.value);
}

std::string activity_id(std::string_view item, std::string_view role) {
  return fmt::format("{}.{}", item, role);
}

std::string person_id(model::MemberId member) {
  return fmt::format("member-{}", member.value);
}

std::string_view item_of(std::string_view activity) {
  return activity.substr(0, activity.rfind('.'));
}

Outcome published_as_agreed(const Kept& kept) {
  Outcome plan = *kept.published;
  std::set<std::tuple<model::OrderId, std::string_view, int>> agreed;
  std::vector<model::Assignment> lines;
  for (const auto& order : kept.orders) {
    const auto* agreement = agreement_of(kept, order);
    if (agreement == nullptr || !is_asked(order)) {
      continue;
    }
    for (const auto& line : agreement->content.lines) {
      agreed.insert({order.id, line.item, line.line});
    }
    std::ranges::move(lines_from(order.id, agreement->content.lines, plan.first_week), std::back_inserter(lines));
  }
  std::erase_if(plan.assignments,
                [&](const model::Assignment& one) { return agreed.contains({one.order, one.item, one.line}); });
  std::ranges::move(lines, std::back_inserter(plan.assignments));
  return plan;
}

std::vector<model::Pin> holds_of(const Kept& kept) {
  auto holds = kept.pins;
  std::set<std::tuple<model::OrderId, std::string_view, int>> pinned;
  for (const auto& pin : kept.pins) {
    pinned.insert({pin.order, pin.item, pin.line});
  }
  for (const auto& order : kept.orders) {
    const auto* agreement = agreement_of(kept, order);
    if (agreement == nullptr || !is_asked(order)) {
      continue;
    }
    for (const auto& line : agreement->content.lines) {
      if (!pinned.contains({order.id, line.item, line.line})) {
        holds.push_back({.id = {},
                         .order = order.id,
                         .item = line.item,
                         .line = line.line,
                         .member = line.member,
                         .from = line.from,
                         .hours = line.hours});
      }
    }
  }
  return holds;
}

BuiltProblem build_problem(const Kept& kept, const ProblemOptions& options) {
  return Builder(kept, options).build();
}

}  // namespace flexteam::service
