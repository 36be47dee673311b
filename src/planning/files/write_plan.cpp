// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/write.h"
#include "planning/files/plan_writer.h"
#include "planning/files/write.h"

namespace flexteam::planning {
namespace {

using json::Writer;

void write_lines(const std::vector<PlannedLine>& lines, Writer& to) {
  to.key("lines").begin_list();
  for (const auto& line : lines) {
    to.begin_object().key("person").text(line.person).key("start").integer(line.start).key("amounts").begin_list();
    for (const auto amount : line.amounts) {
      to.integer(amount);
    }
    to.end_list().end_object();
  }
  to.end_list();
}

void write_relaxation(const Relaxation& relaxation, Writer& to) {
  const auto& kind = relaxation.kind;
  to.begin_object().key("kind").text(kind);
  if (kind == "extra-capacity") {
    to.key("skill").text(relaxation.skill).key("level").integer(relaxation.level);
    to.key("from").integer(relaxation.from).key("to").integer(relaxation.to).key("units").integer(relaxation.units);
  } else if (kind == "extra-level") {
    to.key("person").text(relaxation.person).key("skill").text(relaxation.skill);
    to.key("level").integer(relaxation.level);
  } else if (kind == "later-deadline" || kind == "earlier-release" || kind == "raise-parallel") {
    to.key("to").integer(relaxation.to);
  } else if (kind == "release-commitment") {
    to.key("commitment").integer(relaxation.commitment);
  } else if (kind == "displace") {
    to.key("package").text(relaxation.package);
  } else if (kind == "plan-first") {
    to.key("package").text(relaxation.package).key("activity").text(relaxation.activity);
  }
  to.end_object();
}

void write_unplanned(const Unplanned& unplanned, Writer& to) {
  to.begin_object().key("package").text(unplanned.package).key("activity").text(unplanned.activity);
  to.key("reason").text(unplanned.reason).key("message").text(unplanned.message);
  to.key("relaxation").begin_list();
  for (const auto& relaxation : unplanned.relaxation) {
    write_relaxation(relaxation, to);
  }
  to.end_list();
  if (unplanned.place) {
    to.key("place").begin_object().key("start").integer(unplanned.place->start);
    to.key("end").integer(unplanned.place->end);
    write_lines(unplanned.place->lines, to);
    to.end_object();
  }
  to.end_object();
}

void write_levels(const Levels& levels, Writer& to) {
  to.begin_object();
  for (const auto& [name, value] : levels) {
    to.key(name).integer(value);
  }
  to.end_object();
}

void write_activity(const PlannedActivity& activity, Writer& to) {
  to.begin_object().key("package").text(activity.package).key("activity").text(activity.activity);
  to.key("start").integer(activity.start).key("end").integer(activity.end);
  write_lines(activity.lines, to);
  to.end_object();
}

void write_late(const Late& late, Writer& to) {
  to.begin_object().key("package").text(late.package).key("activity").text(late.activity);
  to.key("periods").integer(late.periods).key("reason").text(late.reason).key("message").text(late.message);
  to.end_object();
}

/// A list with one item on each line.
template <class Item, class Write>
void write_rows(std::string_view name, const std::vector<Item>& items, Writer& to, int indent, Write&& write) {
  to.new_line(indent).key(name).begin_list();
  for (const auto& item : items) {
    to.new_line(indent + 2);
    write(item, to);
  }
  to.end_list();
}

}  // namespace

void write_plan_value(const Plan& plan, Writer& to, int indent) {
  to.begin_object();
  to.new_line(indent + 2).key("format").text("flexteam-plan/1");
  to.new_line(indent + 2).key("problem").text(plan.problem).key("profile").text(plan.profile);
  to.key("seed").integer(plan.seed);
  if (plan.seconds) {
    to.key("seconds").number(*plan.seconds);
  }
  to.new_line(indent + 2).key("score");
  write_levels(plan.score, to);
  to.new_line(indent + 2).key("bound");
  write_levels(plan.bound, to);
  write_rows("activities", plan.activities, to, indent + 2, write_activity);
  write_rows("unplanned", plan.unplanned, to, indent + 2, write_unplanned);
  write_rows("late", plan.late, to, indent + 2, write_late);
  to.new_line(indent).end_object();
}

std::string write_plan(const Plan& plan) {
  Writer to;
  write_plan_value(plan, to, 0);
  return std::move(to).take() + "\n";
}

}  // namespace flexteam::planning
