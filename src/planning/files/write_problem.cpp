// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "json/write.h"
#include "planning/files/plan_writer.h"
#include "planning/files/write.h"

namespace flexteam::planning {
namespace {

using json::Writer;

template <class T>
const T& get(const std::vector<T>& items, Index index) {
  return items[static_cast<std::size_t>(index)];
}

/// Ids of what `indices` point at.
template <class T>
void write_ids(std::string_view name, const std::vector<Index>& indices, const std::vector<T>& items, Writer& to) {
  to.key(name).begin_list();
  for (const Index index : indices) {
    to.text(get(items, index).id);
  }
  to.end_list();
}

/// One number when all periods are alike.
void write_capacity(const std::vector<Units>& capacity, Writer& to) {
  to.key("capacity");
  if (!capacity.empty() && std::all_of(capacity.begin(), capacity.end(), [&](Units u) { return u == capacity[0]; })) {
    to.integer(capacity[0]);
    return;
  }
  to.begin_list();
  for (const Units units : capacity) {
    to.integer(units);
  }
  to.end_list();
}

void write_person(const Problem& problem, const Person& person, Writer& to) {
  to.begin_object().key("id").text(person.id).key("name").text(person.name);
  if (person.site != none) {
    to.key("site").text(get(problem.sites.ids, person.site));
  }
  to.key("skills").begin_object();
  for (const auto& skill : person.skills) {
    to.key(get(problem.skills, skill.skill)).integer(skill.level);
  }
  to.end_object();
  write_capacity(person.capacity, to);
  write_ids("only_clients", person.only_clients, problem.clients, to);
  write_ids("forbidden_clients", person.forbidden_clients, problem.clients, to);
  to.end_object();
}

void write_sites(const Sites& sites, Writer& to) {
  to.new_line(2).key("sites").begin_object().key("ids").begin_list();
  for (const auto& id : sites.ids) {
    to.text(id);
  }
  to.end_list().key("minutes").begin_list();
  for (const auto& row : sites.minutes) {
    to.new_line(4).begin_list();
    for (const auto minutes : row) {
      to.integer(minutes);
    }
    to.end_list();
  }
  to.end_list().end_object();
}

void write_line(const Problem& problem, const Line& line, Writer& to) {
  to.begin_object().key("role").text(line.role).key("skill").text(get(problem.skills, line.skill));
  to.key("level").integer(line.level).key("effort").integer(line.effort);
  to.key("min").integer(line.min).key("max").integer(line.max);
  if (line.group) {
    to.key("group").text(*line.group);
  }
  to.end_object();
}

void write_period_if(std::string_view name, const std::optional<Period>& period, Writer& to) {
  if (period) {
    to.key(name).integer(*period);
  }
}

void write_activity(const Problem& problem, Index package, const Activity& activity, Writer& to) {
  to.begin_object().key("id").text(activity.id).key("release").integer(activity.release);
  write_period_if("deadline", activity.deadline, to);
  write_period_if("due", activity.due, to);
  to.key("min_periods").integer(activity.min_periods).key("rigid").flag(activity.rigid);
  to.key("lines").begin_list();
  for (const auto& line : activity.lines) {
    write_line(problem, line, to);
  }
  to.end_list().key("pools").begin_list();
  for (const auto& use : activity.pools) {
    to.begin_object().key("pool").text(get(problem.pools, use.pool).id).key("use").integer(use.use).end_object();
  }
  to.end_list().key("after").begin_list();
  for (const auto& after : activity.after) {
    const auto& other = get(problem.packages, after.package);
    const auto& name = get(other.activities, after.activity).id;
    to.begin_object().key("activity").text(after.package == package ? name : other.id + "/" + name);
    to.key("lag").integer(after.lag).end_object();
  }
  to.end_list().end_object();
}

void write_package(const Problem& problem, Index index, Writer& to) {
  const auto& package = get(problem.packages, index);
  to.begin_object().key("id").text(package.id);
  if (package.client != none) {
    to.key("client").text(get(problem.clients, package.client).id);
  }
  if (package.site != none) {
    to.key("site").text(get(problem.sites.ids, package.site));
  }
  to.key("weight").number(package.weight).key("release").integer(package.release);
  write_period_if("due", package.due, to);
  to.key("required").flag(package.required).key("activities").begin_list();
  for (const auto& activity : package.activities) {
    to.new_line(6);
    write_activity(problem, index, activity, to);
  }
  to.end_list().end_object();
}

void write_commitment(const Problem& problem, const Commitment& commitment, Writer& to) {
  const auto& package = get(problem.packages, commitment.package);
  to.begin_object().key("package").text(package.id);
  to.key("activity").text(get(package.activities, commitment.activity).id).key("line").integer(commitment.line);
  to.key("person").text(get(problem.people, commitment.person).id).key("start").integer(commitment.start);
  to.key("amounts").begin_list();
  for (const Units amount : commitment.amounts) {
    to.integer(amount);
  }
  to.end_list().key("weight").integer(commitment.weight).end_object();
}

void write_policy(const Policy& policy, Writer& to) {
  to.new_line(2).key("policy").begin_object().key("fairness_alpha").number(policy.fairness_alpha);
  to.key("late_discount_per_period").number(policy.late_discount_per_period).key("whole").number(policy.whole);
  to.key("point_hours").number(policy.point_hours);
  to.key("max_parallel_packages").integer(policy.max_parallel_packages).key("max_gap").integer(policy.max_gap);
  to.key("freeze_until").integer(policy.freeze_until);
  to.key("weights").begin_object();
  to.key("handover").number(policy.weights.handover).key("new_face").number(policy.weights.new_face);
  to.key("change").number(policy.weights.change).key("travel").number(policy.weights.travel);
  to.key("lateness").number(policy.weights.lateness).key("start").number(policy.weights.start);
  // Files of before this weight stay the same to the byte.
  if (policy.weights.interruption > 0) to.key("interruption").number(policy.weights.interruption);
  to.end_object().end_object();
}

/// A list with one item on each line.
template <class Item, class Write>
void write_rows(std::string_view name, const std::vector<Item>& items, Writer& to, Write&& write) {
  to.new_line(2).key(name).begin_list();
  for (const auto& item : items) {
    to.new_line(4);
    write(item);
  }
  to.end_list();
}

}  // namespace

std::string write_problem(const Problem& problem) {
  Writer to;
  to.begin_object().new_line(2).key("format").text("flexteam-problem/1");
  to.new_line(2).key("name").text(problem.name).key("profile").text(problem.profile);
  to.new_line(2).key("periods").integer(problem.periods);
  if (!problem.first_week.empty()) {
    to.key("first_week").text(problem.first_week);
  }
  to.key("unit_minutes").integer(problem.unit_minutes);
  to.new_line(2).key("skills").begin_list();
  for (const auto& skill : problem.skills) {
    to.text(skill);
  }
  to.end_list();
  write_rows("people", problem.people, to, [&](const Person& person) { write_person(problem, person, to); });
  write_rows("pools", problem.pools, to, [&](const Pool& pool) {
    to.begin_object().key("id").text(pool.id);
    write_capacity(pool.capacity, to);
    to.end_object();
  });
  write_sites(problem.sites, to);
  write_rows("clients", problem.clients, to, [&](const Client& client) {
    to.begin_object().key("id").text(client.id).key("name").text(client.name).key("share").number(client.share);
    write_ids("known", client.known, problem.people, to);
    to.end_object();
  });
  Index package = 0;
  write_rows("packages", problem.packages, to, [&](const Package&) { write_package(problem, package++, to); });
  write_rows("commitments", problem.commitments, to,
             [&](const Commitment& commitment) { write_commitment(problem, commitment, to); });
  to.new_line(2).key("published");
  if (problem.published) {
    write_plan_value(*problem.published, to, 2);
  } else {
    to.null();
  }
  write_policy(problem.policy, to);
  to.new_line(0).end_object();
  return std::move(to).take() + "\n";
}

}  // namespace flexteam::planning
